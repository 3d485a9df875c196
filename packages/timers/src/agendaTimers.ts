import { Agenda, type Job as AgendaJob } from 'agenda';
import type pg from 'pg';
import { createJobStore } from './jobStore.ts';
import { lendFrom } from './lendingPool.ts';
import type { Job, Timers, TimersLog } from './timers.ts';

export interface AgendaTimersOptions {
  readonly pool: pg.Pool;
  /** `fire` runs jobs; `schedule` only hands them over. */
  readonly role: 'fire' | 'schedule';
  /** The database's clock, epoch milliseconds. */
  readonly now: () => number;
  readonly log: TimersLog;
}

/**
 * Jobs are fetched this much before their moment; the rest is waited for on the spot, which is exact. Less than half
 * of `lockLifetimeMs`, when Agenda looks whether a job still lives: at the same moment it would miss one that ends.
 */
export const aheadMs = 600;
/** Agenda's poll; a number, since its string form reads "milliseconds" as seconds. */
export const pollMs = 250;
/** A worker that died holds its jobs no longer than this. */
export const lockLifetimeMs = 1_500;
/** How long a stop waits for jobs that are running; one that waits for its moment needs `aheadMs` at most. */
export const drainMs = 2_000;
const drainLookMs = 25;
const concurrency = 1_000;

interface Payload {
  readonly key: string;
  readonly at: number;
  readonly data?: unknown;
}

/** Node wakes a little early at times: looks at the clock and waits again. */
const waitUntil = async (at: number, now: () => number): Promise<void> => {
  for (let left = at - now(); left > 0; left = at - now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, left)));
  }
};

/** Timers on Agenda with its Postgres backend, on the caller's pool and a table of our own migration. */
export const createAgendaTimers = ({ pool, role, now, log }: AgendaTimersOptions): Timers => {
  const lending = lendFrom(pool);
  const { backend, forget } = createJobStore(lending.pool, pollMs);
  const agenda = new Agenda({
    backend,
    processEvery: pollMs,
    defaultConcurrency: concurrency,
    maxConcurrency: concurrency,
    defaultLockLifetime: lockLifetimeMs,
    removeOnComplete: true,
  });
  const trouble = (where: string) => (error: unknown) =>
    log.warn(
      { where, reason: error instanceof Error ? error.message : String(error) },
      'timers are in trouble',
    );
  agenda.on('error', trouble('agenda'));
  backend.notificationChannel?.on('error', trouble('notifications'));
  agenda.on('fail', trouble('job'));

  const save = async ({ name, ...payload }: Job): Promise<void> => {
    const runAt = new Date(Date.now() + Math.max(0, payload.at - now() - aheadMs));
    await agenda.create<Payload>(name, payload).schedule(runAt).save();
  };

  return {
    schedule: async (job) => {
      await forget(job.name, job.key);
      await save(job);
    },
    cancel: forget,
    handle: (name, fire, prepare) => {
      if (role !== 'fire') return;
      agenda.define<Payload>(
        name,
        async ({ attrs: { data } }: AgendaJob<Payload>) => {
          const job: Job = { name, ...data };
          // Far too early means that this machine's clock is off: waiting here would outlive the lock.
          if (data.at - now() > aheadMs * 1.5) await save(job);
          else {
            prepare?.(job).catch(trouble('prepare'));
            await waitUntil(data.at, now);
            await fire(job);
          }
        },
        { concurrency, lockLifetime: lockLifetimeMs },
      );
    },
    start: async () => {
      await agenda.start();
    },
    stop: async () => {
      // Agenda looks for the end of its jobs a moment too early, and then not again: look for it, too.
      const drained = new AbortController();
      const look = setInterval(() => {
        agenda.getRunningStats().then(
          ({ runningJobs }) => runningJobs === 0 && drained.abort(),
          () => drained.abort(),
        );
      }, drainLookMs);
      await agenda.drain({ timeout: drainMs, signal: drained.signal });
      clearInterval(look);
      lending.close();
    },
  };
};
