import type { Bucket } from './kinds/kind.ts';

/** At most so many bars leave of answers that are free; choices never have as many. */
export const barsMost = 12;

/** The answers that were given most, and how many gave another one. */
export interface Bars {
  readonly distribution: readonly Bucket[];
  /** Answers that stand in none of the bars. */
  readonly otherAnswers: number;
}

const sumOf = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { count }) => sum + count, 0);

/** What can be shown of a distribution: ten thousand players may give ten thousand answers. A right one is kept. */
export const mostGiven = (buckets: readonly Bucket[]): Bars => {
  const first = buckets.slice(0, barsMost);
  const right = first.some((bucket) => bucket.right) ? undefined : buckets.find((bucket) => bucket.right);
  const distribution = right ? [...first, right] : first;
  return { distribution, otherAnswers: sumOf(buckets) - sumOf(distribution) };
};
