import { expect, it } from 'vitest';
import { formatSince } from './since.ts';

it('says how long in the largest unit that fits', () => {
  expect([-500, 0, 4_400, 59_000, 60_000, 3_599_000, 3_660_000].map(formatSince)).toEqual([
    '0 s',
    '0 s',
    '4 s',
    '59 s',
    '1 min',
    '59 min',
    '1 h 1 min',
  ]);
});
