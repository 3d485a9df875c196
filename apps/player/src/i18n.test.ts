import i18next from 'i18next';
import { expect, it } from 'vitest';
import './i18n.ts';

it('writes the numbers in its texts as the language does', () => {
  expect(i18next.t('finished.place', { rank: 1_234, players: 10_000 })).toContain('1,234');
  expect(i18next.t('room.players', { count: 10_000 })).toBe('10,000 players');
});
