import { describe, expect, it } from 'vitest';
import { runFaults } from '../src/faults/runFaults.ts';

/** Schedules of faults that are worth playing again, with what breaks in their first game. */
const seeds = [
  [31, 'Postgres is killed, a server between its commit and the doorbell, then the worker and Redis'],
] as const;

describe('games while everything breaks that can', () => {
  it.each(seeds)('seed %i: %s', async (seed) => {
    const told: string[] = [];
    const run = await runFaults({ seed, seconds: 1, players: 20, tell: (line) => told.push(line) });
    expect(run.wrong, told.join('\n')).toEqual([]);
    expect(run.faults).toBeGreaterThan(1);
    expect(run.acknowledged).toBeGreaterThan(20);
  });
});
