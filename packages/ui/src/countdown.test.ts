import { describe, expect, it } from 'vitest';
import { readCountdown } from './countdown.ts';

const deadline = { opensAt: 10_000, closesAt: 30_000 };

describe('a countdown', () => {
  it('counts the seconds to the opening, and stands at the full time meanwhile', () => {
    expect(readCountdown(deadline, 7_200)).toEqual({ opensIn: 3, leftMs: 20_000, seconds: 20, share: 1 });
  });

  it('shows 1 until the very end', () => {
    expect(readCountdown(deadline, 29_999)).toMatchObject({ seconds: 1 });
    expect(readCountdown(deadline, 30_000)).toMatchObject({ seconds: 0, share: 0 });
    expect(readCountdown(deadline, 99_000)).toMatchObject({ seconds: 0, share: 0 });
  });

  it('has nothing to count without a limit', () => {
    expect(readCountdown({ opensAt: 10_000, closesAt: null }, 12_000)).toEqual({
      opensIn: 0,
      leftMs: null,
      seconds: null,
      share: null,
    });
  });
});
