import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lsat6 } from './lsat.testing.ts';
import {
  correlation,
  cronbachAlpha,
  discrimination,
  histogram,
  mean,
  median,
  thirdsBy,
  variance,
} from './statistics.ts';

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

/**
 * The item-rest correlation from the item-total one, without ever adding up the rest (Henrysson 1963):
 * (r·σt − σi) / √(σi² + σt² − 2·r·σi·σt).
 */
const byFormula = (rows: readonly (readonly number[])[], item: number): number => {
  const own = rows.map((row) => row[item] ?? 0);
  const totals = rows.map((row) => row.reduce((sum, score) => sum + score, 0));
  const r = correlation(own.map((score, at) => [score, totals[at] ?? 0])) ?? Number.NaN;
  const one = Math.sqrt(variance(own) ?? Number.NaN);
  const all = Math.sqrt(variance(totals) ?? Number.NaN);
  return (r * all - one) / Math.sqrt(one ** 2 + all ** 2 - 2 * r * one * all);
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

  it('are those published for section 6 of the LSAT: alpha (Rizopoulos 2006) and the shares of right answers', () => {
    expect(lsat6).toHaveLength(1_000);
    expect(cronbachAlpha(lsat6)).toBeCloseTo(0.295, 4);
    expect(kr20(lsat6)).toBeCloseTo(0.295, 4);
    const facilities = [0.924, 0.709, 0.553, 0.763, 0.87];
    for (const [item, value] of facilities.entries()) {
      expect(mean(lsat6.map((row) => row[item] ?? 0))).toBeCloseTo(value, 12);
    }
  });

  it('correct a discrimination as the formula from the uncorrected one does', () => {
    for (const item of [0, 1, 2, 3, 4]) {
      expect(discrimination(lsat6, item)).toBeCloseTo(byFormula(lsat6, item), 9);
    }
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

  it('put every value into one bar, the ends included', () => {
    const bars = histogram([0, 4, 5, 9, 10], { from: 0, to: 10, bars: 2 });
    expect(bars.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 5, 2],
      [5, 10, 3],
    ]);
    const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 12 }), (values, count) => {
        const bins = histogram(values, { from: Math.min(...values), to: Math.max(...values), bars: count });
        const members = bins.flatMap((bin) => bin.members).sort((one, other) => one - other);
        expect(members).toEqual(values.map((_, position) => position));
        for (const bin of bins) expect(bin.count).toBe(bin.members.length);
      }),
    );
  });

  it('divide into thirds of which none stands above a higher one', () => {
    expect(thirdsBy([1, 2, 3, 4, 5])).toBeNull();
    expect(thirdsBy([3, 1, 2, 6, 5, 4, 9])).toEqual([
      'middle',
      'lower',
      'lower',
      'upper',
      'middle',
      'middle',
      'upper',
    ]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 40 }), (values) => {
        const thirds = thirdsBy(values) ?? [];
        const of = (name: string) => values.filter((_, position) => thirds[position] === name);
        expect(of('lower')).toHaveLength(of('upper').length);
        expect(Math.max(...of('lower'))).toBeLessThanOrEqual(Math.min(...of('middle'), ...of('upper')));
        expect(Math.min(...of('upper'))).toBeGreaterThanOrEqual(Math.max(...of('middle'), ...of('lower')));
      }),
    );
  });
});
