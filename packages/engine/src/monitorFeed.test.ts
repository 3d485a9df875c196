import { firstWindow } from '@argus/game/monitorWindow';
import { newSession } from '@argus/game/session';
import type { RosterEntry, SessionFacts } from '@argus/game/sessionFacts';
import { settingsSchema } from '@argus/game/settings';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMonitorFeed } from './monitorFeed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settings = settingsSchema.parse({});

const facts: SessionFacts = {
  sessionId: 's',
  pin: '123456',
  title: 'Trial',
  language: 'en',
  plan: { settings, questions: [] },
  state: newSession(settings, 0),
  revision: 1,
  players: 3,
  names: [],
  tally: [],
  board: [],
  timeRequests: new Map(),
  highlights: { climber: null, streak: null },
  teams: [],
};

const entry = (participantId: string, rttMs: number): RosterEntry => ({
  participantId,
  nickname: participantId,
  joinedAt: 0,
  kicked: false,
  waiting: false,
  team: null,
  connected: true,
  lostAt: null,
  awayAt: null,
  awayMs: 0,
  questionAwayMs: 0,
  rttMs,
  medianRttMs: rttMs,
  device: null,
  answer: null,
  refused: 0,
  progress: null,
  points: 0,
  rank: null,
  rankBefore: null,
  streak: 0,
  wrongRow: 0,
});

const open = (window = firstWindow) => {
  const roster = ['ada', 'bob', 'cy'].map((name, at) => entry(name, 10 * (at + 1)));
  const read = vi.fn(() => roster);
  const feed = createMonitorFeed({
    facts: () => facts,
    roster: read,
    now: () => Date.now(),
    onWatch: () => undefined,
  });
  const live = feed.live(window);
  const told = vi.fn(() => live.read());
  live.subscribe(told);
  live.read();
  read.mockClear();
  return { feed, live, told, read };
};

describe('a monitor', () => {
  it('is told at most four times a second, however much moves, and of the last of it', () => {
    const { feed, told } = open();
    const seconds = 5;
    const changes = 1_000;
    for (let change = 0; change < changes; change += 1) {
      feed.moved();
      feed.delayed(new Map([['ada', { rttMs: change, medianRttMs: change }]]));
      // The clock's beats come beside what moves.
      if (change % (changes / seconds) === 0) feed.beat();
      vi.advanceTimersByTime((1_000 * seconds) / changes);
    }
    expect(told.mock.calls.length).toBeGreaterThan(3 * seconds);
    expect(told.mock.calls.length).toBeLessThanOrEqual(4 * seconds + 1);
    feed.moved();
    told.mockClear();
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('gets new delays without everybody being sorted again, and none of those out of its window', () => {
    const { feed, live, told, read } = open({ ...firstWindow, limit: 1 });
    feed.delayed(new Map([['bob', { rttMs: 99, medianRttMs: 98 }]]));
    vi.advanceTimersByTime(1_000);
    expect(told).not.toHaveBeenCalled();
    feed.delayed(new Map([['ada', { rttMs: 77, medianRttMs: 76 }]]));
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(1);
    expect(live.read().rows).toMatchObject([{ nickname: 'ada', rttMs: 77, medianRttMs: 76 }]);
    expect(read).not.toHaveBeenCalled();
  });

  it('that sorts by delay is put in order again', () => {
    const { feed, told, read } = open({ ...firstWindow, sort: 'rtt' });
    feed.delayed(new Map([['bob', { rttMs: 99, medianRttMs: 98 }]]));
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveBeenCalledTimes(1);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
