import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PostgresJobRepository, PostgresNotificationChannel } from '@agendajs/postgres-backend';
import {
  type AgendaBackend,
  type JobNotification,
  type JobParameters,
  type JobRepositoryOptions,
  type RemoveJobsOptions,
  toJobId,
} from 'agenda';
import type pg from 'pg';

export const table = 'agenda_jobs';

/** How many jobs one statement locks. */
export const lockedAtOnce = 200;

interface JobRow {
  readonly id: string;
  readonly name: string;
  readonly priority: number;
  readonly next_run_at: Date | null;
  readonly locked_at: Date;
  readonly failed_at: Date | null;
  readonly data: unknown;
}

const jobOf = (row: JobRow): JobParameters<unknown> => ({
  _id: toJobId(row.id),
  name: row.name,
  type: 'normal',
  priority: row.priority,
  nextRunAt: row.next_run_at,
  lockedAt: row.locked_at,
  ...(row.failed_at ? { failedAt: row.failed_at } : {}),
  data: row.data,
});

/** Gathers what is asked for in one turn of the event loop, and asks for it at once. */
const together = <T>(ask: (items: readonly T[]) => Promise<unknown>): ((item: T) => Promise<void>) => {
  let gathered: T[] = [];
  let asking: Promise<unknown> | undefined;
  return async (item) => {
    gathered.push(item);
    asking ??= nextTurn().then(() => {
      const items = gathered;
      gathered = [];
      asking = undefined;
      return ask(items);
    });
    await asking;
  };
};

interface NewJob {
  readonly id: string;
  readonly name: string;
  readonly nextRunAt: Date | null;
  readonly data: unknown;
}

/**
 * Agenda's jobs in Postgres at the price of a job's row: written once, locked with all others that are due, deleted.
 * Agenda by itself locks one job with each statement, asks for every name apart, and writes into a job's row when it
 * begins and when it ends well, which here says nothing: the lock is there before, and the row is deleted after.
 * Hundreds that come or go in one moment are one statement, and one commit.
 */
class LeanRepository extends PostgresJobRepository {
  readonly #pool: pg.Pool;
  readonly #names = new Set<string>();
  readonly #stock = new Map<string, JobParameters<unknown>[]>();
  #locking: Promise<void> | undefined;

  constructor(pool: pg.Pool) {
    super({ pool, tableName: table, ensureSchema: false });
    this.#pool = pool;
  }

  override async getNextJobToRun(
    name: string,
    nextScanAt: Date,
    lockDeadline: Date,
  ): Promise<JobParameters<unknown> | undefined> {
    this.#names.add(name);
    const stocked = this.#stock.get(name)?.shift();
    if (stocked) return stocked;
    // All names that ask in this tick ask together; not later ones, which may know of a job that is newer.
    this.#locking ??= Promise.resolve().then(() => {
      this.#locking = undefined;
      return this.#lock(nextScanAt, lockDeadline);
    });
    await this.#locking;
    return this.#stock.get(name)?.shift();
  }

  async #lock(nextScanAt: Date, lockDeadline: Date): Promise<void> {
    const { rows } = await this.#pool.query<JobRow>({
      name: 'agenda-lock',
      text: `
        update ${table} set locked_at = $1
        where id = any(array(
          select id from ${table}
          where name = any($2) and not disabled
            and ((locked_at is null and next_run_at <= $3) or locked_at <= $4)
          order by next_run_at, priority desc limit ${lockedAtOnce}
          for update skip locked))
        returning id, name, priority, next_run_at, locked_at, failed_at, data`,
      values: [new Date(), [...this.#names], nextScanAt, lockDeadline],
    });
    for (const row of rows) {
      const stock = this.#stock.get(row.name);
      if (stock) stock.push(jobOf(row));
      else this.#stock.set(row.name, [jobOf(row)]);
    }
  }

  readonly #insert = together<NewJob>((jobs) =>
    this.#pool.query({
      name: 'agenda-insert',
      text: `
        insert into ${table} (id, name, next_run_at, data)
        select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::jsonb[])`,
      values: [
        jobs.map(({ id }) => id),
        jobs.map(({ name }) => name),
        jobs.map(({ nextRunAt }) => nextRunAt),
        jobs.map(({ data }) => JSON.stringify(data)),
      ],
    }),
  );

  override async saveJob<D>(
    job: JobParameters<D>,
    options: JobRepositoryOptions | undefined,
  ): Promise<JobParameters<D>> {
    const { _id: known, name, type, unique, repeatInterval, nextRunAt, data } = job;
    const isNew = known === undefined && type === 'normal' && !unique && repeatInterval === undefined;
    if (!isNew) return super.saveJob(job, options);
    const id = randomUUID();
    await this.#insert({ id, name, nextRunAt, data });
    return { ...job, _id: toJobId(id) };
  }

  readonly #delete = together<string>((ids) =>
    this.#pool.query({
      name: 'agenda-delete',
      text: `delete from ${table} where id = any($1::uuid[])`,
      values: [ids],
    }),
  );

  override async removeJobs(options: RemoveJobsOptions): Promise<number> {
    const { id, ...more } = options;
    if (id === undefined || Object.keys(more).length > 0) return super.removeJobs(options);
    await this.#delete(id.toString());
    return 1;
  }

  override async saveJobState(
    job: JobParameters<unknown>,
    options: JobRepositoryOptions | undefined,
  ): Promise<void> {
    if (job.failedAt) await super.saveJobState(job, options);
  }
}

/** Says only what makes a difference: every message is a commit of its own, and all that speak wait for each other. */
class QuietChannel extends PostgresNotificationChannel {
  readonly #soonMs: number;

  constructor(pool: pg.Pool, soonMs: number) {
    super({ pool, channelName: table, reconnect: { enabled: true } });
    this.#soonMs = soonMs;
  }

  /** Of a job that is not due before the next poll the poll will know. */
  override async publish(notification: JobNotification): Promise<void> {
    const { nextRunAt } = notification;
    if (nextRunAt && nextRunAt.getTime() > Date.now() + this.#soonMs) return;
    await super.publish(notification);
  }

  /** Nobody listens to how jobs fare elsewhere. */
  override async publishState(): Promise<void> {}
}

/** Agenda's backend on the caller's pool; `soonMs` is how often it polls. */
export const createJobStore = (pool: pg.Pool, soonMs: number) => {
  const backend: AgendaBackend = {
    name: 'PostgreSQL',
    ownsConnection: false,
    repository: new LeanRepository(pool),
    notificationChannel: new QuietChannel(pool, soonMs),
    connect: async () => undefined,
    disconnect: async () => undefined,
  };
  const forget = together<{ readonly name: string; readonly key: string }>((jobs) =>
    pool.query({
      name: 'agenda-forget',
      text: `
        delete from ${table} where id = any(array(
          select job.id from ${table} job
          join unnest($1::text[], $2::text[]) as gone(name, key)
            on job.name = gone.name and job.data ->> 'key' = gone.key
          where job.locked_at is null
          for update of job skip locked))`,
      values: [jobs.map(({ name }) => name), jobs.map(({ key }) => key)],
    }),
  );
  return {
    backend,
    /** Takes a job away that is not being run. One that is locked fires right now; its handler finds nothing due. */
    forget: (name: string, key: string): Promise<void> => forget({ name, key }),
  };
};
