/** Sizes of a prompt on the stage, in rem, by how many characters it has at most. */
const steps: readonly [number, number][] = [
  [60, 6],
  [110, 5],
  [180, 4.25],
  [300, 3.5],
  [500, 2.75],
  [Number.POSITIVE_INFINITY, 2.1],
];

/** The size at which a prompt of so many characters fits beside its answers; smaller where there are many. */
export const promptSize = (characters: number, choices: number): string => {
  const size = steps.find(([most]) => characters <= most)?.[1] ?? 2;
  return `${choices > 4 ? size * 0.85 : size}rem`;
};

/** The factor by which the answers shrink so that the longest still fits. */
export const answerScale = (texts: readonly string[]): number => {
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const crowd = texts.length > 4 ? 0.85 : 1;
  if (longest <= 40) return crowd;
  if (longest <= 90) return 0.8 * crowd;
  return (longest <= 160 ? 0.62 : 0.5) * crowd;
};
