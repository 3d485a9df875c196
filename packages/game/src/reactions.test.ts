import { describe, expect, it } from 'vitest';
import { addReactions, mayReact, noReactions, reactions } from './reactions.ts';
import { settingsSchema } from './settings.ts';

const here = { phase: 'lobby', kicked: false, waiting: false };
const verdict = (settings: object, who: object = {}) => {
  const outcome = mayReact(settingsSchema.parse(settings), { ...here, ...who });
  return outcome.ok ? 'accepted' : outcome.reason;
};

describe('a reaction', () => {
  it('is one of a short list', () => {
    expect(Object.keys(noReactions)).toEqual([...reactions]);
    expect(reactions.length).toBeLessThanOrEqual(6);
  });

  it('may be sent in every phase until the session is over', () => {
    const phases = ['lobby', 'asking', 'revealed', 'board'];
    expect(phases.map((phase) => verdict({}, { phase }))).toEqual(phases.map(() => 'accepted'));
    expect(verdict({}, { phase: 'finished' })).toBe('already-finished');
  });

  it('is refused where the host has turned them off, and of those who are out or not yet in', () => {
    expect(verdict({ reactions: false })).toBe('turned-off');
    expect(verdict({}, { kicked: true })).toBe('kicked');
    expect(verdict({}, { waiting: true })).toBe('not-admitted');
  });

  it('adds up with others of its kind', () => {
    const some = { ...noReactions, clap: 2, fire: 1 };
    expect(addReactions(some, { ...noReactions, clap: 3 })).toEqual({ ...noReactions, clap: 5, fire: 1 });
    expect(addReactions(noReactions, some)).toEqual(some);
  });
});
