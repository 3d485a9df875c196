import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullest, movesDuring, noticed, rollOver } from '../src/faults/rolling.ts';
import { openTrial, type Trial } from '../src/faults/trial.ts';

const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);

describe(`a rolling restart (seed ${seed})`, () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await openTrial(seed, { servers: 2, workers: 1 });
  });
  afterAll(() => trial?.close());

  it('T04 SIGTERM to one instance after the other while 60 play: no answer fails, nobody sees more than the connection line, all move one by one', async () => {
    const rolled = await rollOver(trial, 60);
    const { players } = rolled.played;
    for (const restart of rolled.restarts) {
      expect(restart.code).toBe(0);
      expect(restart.saidClosing).toBe(true);
      // Each goes at a moment of the own within two seconds; the room is for a machine that stands still meanwhile.
      const moves = movesDuring(restart, players);
      expect(moves.length).toBeGreaterThanOrEqual(players.length / 3);
      expect((moves.at(-1) ?? 0) - (moves[0] ?? 0)).toBeGreaterThan(1_000);
      expect(fullest(moves, 500)).toBeLessThan((moves.length * 3) / 4);
    }
    expect(rolled.questions).toBeGreaterThan(1);
    expect(players.flatMap(noticed)).toEqual([]);
    expect(await rolled.played.verdict()).toEqual([]);
  });
});
