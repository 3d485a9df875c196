import { expect, it } from 'vitest';
import { soundOf, ticks } from './soundOf.ts';
import { tonesOf } from './sounds.ts';

const lobby = { phase: 'lobby', players: 1, paused: false, questionIndex: null } as const;

it('sounds for what happens, and never for what was before somebody opened the stage', () => {
  expect(soundOf(null, { ...lobby, phase: 'finished' })).toBeNull();
  expect(soundOf(lobby, lobby)).toBeNull();
  expect(soundOf(lobby, { ...lobby, players: 2 })).toBe('join');
  expect(soundOf(lobby, { ...lobby, phase: 'asking', questionIndex: 0 })).toBe('open');
  expect(soundOf({ ...lobby, phase: 'board' }, { ...lobby, phase: 'finished' })).toBe('finish');
  expect(soundOf(lobby, { ...lobby, phase: 'asking', questionIndex: 0, paused: true })).toBeNull();
});

it('ticks in the last five seconds only', () => {
  expect([null, 0, 1, 5, 6].map(ticks)).toEqual([false, false, true, true, false]);
});

it('is made of tones that end soon and are never too loud', () => {
  for (const tones of Object.values(tonesOf)) {
    for (const { at, length, loud } of tones) {
      expect(at + length).toBeLessThan(2);
      expect(loud).toBeLessThanOrEqual(0.6);
    }
  }
});
