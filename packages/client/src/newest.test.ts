import { describe, expect, it } from 'vitest';
import { createNewest } from './newest.ts';

const level = (version: number, revision: number, sessionId = 's1') => ({ sessionId, version, revision });

describe('the newest view', () => {
  it('is told by version first, then by revision', () => {
    const isNewest = createNewest();
    const shown = [level(2, 7), level(1, 9), level(2, 6), level(3, 0), level(2, 8), level(3, 1)].filter(
      isNewest,
    );
    expect(shown).toEqual([level(2, 7), level(3, 0), level(3, 1)]);
  });

  it('may come again: its clock is newer', () => {
    const isNewest = createNewest();
    expect([level(4, 2), level(4, 2)].every(isNewest)).toBe(true);
  });

  it('starts afresh with another session', () => {
    const isNewest = createNewest();
    expect([level(9, 9), level(0, 0, 's2'), level(0, 1, 's2')].every(isNewest)).toBe(true);
  });
});
