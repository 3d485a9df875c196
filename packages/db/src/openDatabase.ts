import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createDb, type Db, type DbOptions, hearLost } from './client.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabaseOptions extends DbOptions {
  readonly migrationsFolder: string;
  /** How long to wait for a database that is still starting, in milliseconds. */
  readonly patienceMs?: number;
}

const retryMs = 500;
/** Postgres is there but starts or stops (57P03, 57P01), or has no room yet (53300); the rest is the network. */
const passing = new Set(['57P03', '57P01', '53300', 'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** A connection that ends before it has said anything has no code. */
const isPassing = (error: unknown): boolean =>
  passing.has(codeOf(error)) || (error instanceof Error && error.message.startsWith('Connection terminated'));

/** On a connection without time limits: a migration takes as long as it takes, and so does the wait for one. */
const migrateFrom = async (connectionString: string, migrationsFolder: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString, max: 1, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  hearLost(pool);
  try {
    await migrate(pool, migrationsFolder);
  } finally {
    await pool.end();
  }
};

/** Opens the database and brings its schema up to date, waiting for one that starts at the same time. */
export const openDatabase = async (options: OpenDatabaseOptions): Promise<Db> => {
  const { migrationsFolder, patienceMs = 30_000, log } = options;
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      await migrateFrom(options.connectionString, migrationsFolder);
      return createDb(options);
    } catch (error) {
      if (!isPassing(error) || performance.now() > giveUpAt) throw error;
      log.info({ code: codeOf(error) }, 'the database is not there yet; waiting for it');
      await wait(retryMs);
    }
  }
};
