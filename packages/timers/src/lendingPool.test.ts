import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobsDatabase, type JobsDatabase } from '../test/jobsDatabase.ts';
import { type LendingPool, lendFrom } from './lendingPool.ts';

describe('a pool that lends', () => {
  let database: JobsDatabase;
  let pool: pg.Pool;
  let lending: LendingPool;
  beforeAll(async () => {
    database = await createJobsDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    pool = database.pool();
    lending = lendFrom(pool);
  });
  afterEach(() => lending.close());

  it('takes back a connection that ends while its borrower has forgotten it', async () => {
    const client = await lending.pool.connect();
    client.on('error', () => undefined);
    await database.cut();
    await vi.waitFor(() => expect(pool.totalCount).toBe(0));
  });

  it('leaves it to its borrower to give a connection back, and lends it again', async () => {
    for (let time = 0; time < 20; time += 1) {
      const client = await lending.pool.connect();
      client.release();
      client.release();
      expect(client.listenerCount('end')).toBe(0);
    }
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  });

  it('takes everything back when it closes, and answers nobody from then on', async () => {
    await lending.pool.connect();
    const late = vi.fn();
    lending.pool.connect().then(late, late);
    lending.close();
    await vi.waitFor(() => expect([pool.totalCount, pool.waitingCount]).toEqual([pool.idleCount, 0]));
    lending.pool.connect().then(late, late);
    expect((await lending.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect(late).not.toHaveBeenCalled();
  });
});
