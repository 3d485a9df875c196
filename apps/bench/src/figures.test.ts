import { describe, expect, it } from 'vitest';
import { against, atLeast, atMost, median, percentile, printed, round, tableOf } from './figures.ts';

const fanOut = { name: 'fan-out', value: 11, unit: 'ms', peers: { 'raw ws': 10, 'Socket.IO': 20 } };

describe('figures', () => {
  it('are medians, which one slow round does not move', () => {
    expect(median([9, 1, 1_000])).toBe(9);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('have percentiles by the nearest rank', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.99)).toBeNaN();
  });

  it('show three figures that count', () => {
    expect([0, 0.123456, 1.23456, 12.3456, 1_234.56, Number.NaN].map(round)).toEqual([
      0,
      0.123,
      1.23,
      12.3,
      1_235,
      Number.NaN,
    ]);
  });
});

describe('a row', () => {
  it('is held to a number, to peers of the same run, or to nothing', () => {
    expect(atMost(10, fanOut)).toMatchObject({ bar: '≤ 10 ms', ok: false });
    expect(atLeast(11, fanOut)).toMatchObject({ bar: '≥ 11 ms', ok: true });
    expect(printed(fanOut)).toMatchObject({ bar: 'printed', ok: true });
    expect(
      against(fanOut, [
        ['raw ws', '≤', 1.2],
        ['Socket.IO', '<', 1],
      ]),
    ).toEqual({
      ...fanOut,
      bar: '≤ 1.2 × raw ws (1.1), < 1 × Socket.IO (0.55)',
      ok: true,
    });
    expect(against(fanOut, [['raw ws', '≥', 1.2]]).ok).toBe(false);
  });

  it('is not held where its figure or the peer is missing', () => {
    expect(atMost(10, { ...fanOut, value: Number.NaN }).ok).toBe(false);
    expect(printed({ ...fanOut, value: Number.NaN }).ok).toBe(false);
    expect(against(fanOut, [['nobody', '≤', 1.2]]).ok).toBe(false);
  });

  it('is a line of a table', () => {
    expect(tableOf([against(fanOut, [['raw ws', '≤', 1]])])).toContain(
      '| fan-out | 11 ms | raw ws 10 (1.1 ×), Socket.IO 20 (0.55 ×) | ≤ 1 × raw ws (1.1) | **no** |',
    );
  });
});
