import { describe, expect, it } from 'vitest';
import type { PresenceEntry } from './doorbell.ts';
import { presenceExpiryMs } from './presence.ts';
import { createPresenceBoard } from './presenceBoard.ts';

const entry = (participantId: string, more: Partial<PresenceEntry> = {}): PresenceEntry => ({
  participantId,
  connected: true,
  at: 1_000,
  awayAt: null,
  rttMs: 20,
  medianRttMs: 20,
  device: 'phone',
  ...more,
});

const digest = (entries: readonly PresenceEntry[], whole = false, instance = 'one') => ({
  what: 'presence' as const,
  instance,
  whole,
  entries: [...entries],
});

describe('what a process says of presence', () => {
  it('is news once: repeated, it changes nothing', () => {
    const board = createPresenceBoard();
    const all = [entry('ada'), entry('bob')];
    expect(board.hear(digest(all), 0)).toEqual({ moved: true, delayed: [] });
    expect(board.hear(digest(all, true), 1)).toEqual({ moved: false, delayed: [] });
    expect(board.hear(digest([]), 2)).toEqual({ moved: false, delayed: [] });
  });

  it('is told apart by whether more is new than the way to the server', () => {
    const board = createPresenceBoard();
    board.hear(digest([entry('ada'), entry('bob')]), 0);
    expect(board.hear(digest([entry('ada', { rttMs: 41 }), entry('bob')]), 1)).toEqual({
      moved: false,
      delayed: ['ada'],
    });
    expect(board.of('ada')?.rttMs).toBe(41);
    expect(board.hear(digest([entry('bob', { awayAt: 5 })]), 2).moved).toBe(true);
    expect(board.hear(digest([entry('bob', { awayAt: 5, device: 'tablet' })]), 3).moved).toBe(true);
    expect(board.hear(digest([entry('cy')]), 4).moved).toBe(true);
  });

  it('is news where somebody has left, or is missing from the whole', () => {
    const board = createPresenceBoard();
    board.hear(digest([entry('ada'), entry('bob'), entry('cy')]), 0);
    const left = entry('ada', { connected: false, at: 2_000 });
    expect(board.hear(digest([left]), 1).moved).toBe(true);
    expect(board.hear(digest([left]), 2).moved).toBe(false);
    expect(board.hear(digest([entry('bob')], true), 3).moved).toBe(true);
    expect(board.of('cy')).toBeUndefined();
    expect(board.of('ada')).toMatchObject({ connected: false });
  });

  it('holds as long as it is said again, also by one who has nothing new to say', () => {
    const board = createPresenceBoard();
    board.hear(digest([entry('ada')]), 0);
    board.hear(digest([entry('ada')], true), presenceExpiryMs);
    expect(board.expire(2 * presenceExpiryMs)).toBe(false);
    expect(board.expire(2 * presenceExpiryMs + 1)).toBe(true);
    expect(board.of('ada')).toMatchObject({ connected: false, at: presenceExpiryMs });
  });
});
