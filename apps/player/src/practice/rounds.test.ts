import { expect, it } from 'vitest';
import { goOn, startRounds } from './rounds.ts';

it('brings back what was not right until everything was', () => {
  let rounds = startRounds(['moons', 'roots']);
  rounds = goOn(rounds, false);
  expect(rounds).toEqual({ waiting: ['roots', 'moons'], mastered: [] });
  rounds = goOn(rounds, true);
  rounds = goOn(rounds, false);
  expect(rounds.waiting).toEqual(['moons']);
  rounds = goOn(rounds, true);
  expect(rounds).toEqual({ waiting: [], mastered: ['roots', 'moons'] });
  expect(goOn(rounds, true)).toEqual(rounds);
});
