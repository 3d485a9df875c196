import { expect, it } from 'vitest';
import { goOn, startRounds } from './rounds.ts';

it('brings back what was not right until everything was, and remembers what came again', () => {
  let rounds = startRounds(['moons', 'roots', 'rings']);
  rounds = goOn(rounds, false);
  expect(rounds).toEqual({ waiting: ['roots', 'rings', 'moons'], mastered: [], missed: ['moons'] });
  rounds = goOn(rounds, true);
  rounds = goOn(rounds, true);
  rounds = goOn(rounds, false);
  expect(rounds.waiting).toEqual(['moons']);
  rounds = goOn(rounds, true);
  expect(rounds).toEqual({ waiting: [], mastered: ['roots', 'rings', 'moons'], missed: ['moons'] });
  expect(goOn(rounds, true)).toEqual(rounds);
});
