import type { Job, Timers } from './timers.ts';

export interface FakeTimers extends Timers {
  /** Moves the clock and fires what has come due, in order; a job that fires may schedule the next. */
  advanceTo(now: number): Promise<void>;
  /** The next moment that something is scheduled for. */
  next(): number | undefined;
}

/** Timers whose clock stands still until a test moves it. */
export const createFakeTimers = (): FakeTimers => {
  const jobs = new Map<string, Job>();
  const handlers = new Map<string, (job: Job) => Promise<void>>();
  const prepares = new Map<string, (job: Job) => Promise<unknown>>();
  let running = false;
  const idOf = (name: string, key: string): string => `${name} ${key}`;
  const earliest = (): Job | undefined => [...jobs.values()].sort((one, other) => one.at - other.at)[0];
  return {
    schedule: async (job) => {
      jobs.set(idOf(job.name, job.key), job);
    },
    cancel: async (name, key) => {
      jobs.delete(idOf(name, key));
    },
    handle: (name, fire, prepare) => {
      handlers.set(name, fire);
      if (prepare) prepares.set(name, prepare);
    },
    start: async () => {
      running = true;
    },
    stop: async () => {
      running = false;
    },
    next: () => earliest()?.at,
    advanceTo: async (now) => {
      for (let job = earliest(); running && job && job.at <= now; job = earliest()) {
        jobs.delete(idOf(job.name, job.key));
        await prepares
          .get(job.name)?.(job)
          .catch(() => undefined);
        await handlers.get(job.name)?.(job);
      }
    },
  };
};
