/** One line of the bench: what was measured, beside the same of the peers and the bar that it is held to. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What is asked, in words and numbers; `printed` where nothing is. */
  readonly bar: string;
  readonly ok: boolean;
  /** The peers' figures in the same unit. */
  readonly peers: Readonly<Record<string, number>>;
}

type Numbers = Iterable<number>;

const sortedOf = (values: Numbers): number[] => [...values].sort((one, other) => one - other);

/** The middle of some figures; the mean of both middles where their number is even. */
export const median = (values: Numbers): number => {
  const sorted = sortedOf(values);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** The figure that this share of all figures does not exceed, by the nearest rank. */
export const percentile = (values: Numbers, share: number): number => {
  const sorted = sortedOf(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** Three figures that count. */
export const round = (value: number): number =>
  value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(value >= 100 ? 4 : 3));

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peers?: Readonly<Record<string, number>>;
}

const rowOf = ({ name, value, unit, peers = {} }: Measured, bar: string, ok: boolean): Row => ({
  name,
  value: round(value),
  unit,
  bar,
  ok,
  peers: Object.fromEntries(Object.entries(peers).map(([peer, figure]) => [peer, round(figure)])),
});

/** A figure that nothing is asked of. */
export const printed = (measured: Measured): Row =>
  rowOf(measured, 'printed', Number.isFinite(measured.value));

/** A figure that must not be above a number. */
export const atMost = (most: number, measured: Measured): Row =>
  rowOf(measured, `≤ ${most} ${measured.unit}`, measured.value <= most);

/** A figure that must not be below a number. */
export const atLeast = (least: number, measured: Measured): Row =>
  rowOf(measured, `≥ ${least} ${measured.unit}`, measured.value >= least);

/** What is asked of a figure beside a peer's: at most, or at least, so many times the peer's. */
export type Against = readonly [peer: string, sign: '≤' | '<' | '≥', times: number];

const holds = (ratio: number, [, sign, times]: Against): boolean =>
  sign === '≥' ? ratio >= times : sign === '<' ? ratio < times : ratio <= times;

/** A figure that is held against the peers of the same run. */
export const against = (
  measured: Measured & { readonly peers: Record<string, number> },
  bars: readonly Against[],
): Row => {
  const held = bars.map((bar) => {
    const [peer, sign, times] = bar;
    const ratio = measured.value / (measured.peers[peer] ?? Number.NaN);
    return { text: `${sign} ${times} × ${peer} (${round(ratio)})`, ok: holds(ratio, bar) };
  });
  return rowOf(
    measured,
    held.map(({ text }) => text).join(', '),
    held.every(({ ok }) => ok),
  );
};

/** Rows as a Markdown table. */
export const tableOf = (rows: readonly Row[]): string => {
  const lines = rows.map(({ name, value, unit, bar, ok, peers }) => {
    const beside = Object.entries(peers).map(
      ([peer, figure]) => `${peer} ${figure} (${round(value / figure)} ×)`,
    );
    const mark = bar === 'printed' ? '' : ok ? 'yes' : '**no**';
    return `| ${name} | ${value} ${unit} | ${beside.join(', ')} | ${bar} | ${mark} |`;
  });
  return [
    '| what | Argus | peers (Argus ÷ peer) | bar | held |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
};
