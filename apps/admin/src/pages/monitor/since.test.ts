import { expect, it } from 'vitest';
import { formatSince } from './since.ts';

it('says how long in the largest unit that fits', () => {
  const spans = [-500, 0, 4_400, 59_000, 60_000, 3_599_000, 3_660_000];
  expect(spans.map((ms) => formatSince(ms, 'en'))).toEqual(['0s', '0s', '4s', '59s', '1m', '59m', '1h 1m']);
});

it('says it in the language of the page', () => {
  expect(formatSince(4_400, 'ar')).toMatch(/ث/);
  expect(formatSince(4_400, 'vi')).toMatch(/giây/);
});
