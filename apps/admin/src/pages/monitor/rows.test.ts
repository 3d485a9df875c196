import { describe, expect, it } from 'vitest';
import { rowFixture as row } from '../../live/views.testing.ts';
import type { MonitorRow } from '../../live/views.ts';
import { arrangeRows, countByFilter, filtersOf, nextSort } from './rows.ts';

const rows = [
  row('Player 10', { points: 500, answer: 'Mars', share: 0, responseMs: 900 }),
  row('Player 9', { points: 900, answer: 'Jupiter', share: 1, responseMs: 2_000 }),
  row('ada', { connected: false, lostAt: 5_000 }),
  row('Zoë', { awayAt: 7_000, points: 500 }),
  row('Gone', { kicked: true, connected: false }),
];
const names = (found: readonly MonitorRow[]) => found.map(({ nickname }) => nickname);
const all = { search: '', filter: 'all' as const };

describe('the rows of the monitor', () => {
  it('are sorted by name as people count', () => {
    const sort = { key: 'nickname', descending: false } as const;
    expect(names(arrangeRows(rows, { ...all, sort }))).toEqual([
      'ada',
      'Gone',
      'Player 9',
      'Player 10',
      'Zoë',
    ]);
  });

  it('are sorted by points, and by name where these are equal', () => {
    const sort = { key: 'points', descending: true } as const;
    expect(names(arrangeRows(rows, { ...all, sort })).slice(0, 3)).toEqual(['Player 9', 'Player 10', 'Zoë']);
  });

  it('stand last while something is not known, whichever way one sorts', () => {
    for (const descending of [true, false]) {
      const found = arrangeRows(rows, { ...all, sort: { key: 'time', descending } });
      expect(found.slice(2).every(({ responseMs }) => responseMs === null)).toBe(true);
    }
  });

  it('are found by a part of the name and by what is wrong', () => {
    const sort = { key: 'nickname', descending: false } as const;
    expect(names(arrangeRows(rows, { search: ' PLAYER ', filter: 'all', sort }))).toEqual([
      'Player 9',
      'Player 10',
    ]);
    expect(names(arrangeRows(rows, { search: '', filter: 'open', sort }))).toEqual(['ada', 'Zoë']);
    expect(names(arrangeRows(rows, { search: '', filter: 'lost', sort }))).toEqual(['ada']);
    expect(countByFilter(rows)).toEqual({ all: 5, open: 2, wrong: 1, away: 1, lost: 1 });
  });

  it('are looked for by their answers only while a question is on', () => {
    expect(filtersOf(true)).toEqual(['all', 'open', 'wrong', 'away', 'lost']);
    expect(filtersOf(false)).toEqual(['all', 'away', 'lost']);
  });

  it('count as wrong only where nothing was right', () => {
    const found = [row('Half', { answer: 'A', share: 0.5 }), row('None', { answer: 'B', share: 0 })];
    expect(countByFilter(found).wrong).toBe(1);
  });

  it('turn round when the same column is chosen again', () => {
    const sort = nextSort({ key: 'nickname', descending: false }, 'points');
    expect(sort).toEqual({ key: 'points', descending: true });
    expect(nextSort(sort, 'points')).toEqual({ key: 'points', descending: false });
  });
});
