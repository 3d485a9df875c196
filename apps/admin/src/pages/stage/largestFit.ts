/** How close to the very best is good enough. */
const precision = 0.02;

/**
 * The largest value between two bounds that fits, where everything below one that fits does too. The smallest
 * is the answer where nothing fits.
 */
export const largestFit = (smallest: number, largest: number, fits: (value: number) => boolean): number => {
  if (fits(largest)) return largest;
  let [low, high] = [smallest, largest];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
};
