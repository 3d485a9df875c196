import { expect, it } from 'vitest';
import { filtersOf, nextSort, windowFrom } from './rows.ts';

it('looks for answers only while a question is on, and for who is away only where that is watched', () => {
  expect(filtersOf(true, true)).toEqual(['all', 'open', 'wrong', 'away', 'lost']);
  expect(filtersOf(false, true)).toEqual(['all', 'away', 'lost']);
  expect(filtersOf(true, false)).toEqual(['all', 'open', 'wrong', 'lost']);
});

it('turns the order round when the same column is chosen again', () => {
  const sort = nextSort({ key: 'nickname', descending: false }, 'points');
  expect(sort).toEqual({ key: 'points', descending: true });
  expect(nextSort(sort, 'points')).toEqual({ key: 'points', descending: false });
});

it('asks for a new window only after some scrolling, with rows ready above', () => {
  expect([0, 19, 40, 59, 60, 4_990].map(windowFrom)).toEqual([0, 0, 20, 20, 40, 4_960]);
});
