import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
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
  /** Ends once Postgres has closed every connection, so that it may be stopped at once and tells nobody of it. */
  close(): Promise<void>;
}

/** How long a statement may take, in milliseconds, unless the address says `?statement_timeout=`. */
const statementMs = 15_000;

/** How long a Postgres that does not answer may keep us from closing, in milliseconds. */
const goodbyeMs = 2_000;

/** How long Postgres may be silent to a query beyond the time limit that it keeps itself, in milliseconds. */
const slackMs = 2_000;

/**
 * Postgres keeps the time limits of statements; a frozen one, or one behind a network that swallows packets, keeps
 * none, and a query would wait for it until the system's own limits, a quarter of an hour later. In a pipeline the
 * connection is given up with it.
 */
const silenceLimit = (connectionString: string): { query_timeout?: number } => {
  const limit = Number(new URL(connectionString).searchParams.get('statement_timeout') ?? statementMs);
  return limit > 0 ? { query_timeout: limit + slackMs } : {};
};

/**
 * A pool listens to connections that rest. One that is lost in use fails the queries that wait for it and says so once
 * more by itself, also between two queries of a transaction: unheard, that error would end the process.
 */
export const hearLost = (pool: pg.Pool): void => {
  pool.on('connect', (client) => client.on('error', () => undefined));
};

/** Opens a pool whose waits are all bounded, and which outlives a restart of the database. */
export const createDb = ({ connectionString, max = 20, log }: DbOptions): Db => {
  const pool = new pg.Pool({
    connectionString,
    // What is asked at once on one connection leaves at once: its answers are waited for together.
    pipeline: true,
    ...silenceLimit(connectionString),
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementMs,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'argus',
  });
  hearLost(pool);
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    open.add(client);
    client.once('end', () => open.delete(client));
  });
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'));
  return {
    pool,
    drizzle: drizzle(pool, { casing: 'snake_case' }),
    close: async () => {
      // The pool has ended when its last goodbye is written, not when it is heard.
      await pool.end();
      const heard = Promise.all([...open].map((client) => once(client, 'end')));
      await Promise.race([heard, wait(goodbyeMs, undefined, { ref: false })]);
    },
  };
};
