import { expect, it } from 'vitest';
import { mayExtend, mayPause, nextStep } from './nextStep.ts';
import { questionFixture } from './views.testing.ts';

const next = { index: 1, kind: 'choice', prompt: 'And then?' };

it('says what the large button will do', () => {
  expect(nextStep({ phase: 'lobby', paused: false, next })).toBe('start');
  expect(nextStep({ phase: 'lobby', paused: false, next, plannedAt: 5_000 })).toBe('open');
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

it('leaves a session alone that everybody plays at their own speed', () => {
  expect(nextStep({ phase: 'running', paused: false, next: null })).toBeNull();
  const selfPaced = { until: 9_000, timed: true, feedback: 'each', attempts: 1 } as const;
  expect(mayPause({ phase: 'running', dueAt: 9_250, selfPaced })).toBe(false);
});

it('pauses only what runs', () => {
  const selfPaced = null;
  expect(mayPause({ phase: 'asking', dueAt: null, selfPaced })).toBe(true);
  expect(mayPause({ phase: 'board', dueAt: null, selfPaced })).toBe(false);
  expect(mayPause({ phase: 'board', dueAt: 1_000, selfPaced })).toBe(true);
  expect(mayPause({ phase: 'finished', dueAt: null, selfPaced })).toBe(false);
});

it('extends only a question with a time limit', () => {
  const question = { ...questionFixture(), closesAt: 30_000 };
  expect(mayExtend({ phase: 'asking', question })).toBe(true);
  expect(mayExtend({ phase: 'asking', question: { ...question, closesAt: null } })).toBe(false);
  expect(mayExtend({ phase: 'revealed', question })).toBe(false);
});
