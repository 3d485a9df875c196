import { createDb, type Db, type Log } from '@argus/db/client';
import { createTestDatabase } from '@argus/db/testDatabase';
import type { Outcome } from '@argus/game/rejection';
import { createLocalRelay } from '@argus/relay/localRelay';
import { createFakeTimers, type FakeTimers } from '@argus/timers/fakeTimers';
import type { Actor } from '../src/core.ts';
import { createEngine, type Engine, type EngineOptions } from '../src/createEngine.ts';

/** How long tests wait for a condition before they give up. */
export const soon = { timeout: 10_000, interval: 10 };

/** The value of an accepted outcome; a refusal fails the test with its reason. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`);
  return outcome.value;
};

/** Why it was refused, or `accepted`. */
export const verdictOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.reason);

export const hostOf = (userId: string): Actor => ({ kind: 'user', userId });

/** An engine as a process of its own would hold it: with its own pool, on the shared database and relay. */
export interface TestProcess {
  readonly engine: Engine;
  readonly timers: FakeTimers;
  /** Its own pool. */
  readonly db: Db;
}

export type EngineFixture = Awaited<ReturnType<typeof createEngineFixture>>;

/** Engines on a database of their own. Their timers stand still: a test says when one fires. */
export const createEngineFixture = async () => {
  const database = await createTestDatabase();
  const relay = createLocalRelay();
  const warnings: string[] = [];
  const note = (facts: object, message: string): void => {
    warnings.push(`${message} ${JSON.stringify(facts)}`);
  };
  const infos: string[] = [];
  const log: Log = {
    info: (facts, message) => void infos.push(`${message} ${JSON.stringify(facts)}`),
    warn: note,
    error: note,
  };
  const stops: (() => Promise<void>)[] = [];
  return {
    ...database,
    relay,
    /** What the engines have warned of. */
    warnings,
    /** What they have noted in passing. */
    infos,
    start: async (options: Partial<EngineOptions> = {}): Promise<TestProcess> => {
      const db = createDb({ connectionString: database.url, max: 10, log });
      const timers = createFakeTimers();
      const engine = await createEngine({ db, relay, timers: () => timers, log, ...options });
      await engine.start();
      stops.push(async () => {
        await engine.close();
        await db.close();
      });
      return { engine, timers, db };
    },
    close: async (): Promise<void> => {
      await Promise.all(stops.map((stop) => stop()));
      await relay.close();
      await database.drop();
    },
  };
};
