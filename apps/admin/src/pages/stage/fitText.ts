/** Sizes of a prompt on the stage, in rem, by how many characters it has at most. */
const steps: readonly [number, number][] = [
  [60, 6],
  [110, 5],
  [180, 4.25],
  [300, 3.5],
  [500, 3],
  [Number.POSITIVE_INFINITY, 2.5],
];

/** The size at which a prompt of so many characters reads well, before it is fitted into its room. */
export const promptSize = (characters: number): string =>
  `${steps.find(([most]) => characters <= most)?.[1] ?? 2.5}rem`;

/** How much of the height the answers may take: less where the prompt is long and needs room too. */
export const answersHeight = (characters: number): string => {
  if (characters <= 110) return '66%';
  return characters <= 500 ? '58%' : '50%';
};
