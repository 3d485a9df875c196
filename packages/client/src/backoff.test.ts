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

  it('spreads a crowd evenly over the whole bound', () => {
    const quarters = [0, 0, 0, 0];
    for (let client = 0; client < 4_000; client += 1) {
      const quarter = Math.floor(retryDelay(3) / 500);
      quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
    for (const clients of quarters) expect(clients).toBeGreaterThan(800);
  });

  it('is no shorter than the server asked for, and no longer than the longest', () => {
    expect(retryDelayAfter(refusal({ retryAfterMs: 1_000 }), 0, () => 0)).toBe(1_000);
    expect(retryDelayAfter(refusal({ retryAfterMs: 60_000 }), 0, () => 0)).toBe(longestDelayMs);
    expect(retryDelayAfter(refusal({}), 0, () => 1)).toBe(250);
    expect(retryDelayAfter(new Error('cut'), 0, () => 0)).toBe(0);
  });
});
