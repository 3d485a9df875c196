import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { longestDelayMs, retryDelay, retryDelayAfter } from './backoff.ts';

const bounds = [250, 500, 1_000, 2_000, 4_000, longestDelayMs, longestDelayMs, longestDelayMs];
const refusal = (details: object) =>
  TRPCClientError.from({
    error: { code: -32_029, message: 'Slow down.', data: { reason: 'too-many-requests', details } },
  });

describe('the wait before a retry', () => {
  it('is anything between nothing and a bound that doubles up to the longest', () => {
    for (const [attempt, bound] of bounds.entries()) {
      expect(retryDelay(attempt, () => 0)).toBe(0);
      expect(retryDelay(attempt, () => 0.5)).toBe(bound / 2);
      expect(retryDelay(attempt, () => 1)).toBe(bound);
    }
    expect(retryDelay(10_000, () => 1)).toBe(longestDelayMs);
  });

  it('leaves a second to connect within five', () => {
    expect(longestDelayMs).toBeLessThanOrEqual(4_000);
  });

  it('T18: spreads a crowd evenly over the whole bound (Kolmogorov and Smirnov find nothing else)', () => {
    const crowd = 4_000;
    for (const [attempt, bound] of bounds.slice(0, 6).entries()) {
      const delays = Array.from({ length: crowd }, () => retryDelay(attempt) / bound).sort(
        (one, two) => one - two,
      );
      const distance = delays.reduce(
        (most, delay, place) =>
          Math.max(most, Math.abs(delay - place / crowd), Math.abs((place + 1) / crowd - delay)),
        0,
      );
      // A wrong alarm once in ten million runs.
      expect(distance * Math.sqrt(crowd)).toBeLessThan(2.9);
    }
  });

  it('is no shorter than the server asked for, and no longer than the longest', () => {
    expect(retryDelayAfter(refusal({ retryAfterMs: 1_000 }), 0, () => 0)).toBe(1_000);
    expect(retryDelayAfter(refusal({ retryAfterMs: 60_000 }), 0, () => 0)).toBe(longestDelayMs);
    expect(retryDelayAfter(refusal({}), 0, () => 1)).toBe(250);
    expect(retryDelayAfter(new Error('cut'), 0, () => 0)).toBe(0);
  });
});
