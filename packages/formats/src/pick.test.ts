import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './messyFile.testing.ts';
import { pickRandom } from './pick.ts';

describe('picking at random', () => {
  it('takes exactly as many as wanted, no item twice, in their order', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: -5, max: 250 }), fc.integer(), (size, count, seed) => {
        const items = Array.from({ length: size }, (_, index) => index);
        const picked = pickRandom(items, count, seededRandom(seed));
        expect(picked).toHaveLength(Math.max(0, Math.min(count, size)));
        expect([...new Set(picked)].sort((one, other) => one - other)).toEqual(picked);
      }),
    );
  });

  it('takes each item about as often as any other', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let round = 0; round < 10_000; round += 1) {
      for (const item of pickRandom([...counts.keys()], 3, random)) counts[item] = (counts[item] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 3_000)).toBeLessThan(200);
  });
});
