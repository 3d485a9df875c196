import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlation, cronbachAlpha, discrimination, mean, median, variance } from './statistics.ts';

/**
 * Ten persons by five items, right or wrong: Σpq = 1.06, the variance of the totals over n is 2.36, so KR-20 is
 * 5/4 · (1 − 1.06/2.36) = 0.6886, worked by hand after Kuder & Richardson (1937), formula 20.
 */
const persons = [
  [1, 1, 1, 1, 1],
  [1, 1, 1, 1, 0],
  [1, 1, 1, 0, 1],
  [1, 1, 1, 0, 0],
  [1, 1, 0, 1, 0],
  [1, 1, 0, 0, 0],
  [1, 0, 1, 0, 0],
  [1, 0, 0, 0, 0],
  [0, 1, 0, 0, 0],
  [0, 0, 0, 0, 0],
];

/** KR-20 by its own formula, another way than the one under test. */
const kr20 = (rows: readonly (readonly number[])[]): number => {
  const items = rows[0]?.length ?? 0;
  const share = (item: number) => rows.reduce((sum, row) => sum + (row[item] ?? 0), 0) / rows.length;
  let pq = 0;
  for (let item = 0; item < items; item += 1) pq += share(item) * (1 - share(item));
  const totals = rows.map((row) => row.reduce((sum, score) => sum + score, 0));
  const average = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const spread = totals.reduce((sum, total) => sum + (total - average) ** 2, 0) / totals.length;
  return (items / (items - 1)) * (1 - pq / spread);
};

describe('the figures of a review', () => {
  it('know the plain ones, and say nothing of nothing', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
    expect([mean([]), median([]), variance([1]), correlation([[1, 1]])]).toEqual([null, null, null, null]);
  });

  it('correlate as Anscombe published for his first set (1973): 0.816', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x.map((value, index) => [value, y[index] ?? 0]))).toBeCloseTo(0.81642, 5);
  });

  it('agree with KR-20 where answers are right or wrong', () => {
    expect(cronbachAlpha(persons)).toBeCloseTo(kr20(persons), 12);
    const right = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }), {
      minLength: 10,
      maxLength: 30,
    });
    fc.assert(
      fc.property(right, (rows) => {
        const alpha = cronbachAlpha(rows);
        if (alpha === null) return;
        expect(alpha).toBeCloseTo(kr20(rows), 9);
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('say nothing of reliability where there are too few to say it of', () => {
    expect(cronbachAlpha(persons.slice(0, 9))).toBeNull();
    expect(cronbachAlpha(persons.map((row) => row.slice(0, 2)))).toBeNull();
    expect(cronbachAlpha(persons.map(() => [1, 0, 1]))).toBeNull();
  });

  it('tell an item that separates from one that does not, without agreeing with itself', () => {
    const hard = [
      [1, 1, 1, 1],
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(discrimination(hard, 0)).toBeGreaterThan(0.7);
    const inverse = [
      [0, 1, 1],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 0],
    ];
    expect(discrimination(inverse, 0)).toBeCloseTo(-1, 12);
    expect(
      discrimination(
        [
          [1, 0],
          [1, 1],
        ],
        0,
      ),
    ).toBeNull();
  });

  it('stay between -1 and 1', () => {
    const rows = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const value = discrimination(list, 1);
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
