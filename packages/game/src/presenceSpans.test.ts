import { expect, it } from 'vitest';
import { awaySpans, overlapMs } from './presenceSpans.ts';

it('finds the spans in which somebody looked away, ended by coming back, by a lost line or by the end', () => {
  const marks = [
    { at: 0, type: 'joined' },
    { at: 1, type: 'connected' },
    { at: 10, type: 'away' },
    { at: 12, type: 'away' },
    { at: 20, type: 'back' },
    { at: 30, type: 'away' },
    { at: 35, type: 'lost' },
    { at: 50, type: 'away' },
  ] as const;
  const spans = awaySpans(marks, 60);
  expect(spans).toEqual([
    { from: 10, to: 20 },
    { from: 30, to: 35 },
    { from: 50, to: 60 },
  ]);
  expect(overlapMs(spans, { from: 15, to: 55 })).toBe(5 + 5 + 5);
  expect(overlapMs(spans, { from: 21, to: 29 })).toBe(0);
  expect(awaySpans([], 60)).toEqual([]);
});
