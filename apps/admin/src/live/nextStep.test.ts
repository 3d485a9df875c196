import { expect, it } from 'vitest';
import { nextStep } from './nextStep.ts';

const next = { index: 1, kind: 'choice', prompt: 'And then?' };

it('says what the large button will do', () => {
  expect(nextStep({ phase: 'lobby', paused: false, next })).toBe('start');
  expect(nextStep({ phase: 'asking', paused: false, next })).toBe('close');
  expect(nextStep({ phase: 'revealed', paused: false, next })).toBe('board');
  expect(nextStep({ phase: 'board', paused: false, next })).toBe('question');
});

it('leads to the end after the last question', () => {
  expect(nextStep({ phase: 'asking', paused: false, next: null })).toBe('close');
  expect(nextStep({ phase: 'revealed', paused: false, next: null })).toBe('finish');
  expect(nextStep({ phase: 'finished', paused: false, next: null })).toBeNull();
});

it('goes on first where the clock stands still', () => {
  expect(nextStep({ phase: 'asking', paused: true, next })).toBe('resume');
});
