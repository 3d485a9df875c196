import { expect, it } from 'vitest';
import { i18next } from './i18n.ts';

it('writes the numbers in its texts as the language does', () => {
  expect(i18next.t('answered', { ns: 'host', answered: 4_000, players: 10_000 })).toBe(
    '4,000 of 10,000 answered',
  );
  expect(i18next.t('players', { ns: 'stage', count: 10_000 })).toBe('10,000 players');
  expect(i18next.t('players', { ns: 'stage', count: 1 })).toBe('1 player');
});
