import { expect, it } from 'vitest';
import { startOffsets } from './glide.ts';

it('starts each row where it stood before', () => {
  const places = [
    { rank: 1, moved: 2 },
    { rank: 2, moved: -1 },
    { rank: 3, moved: -1 },
  ];
  expect(startOffsets(places)).toEqual([2, -1, -1]);
});

it('brings rows that come from far away in from just below the board', () => {
  expect(
    startOffsets([
      { rank: 1, moved: 480 },
      { rank: 2, moved: 0 },
    ]),
  ).toEqual([2, 0]);
});

it('lets rows without a former place stand where they are', () => {
  expect(startOffsets([{ rank: 1, moved: null }])).toEqual([0]);
});
