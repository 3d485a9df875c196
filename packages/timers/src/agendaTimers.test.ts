import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobsDatabase, type JobsDatabase } from '../test/jobsDatabase.ts';
import { createAgendaTimers } from './agendaTimers.ts';
import type { Job, Timers } from './timers.ts';
import { describeTimers } from './timersContract.ts';

const now = (): number => Math.round(performance.timeOrigin + performance.now());
const log = { warn: () => undefined };
/** Room for a slow machine: how much later than its moment a job may run in a test. */
const slackMs = 500;
const soon = { timeout: 10_000, interval: 20 };

let database: JobsDatabase;
beforeAll(async () => {
  database = await createJobsDatabase();
});
afterAll(() => database.drop());

const open = (role: 'fire' | 'schedule', clock = now): Timers =>
  createAgendaTimers({ pool: database.pool(), role, now: clock, log });

const forget = async (): Promise<void> => {
  const pool = database.pool();
  await pool.query('delete from agenda_jobs');
};

describeTimers('timers on Agenda and Postgres', async () => {
  await forget();
  const timers = open('fire');
  return { timers, now, pass: (ms) => wait(ms + slackMs / 2), close: () => timers.stop() };
});

describe('workers and servers on Agenda', { timeout: 20_000 }, () => {
  const running: Timers[] = [];
  let fired: { job: Job; late: number }[];
  beforeEach(async () => {
    fired = [];
    await forget();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((timers) => timers.stop()));
  });
  const worker = async (clock = now): Promise<Timers> => {
    const timers = open('fire', clock);
    timers.handle('due', async (job) => {
      fired.push({ job, late: clock() - job.at });
    });
    await timers.start();
    running.push(timers);
    return timers;
  };
  const server = async (): Promise<Timers> => {
    const timers = open('schedule');
    timers.handle('due', async () => {
      throw new Error('a server never fires');
    });
    await timers.start();
    running.push(timers);
    return timers;
  };

  it('fires on a worker what a server schedules, soon after its moment and once', async () => {
    await worker();
    await worker();
    const { schedule } = await server();
    const jobs = Array.from({ length: 20 }, (_, index) => ({
      name: 'due',
      key: `k${index}`,
      at: now() + 300 + index * 60,
    }));
    await Promise.all(jobs.map(schedule));
    await vi.waitFor(() => expect(fired).toHaveLength(jobs.length), soon);
    for (const { late } of fired) {
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(slackMs);
    }
    expect(new Set(fired.map(({ job }) => job.key)).size).toBe(jobs.length);
  });

  it.each([-5_000, 5_000])('keeps to the given clock when the machine is %i ms off', async (skew) => {
    await worker(() => now() + skew);
    const timers = running[0];
    await timers?.schedule({ name: 'due', key: 'a', at: now() + skew + 1_000 });
    await vi.waitFor(() => expect(fired).toHaveLength(1), soon);
    expect(fired[0]?.late).toBeGreaterThanOrEqual(0);
    expect(fired[0]?.late).toBeLessThan(slackMs);
  });

  it('lives on when Postgres cuts all connections, with nothing unhandled', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    await worker();
    const { schedule } = await server();
    await database.cut();
    await vi.waitFor(() => schedule({ name: 'due', key: 'a', at: now() + 1_000 }), soon);
    await vi.waitFor(() => expect(fired.map(({ job }) => job.key)).toContain('a'), soon);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('is not stopped by a handler that fails', async () => {
    const timers = await worker();
    timers.handle('broken', async () => {
      throw new Error('broken handler');
    });
    await timers.schedule({ name: 'broken', key: 'a', at: now() });
    await timers.schedule({ name: 'due', key: 'b', at: now() + 200 });
    await vi.waitFor(() => expect(fired).toHaveLength(1), soon);
  });

  it('lets a job that waits for its moment end before the stop returns', async () => {
    const timers = await worker();
    const at = now() + 600;
    await timers.schedule({ name: 'due', key: 'a', at });
    await wait(300);
    await timers.stop();
    expect(fired).toHaveLength(1);
    expect(now()).toBeGreaterThanOrEqual(at);
  });
});
