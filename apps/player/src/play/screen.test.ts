import { expect, it } from 'vitest';
import { someView } from '../../test/views.ts';
import { screenOf } from './screen.ts';

it('shows the lead-in until the question opens, and the question from then on', () => {
  const view = someView({ phase: 'asking' });
  expect(screenOf(view, false)).toBe('ready');
  expect(screenOf(view, true)).toBe('question');
});

it('shows every other phase as it is', () => {
  for (const phase of ['lobby', 'revealed', 'board', 'finished'] as const) {
    expect(screenOf(someView({ phase, question: null }), true)).toBe(phase);
  }
});
