import { expect, it } from 'vitest';
import { change, historySteps, redo, startHistory, undo } from './history.ts';

it('goes back and forth through changes', () => {
  const two = change(change(startHistory('a'), 'b', 'one', 0), 'c', 'two', 10);
  expect(undo(two).present).toBe('b');
  expect(undo(undo(two)).present).toBe('a');
  expect(undo(undo(undo(two))).present).toBe('a');
  expect(redo(redo(undo(undo(two)))).present).toBe('c');
  expect(redo(two)).toBe(two);
});

it('takes typing in one field as one step, until there is a pause', () => {
  const typed = change(change(startHistory(''), 'P', 'prompt', 0), 'Pl', 'prompt', 400);
  expect(undo(typed).present).toBe('');
  expect(undo(change(typed, 'Planet', 'prompt', 9_000)).present).toBe('Pl');
});

it('forgets what was undone once something else is done', () => {
  const other = change(undo(change(startHistory('a'), 'b', 'one', 0)), 'x', 'two', 10);
  expect(redo(other).present).toBe('x');
});

it('keeps a bounded number of steps', () => {
  let history = startHistory(0);
  for (let step = 1; step <= historySteps + 20; step += 1) history = change(history, step, `${step}`, step);
  expect(history.past.length).toBe(historySteps);
  expect(history.past[0]).toBe(20);
});
