import { setTimeout as wait } from 'node:timers/promises';
import { createDb, type Db, type DbOptions } from './client.ts';
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

/** Opens the database and brings its schema up to date, waiting for one that starts at the same time. */
export const openDatabase = async (options: OpenDatabaseOptions): Promise<Db> => {
  const { migrationsFolder, patienceMs = 30_000, log } = options;
  const db = createDb(options);
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    try {
      await migrate(db.pool, migrationsFolder);
      return db;
    } catch (error) {
      if (!passing.has(codeOf(error)) || performance.now() > giveUpAt) {
        await db.close();
        throw error;
      }
      log.info({ code: codeOf(error) }, 'the database is not there yet; waiting for it');
      await wait(retryMs);
    }
  }
};
