import { setTimeout as wait } from 'node:timers/promises';
import { leftovers } from './baseline.ts';
import { seededChance } from './chance.ts';
import { type Fault, faultsOf, type Stage } from './schedule.ts';
import { openTrial } from './trial.ts';
import { playWildGame } from './wildGame.ts';

export interface FaultRunOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly players: number;
  /** Told what happens, line by line. */
  readonly tell: (line: string) => void;
}

export interface FaultRun {
  readonly games: number;
  readonly faults: number;
  readonly acknowledged: number;
  /** Everything that must not have happened. */
  readonly wrong: readonly string[];
}

/** A statement's time limit in these runs: what waits for a frozen Postgres gives up soon. */
const statementMs = 3_000;

/** Breaks and heals one thing after another until the game is over; how many. */
const breakThings = async (
  stage: Stage,
  faults: Iterator<Fault, never>,
  over: () => boolean,
  tell: (line: string) => void,
): Promise<number> => {
  let count = 0;
  while (!over()) {
    const fault = faults.next().value;
    await wait(fault.afterMs);
    if (over()) break;
    tell(`${fault.name} for ${fault.lastsMs} ms`);
    count += 1;
    await fault.breaks(stage);
    await wait(fault.lastsMs);
    await fault.heals(stage);
  }
  return count;
};

/**
 * Plays game after game on a cluster of two servers and a worker while everything breaks that can, and holds the
 * ledger against each. The seed decides what breaks when and how the games go; what races still races.
 */
export const runFaults = async ({ seed, seconds, players, tell }: FaultRunOptions): Promise<FaultRun> => {
  const endsAt = performance.now() + seconds * 1_000;
  const chance = seededChance(seed);
  // Two things at a time may be broken.
  const streams = [faultsOf(seed), faultsOf(seed + 1_000_000)];
  const wrong: string[] = [];
  let games = 0;
  let broken = 0;
  let acknowledged = 0;
  const trial = await openTrial(seed, { servers: 2, workers: 1, statementMs });
  try {
    do {
      games += 1;
      tell(`game ${games}`);
      const { played, finished } = await playWildGame(trial, chance, players);
      let over = false;
      const stage = { cluster: trial.cluster, players: played.players };
      const breaking = streams.map((faults) =>
        breakThings(stage, faults, () => over, tell).catch((error: unknown) => {
          wrong.push(`the trial itself fails: ${error}`);
          return 0;
        }),
      );
      try {
        wrong.push(...(await finished));
      } finally {
        over = true;
      }
      for (const count of await Promise.all(breaking)) broken += count;
      await trial.cluster.heal();
      wrong.push(...(await played.verdict()));
      acknowledged += played.players.reduce((sum, player) => sum + player.acknowledged.length, 0);
      await played.leave();
      if (wrong.length > 0) break;
    } while (performance.now() < endsAt);
    wrong.push(...(await leftovers(trial.cluster, 1)));
  } finally {
    await trial.close();
  }
  return { games, faults: broken, acknowledged, wrong };
};
