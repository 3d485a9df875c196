import { describe, expect, it } from 'vitest';
import { median, rowOf, tableOf } from './figures.ts';

const figure = { name: 'fan-out', unit: 'ms', argus: [30, 10, 20], peer: 'ws', peers: [10, 10, 40] };

describe('figures', () => {
  it('are medians, which one slow round does not move', () => {
    expect(median([9, 1, 1_000])).toBe(9);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('stand side by side as a ratio', () => {
    expect(rowOf(figure)).toEqual({
      name: 'fan-out',
      value: 2,
      unit: 'ratio',
      argus: '20 ms',
      peers: { ws: '10 ms' },
    });
    expect(tableOf([rowOf(figure)])).toContain('| fan-out | 20 ms | ws: 10 ms | 2 |');
  });
});
