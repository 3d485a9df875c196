import { expect, it } from 'vitest';
import { createKeptMap } from './keptMap.ts';

it('keeps the newest entries, and lets the oldest go for each new one', () => {
  const kept = createKeptMap<number>(2);
  kept.set('a', 1);
  kept.set('b', 2);
  kept.set('b', 3);
  expect([kept.get('a'), kept.get('b')]).toEqual([1, 3]);
  kept.set('c', 4);
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([undefined, 3, 4]);
});
