import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** A database of Argus', looked at from the side. */
export interface Database {
  readonly name: string;
  /** The address of any database of the same Postgres. */
  urlOf(name: string): string;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Connects to one of the databases of a Postgres. */
export const connectTo = (name: string, urlOf: Database['urlOf']): Database => {
  const pool = new pg.Pool({ connectionString: urlOf(name), max: 2 });
  pool.on('error', () => undefined);
  return {
    name,
    urlOf,
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await pool.query<Row>(text, values)).rows,
    close: () => pool.end(),
  };
};

/** Connects to the database of the Postgres that Argus runs on a data folder. */
export const openDatabase = async (folder: string): Promise<Database> => {
  const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
  const [, , , port] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return connectTo('argus', (name) => `postgres://argus:${password}@127.0.0.1:${port}/${name}`);
};
