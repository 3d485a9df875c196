import { expect, it } from 'vitest';
import { awayTimes } from './awayTimes.ts';

it('adds what is over and what still lasts, and counts for the question only what was while it was on', () => {
  const row = { awayAt: 10_000, awayMs: 4_000, questionAwayMs: 1_000 };
  expect(awayTimes(row, 16_000, 12_000)).toEqual({ inAll: 10_000, inQuestion: 5_000 });
  expect(awayTimes({ ...row, awayAt: null }, 16_000, 12_000)).toEqual({ inAll: 4_000, inQuestion: 1_000 });
  expect(awayTimes(row, 16_000, null).inQuestion).toBe(0);
});
