import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobsDatabase, type JobsDatabase } from '../test/jobsDatabase.ts';
import { createAgendaTimers, pollMs } from './agendaTimers.ts';
import { table } from './jobStore.ts';
import type { Timers } from './timers.ts';

const now = (): number => Math.round(performance.timeOrigin + performance.now());
const log = { warn: () => undefined };
const soon = { timeout: 10_000, interval: 20 };
const count = 120;

/** The statements that a pool is asked for, by their first words. */
const watch = (pool: pg.Pool): string[] => {
  const asked: string[] = [];
  const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
  vi.spyOn(pool, 'query').mockImplementation(((first: string | pg.QueryConfig, ...rest: unknown[]) => {
    asked.push((typeof first === 'string' ? first : first.text).trim().split(/\s+/)[0]?.toLowerCase() ?? '');
    return query(first, ...rest);
  }) as typeof pool.query);
  return asked;
};

const tally = (asked: readonly string[]): Record<string, number> =>
  asked.reduce<Record<string, number>>((sums, word) => {
    sums[word] = (sums[word] ?? 0) + 1;
    return sums;
  }, {});

describe('jobs in Postgres', { timeout: 20_000 }, () => {
  let database: JobsDatabase;
  const running: Timers[] = [];
  beforeEach(async () => {
    database = await createJobsDatabase();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((timers) => timers.stop()));
    await database.drop();
  });

  const start = async (pool: pg.Pool, fire: () => Promise<void>): Promise<Timers> => {
    const timers = createAgendaTimers({ pool, role: 'fire', now, log });
    timers.handle('due', fire);
    timers.handle('other', fire);
    await timers.start();
    running.push(timers);
    return timers;
  };

  it('come, are locked and go together, and nobody is told of those that are far off', async () => {
    const pool = database.pool();
    let fired = 0;
    const timers = await start(pool, async () => {
      fired += 1;
    });
    const at = now() + 2_000;
    const asked = watch(pool);
    await Promise.all(
      Array.from({ length: count }, (_, index) => timers.schedule({ name: 'due', key: `k${index}`, at })),
    );
    // First what they may replace is taken away.
    expect(tally(asked)).toMatchObject({ delete: 1, insert: 1 });
    expect(asked).not.toContain('notify');
    asked.length = 0;
    await vi.waitFor(() => expect(fired).toBe(count), soon);
    await vi.waitFor(async () => {
      const { rows } = await pool.query<{ left: number }>(`select count(*)::int as left from ${table}`);
      expect(rows[0]?.left).toBe(0);
    }, soon);
    const { delete: deletes = 0, update: polls = 0, notify = 0, insert = 0 } = tally(asked);
    expect({ notify, insert }).toEqual({ notify: 0, insert: 0 });
    expect(deletes).toBeLessThan(count / 3);
    expect(polls).toBeLessThan(count / 3);
  });

  it('are asked for by all names at once', async () => {
    const pool = database.pool();
    await start(pool, async () => undefined);
    await wait(pollMs * 2);
    const asked = watch(pool);
    await wait(pollMs * 8);
    const { update: polls = 0 } = tally(asked);
    expect(polls).toBeGreaterThanOrEqual(1);
    expect(polls).toBeLessThanOrEqual(9);
  });

  it('that are due before the next poll are told of', async () => {
    const pool = database.pool();
    const timers = await start(pool, async () => undefined);
    const asked = watch(pool);
    await timers.schedule({ name: 'due', key: 'soon', at: now() + 100 });
    await timers.schedule({ name: 'due', key: 'later', at: now() + 5_000 });
    expect(tally(asked).notify).toBe(1);
  });

  it('that failed are left, and not tried again', async () => {
    const pool = database.pool();
    let fired = 0;
    const timers = await start(pool, async () => {
      fired += 1;
      throw new Error('no luck');
    });
    await timers.schedule({ name: 'due', key: 'a', at: now() });
    await vi.waitFor(() => expect(fired).toBe(1), soon);
    await wait(2_000);
    expect(fired).toBe(1);
    const { rows } = await pool.query(`select fail_reason, locked_at, next_run_at from ${table}`);
    expect(rows).toEqual([{ fail_reason: 'no luck', locked_at: null, next_run_at: null }]);
  });
});
