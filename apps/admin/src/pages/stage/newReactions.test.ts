import { noReactions } from '@argus/game/reactions';
import { expect, it } from 'vitest';
import { newReactions } from './newReactions.ts';

it('shows what came between two views, each kind once', () => {
  const before = { ...noReactions, clap: 3 };
  expect(newReactions(before, { ...before, clap: 10, fire: 1 })).toEqual([
    { reaction: 'clap', count: 7 },
    { reaction: 'fire', count: 1 },
  ]);
  expect(newReactions(before, before)).toEqual([]);
});

it('takes the figures of another process, which may be smaller, for nothing new', () => {
  expect(newReactions({ ...noReactions, clap: 9 }, { ...noReactions, clap: 2 })).toEqual([]);
});

it('keeps a storm readable', () => {
  expect(newReactions(noReactions, { ...noReactions, wow: 5_000 })).toEqual([{ reaction: 'wow', count: 99 }]);
});
