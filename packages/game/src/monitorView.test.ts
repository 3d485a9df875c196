import { describe, expect, it } from 'vitest';
import { asking, choice, entry, long, text } from '../test/crowd.ts';
import { alertsMax } from './monitorAlerts.ts';
import { createNameOrder } from './monitorRows.ts';
import { type MonitorView, monitorView } from './monitorView.ts';
import { type MonitorWindowInput, monitorWindowSchema } from './monitorWindow.ts';
import type { Question } from './question.ts';
import type { RosterEntry, SessionFacts } from './sessionFacts.ts';

const viewOf = (
  question: Question,
  roster: readonly RosterEntry[],
  window: MonitorWindowInput = {},
  tally: SessionFacts['tally'] = [],
): MonitorView =>
  monitorView(
    { ...asking(question), tally },
    roster,
    monitorWindowSchema.parse(window),
    createNameOrder()(roster),
    1_700_000_000_000,
  );

const names = (view: MonitorView) => view.rows.map(({ nickname }) => nickname);

describe('a monitor of five thousand', () => {
  const bad = { lostAt: 1_700_000_000_000, connected: false } as const;
  const crowd = Array.from({ length: 5_000 }, (_, index) =>
    entry(index, {
      answer: { value: `Answer number ${index} ${long(90)}`, responseMs: index * 40 },
      ...(index % 3 === 0 ? bad : {}),
      wrongRow: index % 5,
    }),
  );
  const tally = crowd.map(({ answer }) => ({ value: answer?.value, count: 1 }));
  const picked = crowd.map((one, index) => ({
    ...one,
    answer: { value: 'abcdef'.charAt(index % 6), responseMs: 900 },
  }));
  const pickedTally = ['a', 'b', 'c', 'd', 'e', 'f'].map((value) => ({ value, count: 800 }));

  it.each([
    ['rows', {}],
    ['rows from the middle, by team', { offset: 2_500, group: 'team' }],
    ['tiles', { look: 'grid', limit: 240 }],
    ['tiles by what is wrong', { look: 'grid', limit: 240, group: 'wrong' }],
  ] as const)('stays under 64 KB with %s', (_what, window) => {
    for (const view of [viewOf(text, crowd, window, tally), viewOf(choice, picked, window, pickedTally)]) {
      expect(view.rows.length + view.tiles.length).toBeGreaterThan(70);
      expect(view.alerts).toHaveLength(alertsMax);
      expect(new TextEncoder().encode(JSON.stringify(view)).length).toBeLessThan(64 * 1_024);
    }
  });

  it('counts all of them, whatever the window shows, and says where its rows stand', () => {
    const view = viewOf(choice, picked, { offset: 4_990, filter: 'all' }, pickedTally);
    expect(view.totals).toMatchObject({ all: 5_000, lost: 1_667, open: 0 });
    expect(view.window).toMatchObject({ fits: 5_000, offset: 4_990 });
    expect(names(view)).toHaveLength(10);
    expect(view.otherAnswers + (view.distribution ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(
      4_800,
    );
  });
});

describe('the window of a monitor', () => {
  const people = [
    entry(1, { nickname: 'Player 10', points: 500, answer: { value: 'b', responseMs: 900 }, team: 1 }),
    entry(2, { nickname: 'Player 9', points: 900, answer: { value: 'a', responseMs: 2_000 }, team: 0 }),
    entry(3, { nickname: 'ada', points: 0, connected: false, lostAt: 5_000, team: null }),
    entry(4, { nickname: 'Zoë', points: 500, awayAt: 7_000, team: 0 }),
    entry(5, { nickname: 'Gone', points: 0, connected: false, kicked: true, team: 1 }),
    entry(6, { nickname: 'At the door', waiting: true }),
  ];

  it('sorts by name as people count, and leaves out who has not been let in', () => {
    const view = viewOf(choice, people);
    expect(names(view)).toEqual(['ada', 'Gone', 'Player 9', 'Player 10', 'Zoë']);
    expect(view).toMatchObject({ waitingCount: 1, waiting: [{ nickname: 'At the door' }] });
  });

  it('sorts by points and then by name, and keeps what is unknown last whichever way', () => {
    expect(names(viewOf(choice, people, { sort: 'points', descending: true })).slice(0, 3)).toEqual([
      'Player 9',
      'Player 10',
      'Zoë',
    ]);
    for (const descending of [true, false]) {
      const { rows } = viewOf(choice, people, { sort: 'time', descending });
      expect(rows.slice(2).every(({ responseMs }) => responseMs === null)).toBe(true);
    }
  });

  it('finds by a part of the name and by what is wrong', () => {
    expect(names(viewOf(choice, people, { search: ' PLAYER ' }))).toEqual(['Player 9', 'Player 10']);
    expect(names(viewOf(choice, people, { filter: 'open' }))).toEqual(['ada', 'Zoë']);
    expect(names(viewOf(choice, people, { filter: 'lost' }))).toEqual(['ada']);
    expect(viewOf(choice, people).totals).toEqual({ all: 5, open: 2, wrong: 1, away: 1, lost: 1 });
  });

  it('groups by team and by what is wrong, the worst first', () => {
    expect(viewOf(choice, people, { group: 'team' }).window.groups).toEqual([
      { group: 'Red', from: 0, count: 2 },
      { group: 'Blue', from: 2, count: 2 },
      { group: '', from: 4, count: 1 },
    ]);
    const byWrong = viewOf(choice, people, { group: 'wrong' });
    expect(byWrong.window.groups.map(({ group }) => group)).toEqual([
      'lost',
      'away',
      'wrong',
      'fine',
      'kicked',
    ]);
    expect(names(byWrong)[0]).toBe('ada');
  });

  it('tells of a burst of joins', () => {
    const crowd = Array.from({ length: 25 }, (_, index) => entry(index, { joinedAt: 50_000 + index * 100 }));
    expect(viewOf(choice, crowd).burst).toEqual({ joins: 25, at: 52_400 });
    expect(viewOf(choice, crowd.slice(0, 10)).burst).toBeNull();
  });
});
