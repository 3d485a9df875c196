import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

/** Taken by whoever migrates, until its connection ends. */
export const migrationLock = 4_117_001;

/** Brings the schema up to date. Instances that start together wait for the one that migrates. */
export const migrate = async (pool: pg.Pool, migrationsFolder: string): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(drizzle(client), { migrationsFolder });
  } finally {
    // The connection's own time limits were lifted, so it does not go back to the pool; the lock ends with it.
    client.release(true);
  }
};
