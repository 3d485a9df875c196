/** The arithmetic mean; null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle value, or the mean of the two in the middle; null of nothing. */
export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
};

/** Sample variance, over n − 1; null below two values. */
export const variance = (values: readonly number[]): number | null => {
  const average = mean(values);
  if (average === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
};

/**
 * Pearson's product-moment correlation r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²), −1 to 1; null where one side
 * does not vary. With x of only 0 and 1 it is the point-biserial correlation (Lord & Novick 1968, ch. 15).
 */
export const correlation = (pairs: readonly (readonly [number, number])[]): number | null => {
  const meanX = mean(pairs.map(([x]) => x));
  const meanY = mean(pairs.map(([, y]) => y));
  if (meanX === null || meanY === null || pairs.length < 2) return null;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const spread = Math.sqrt(xx * yy);
  return spread < 1e-12 ? null : Math.max(-1, Math.min(1, xy / spread));
};

/**
 * Corrected discrimination of an item: the correlation of its scores with the total of all *other* items
 * (item-rest correlation; Henrysson 1963), so that the item does not agree with itself.
 * `scores` holds a row per person and a column per item, 0 to 1.
 */
export const discrimination = (scores: readonly (readonly number[])[], item: number): number | null =>
  correlation(
    scores.map((row) => {
      const own = row[item] ?? 0;
      return [own, row.reduce((sum, score) => sum + score, 0) - own];
    }),
  );

/** Below these the reliability of a quiz says more about chance than about the quiz. */
export const alphaNeeds = { participants: 10, questions: 3 } as const;

/**
 * Cronbach's alpha = k/(k−1) · (1 − Σ item variances / variance of totals); with scores of only 0 and 1 it is
 * KR-20 (Cronbach 1951; Kuder & Richardson 1937). Null with fewer than `alphaNeeds` or totals that do not vary.
 */
export const cronbachAlpha = (scores: readonly (readonly number[])[]): number | null => {
  const items = scores[0]?.length ?? 0;
  if (scores.length < alphaNeeds.participants || items < alphaNeeds.questions) return null;
  const total = variance(scores.map((row) => row.reduce((sum, score) => sum + score, 0)));
  if (total === null || total < 1e-12) return null;
  let within = 0;
  for (let item = 0; item < items; item += 1) within += variance(scores.map((row) => row[item] ?? 0)) ?? 0;
  return (items / (items - 1)) * (1 - within / total);
};

/**
 * Equal bars from `from` to `to`, the last one closed; what lies outside counts in the bar at that end.
 * `bars` is at least 1.
 */
export const histogram = (
  values: readonly number[],
  { from, to, bars }: { readonly from: number; readonly to: number; readonly bars: number },
): { from: number; to: number; count: number; members: number[] }[] => {
  const width = (to - from) / bars;
  const bins = Array.from({ length: bars }, (_, bar) => ({
    from: from + bar * width,
    to: bar === bars - 1 ? to : from + (bar + 1) * width,
    count: 0,
    members: [] as number[],
  }));
  for (const [position, value] of values.entries()) {
    const bar = width > 0 ? Math.floor((value - from) / width) : 0;
    const bin = bins[Math.min(bars - 1, Math.max(0, bar))];
    if (!bin) continue;
    bin.count += 1;
    bin.members.push(position);
  }
  return bins;
};

/** Below so many people thirds say more about single persons than about the question. */
export const thirdsNeed = 6;

export const thirdNames = ['lower', 'middle', 'upper'] as const;
export type Third = (typeof thirdNames)[number];

/**
 * Divides people into thirds by a criterion, lowest first: the groups of a distractor analysis (Kelley 1939
 * shows that extreme groups of 27 % separate best; with a class's few people thirds keep more of them).
 * Equal values keep their order; the middle takes what does not divide. Null with fewer than `thirdsNeed`.
 */
export const thirdsBy = (values: readonly number[]): Third[] | null => {
  if (values.length < thirdsNeed) return null;
  const size = Math.floor(values.length / 3);
  const order = values.map((value, position) => ({ value, position }));
  order.sort((one, other) => one.value - other.value || one.position - other.position);
  const thirds: Third[] = values.map(() => 'middle');
  for (const [place, { position }] of order.entries()) {
    if (place < size) thirds[position] = 'lower';
    if (place >= values.length - size) thirds[position] = 'upper';
  }
  return thirds;
};
