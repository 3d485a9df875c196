import { PostgresJobRepository, PostgresNotificationChannel } from '@agendajs/postgres-backend';
import {
  type AgendaBackend,
  type JobNotification,
  type JobParameters,
  type JobRepositoryOptions,
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

/**
 * Agenda's jobs in Postgres at the price of a job's row: written once, locked with all others that are due, deleted.
 * Agenda by itself locks one job with each statement, asks for every name apart, and writes into a job's row when it
 * begins and when it ends well, which here says nothing: the lock is there before, and the row is deleted after.
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
export const createJobStore = (pool: pg.Pool, soonMs: number): AgendaBackend => ({
  name: 'PostgreSQL',
  ownsConnection: false,
  repository: new LeanRepository(pool),
  notificationChannel: new QuietChannel(pool, soonMs),
  connect: async () => undefined,
  disconnect: async () => undefined,
});
