import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** What the rest of Argus logs to; `pino` fits it. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface DbOptions {
  readonly connectionString: string;
  /** Connections in the pool. */
  readonly max?: number;
  readonly log: Log;
}

export type Drizzle = NodePgDatabase;
/** The pool's own handle or a transaction's. */
export type Queries = Pick<Drizzle, 'execute' | 'select' | 'insert' | 'update' | 'delete'>;

export interface Db {
  readonly pool: pg.Pool;
  readonly drizzle: Drizzle;
  close(): Promise<void>;
}

/** Opens a pool whose waits are all bounded, and which outlives a restart of the database. */
export const createDb = ({ connectionString, max = 20, log }: DbOptions): Db => {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'argus',
  });
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'));
  return {
    pool,
    drizzle: drizzle(pool, { casing: 'snake_case' }),
    close: () => pool.end(),
  };
};
