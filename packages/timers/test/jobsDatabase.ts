import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';

const migration = new URL('../../../drizzle/0002_agenda_jobs.sql', import.meta.url);

/** A database of a test's own that holds the table of jobs, and nothing else. */
export interface JobsDatabase {
  pool(): pg.Pool;
  /** Cuts all connections, as a restart of Postgres does. */
  cut(): Promise<void>;
  drop(): Promise<void>;
}

const once = async (connectionString: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

export const createJobsDatabase = async (): Promise<JobsDatabase> => {
  const admin = process.env.ARGUS_TEST_DATABASE_URL;
  if (!admin)
    throw new Error('ARGUS_TEST_DATABASE_URL is not set: run the tests with the shared configuration.');
  const name = `argus_timers_${randomBytes(6).toString('hex')}`;
  await once(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await once(url.href, (await readFile(migration, 'utf8')).replaceAll('--> statement-breakpoint', ''));
  const pools: pg.Pool[] = [];
  return {
    pool: () => {
      const pool = new pg.Pool({ connectionString: url.href, max: 10 });
      pool.on('error', () => undefined);
      pools.push(pool);
      return pool;
    },
    cut: () =>
      once(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`),
    drop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      await once(admin, `drop database if exists ${name} with (force)`);
    },
  };
};
