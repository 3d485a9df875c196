import { expect, it } from 'vitest';
import { formatPin, formatShare } from './format.ts';

it('writes per cent as each language does', () => {
  expect(formatShare(0.5, 'en')).toBe('50%');
  expect(formatShare(0.5, 'de')).toBe('50\u00a0%');
  expect(formatShare(0.5, 'fr')).toMatch(/^50\s%$/);
});

it('holds the two groups of a PIN together, so that none comes before the other in Arabic', () => {
  expect(formatPin('012345')).toBe('012\u00a0345');
  expect(formatPin('12')).toBe('12');
});
