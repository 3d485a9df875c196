import { setTimeout as wait } from 'node:timers/promises';
import { createDb, type Db } from '@argus/db/client';
import { createTestDatabase, type TestDatabase } from '@argus/db/testDatabase';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdInstanceLock, instanceLock } from './instanceLock.ts';
import type { OperatorProblem } from './problem.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const patienceMs = 1_500;
const soon = { timeout: 10_000, interval: 50 };

describe('the lock of an instance that has lost its connection', () => {
  let database: TestDatabase;
  let db: Db;
  let other: Db;
  let release: () => void;
  let onLost: ReturnType<typeof vi.fn<(problem: OperatorProblem) => void>>;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = createDb({ connectionString: database.url, max: 3, log: quiet });
    // One connection, so that what it has locked it can unlock.
    other = createDb({ connectionString: database.url, max: 1, log: quiet });
    onLost = vi.fn<(problem: OperatorProblem) => void>();
    release = await holdInstanceLock({ db, log: quiet, shared: false, patienceMs, onLost });
  });
  afterEach(async () => {
    release();
    await other.close();
    await db.close();
    await database.drop();
  });

  const holders = async (): Promise<number[]> => {
    const { rows } = await other.pool.query<{ pid: number }>(
      "select pid from pg_locks where locktype = 'advisory' and granted and objid = $1 and database = (select oid from pg_database where datname = current_database())",
      [instanceLock],
    );
    return rows.map(({ pid }) => pid);
  };

  /** Cuts the holder's connection and holds the lock in its stead, as a connection would that is not known to be dead. */
  const takeItsPlace = async (): Promise<void> => {
    const [holder] = await holders();
    await other.pool.query('select pg_terminate_backend($1)', [holder]);
    await other.pool.query('select pg_advisory_lock($1)', [instanceLock]);
  };

  it('is taken again once the database has noticed', async () => {
    const [first] = await holders();
    await takeItsPlace();
    await wait(patienceMs / 2);
    await other.pool.query('select pg_advisory_unlock($1)', [instanceLock]);
    await vi.waitFor(async () => {
      const [holder] = await holders();
      expect(holder).toBeDefined();
      expect(holder).not.toBe(first);
    }, soon);
    expect(onLost).not.toHaveBeenCalled();
  });

  it('is given up when another instance keeps it', async () => {
    await takeItsPlace();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledTimes(1), soon);
    expect(onLost.mock.calls[0]?.[0].message).toContain('Another Argus server uses this database');
  });
});
