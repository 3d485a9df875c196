import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDb, type Db, type Log } from './client.ts';
import { migrate } from './migrate.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const template = 'argus_test_template';
const templateLock = 4_117_002;

export interface TestDatabase {
  readonly url: string;
  readonly db: Db;
  drop(): Promise<void>;
}

export const migrationsFolder = fileURLToPath(new URL('../../../drizzle', import.meta.url));

const urlOf = (admin: string, name: string): string => {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
};

const withClient = async <T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

/** Migrates one database, which all tests copy. */
const prepareTemplate = (admin: string): Promise<void> =>
  withClient(admin, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1 and datistemplate',
      [template],
    );
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${template}`);
    await client.query(`create database ${template}`);
    const pool = new pg.Pool({ connectionString: urlOf(admin, template), max: 1 });
    await migrate(pool, migrationsFolder);
    await pool.end();
    await client.query(`alter database ${template} is_template true`);
  });

/** A migrated database of its own on the tests' Postgres. */
export const createTestDatabase = async (options: { max?: number } = {}): Promise<TestDatabase> => {
  const admin = process.env.ARGUS_TEST_DATABASE_URL;
  if (!admin)
    throw new Error('ARGUS_TEST_DATABASE_URL is not set: run the tests with the shared configuration.');
  await prepareTemplate(admin);
  const name = `argus_test_${randomBytes(6).toString('hex')}`;
  await withClient(admin, (client) => client.query(`create database ${name} template ${template}`));
  const url = urlOf(admin, name);
  const db = createDb({ connectionString: url, max: options.max ?? 10, log: silent });
  return {
    url,
    db,
    drop: async () => {
      await db.close();
      await withClient(admin, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
};
