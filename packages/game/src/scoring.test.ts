import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStreak, pointsFor, streakBonus, streakBonusMax } from './scoring.ts';
import { formulaNames } from './settings.ts';

const answer = (fields: Partial<Parameters<typeof pointsFor>[2]> = {}) => ({
  share: 1,
  responseMs: 5_000,
  limitMs: 20_000,
  basePoints: 1_000,
  multiplier: 1 as const,
  ...fields,
});

describe('the points of an answer', () => {
  it.each([
    ['speed', 499, 1_000],
    ['speed', 500, 988],
    ['speed', 5_000, 875],
    ['speed', 10_000, 750],
    ['speed', 20_000, 500],
    ['linear', 499, 1_000],
    ['linear', 5_000, 750],
    ['linear', 20_000, 0],
    ['accuracy', 20_000, 1_000],
  ] as const)('by %s after %i ms of 20 s are %i', (formula, responseMs, points) => {
    expect(pointsFor(formula, 1, answer({ responseMs }))).toBe(points);
  });

  it('are full where there is no limit, in part for a part, and weighted', () => {
    expect(pointsFor('speed', 1, answer({ limitMs: null, responseMs: 90_000 }))).toBe(1_000);
    expect(pointsFor('speed', 1, answer({ share: 0.5, responseMs: 10_000 }))).toBe(375);
    expect(pointsFor('speed', 1, answer({ multiplier: 2, responseMs: 10_000 }))).toBe(1_500);
    expect(pointsFor('speed', 1, answer({ multiplier: 0 }))).toBe(0);
    expect(pointsFor('speed', 1, answer({ share: 0 }))).toBe(0);
  });

  it('are whole, never below zero or above the most, and never more for being later', () => {
    const earning = fc.record({
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      responseMs: fc.integer({ min: 0, max: 300_000 }),
      limitMs: fc.constantFrom(null, 5_000, 20_000, 240_000),
      basePoints: fc.integer({ min: 100, max: 10_000 }),
      multiplier: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    });
    fc.assert(
      fc.property(fc.constantFrom(...formulaNames), earning, fc.nat(60_000), (formula, given, later) => {
        const points = pointsFor(formula, 1, given);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(given.basePoints * given.multiplier);
        expect(pointsFor(formula, 1, { ...given, responseMs: given.responseMs + later })).toBeLessThanOrEqual(
          points,
        );
      }),
    );
  });
});

describe('a streak', () => {
  it('grows with right answers, ends with any other, and is not touched by what counts nothing', () => {
    expect(nextStreak(2, 1, 1)).toBe(3);
    expect(nextStreak(2, 0.5, 1)).toBe(0);
    expect(nextStreak(2, null, 2)).toBe(0);
    expect(nextStreak(2, null, 0)).toBe(2);
  });

  it('adds a hundred for each right answer after the first, up to a bound', () => {
    expect([0, 1, 2, 3, 6, 7, 50].map(streakBonus)).toEqual([
      0,
      0,
      100,
      200,
      500,
      streakBonusMax,
      streakBonusMax,
    ]);
  });
});
