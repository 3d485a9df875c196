import { expect, it } from 'vitest';
import { largestFit } from './largestFit.ts';

it('takes the largest size where it fits', () => {
  expect(largestFit(0.3, 1.2, () => true)).toBe(1.2);
});

it('comes close to the size at which it just fits, and never above', () => {
  const found = largestFit(0.3, 1, (size) => size <= 0.7);
  expect(found).toBeLessThanOrEqual(0.7);
  expect(found).toBeGreaterThan(0.67);
});

it('ends with the smallest size where nothing fits', () => {
  expect(largestFit(0.3, 1, () => false)).toBe(0.3);
});
