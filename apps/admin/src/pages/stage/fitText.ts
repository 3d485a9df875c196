/** Sizes of a prompt on the stage, in rem, by how many characters it has at most. */
const steps: readonly [number, number][] = [
  [60, 6],
  [110, 5],
  [180, 4.25],
  [300, 3.5],
  [500, 3],
  [Number.POSITIVE_INFINITY, 2.5],
];

/** The size at which a prompt of so many characters reads well beside so many choices. */
export const promptSize = (characters: number, choices = 0): string => {
  const size = steps.find(([most]) => characters <= most)?.[1] ?? 2.5;
  return `${choices > 4 ? size * 0.85 : size}rem`;
};

/**
 * How much of the height the answers may take: less where the prompt is long and needs room too, more once
 * everybody has read it.
 */
export const answersHeight = (characters: number, revealed: boolean): string => {
  const share = characters <= 110 ? 66 : characters <= 500 ? 58 : 50;
  return `${revealed ? share + 10 : share}%`;
};
