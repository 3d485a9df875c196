import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { OperatorProblem } from 'server/problem';
import { type Cluster, roleName } from './cluster.ts';
import { freePort } from './freePort.ts';
import { type Launched, LaunchFailure, launchPostgres, urlOf } from './launchPostgres.ts';
import { clearOldPostgres, stopPostmaster } from './oldPostgres.ts';

/** How often a start is tried that fails for something passing. */
const attempts = 20;
const retryMs = 250;
/** Ends within this time of the start count as failures in a row, in milliseconds. */
const shortMs = 10_000;
const mostFailures = 5;

/** Another took the port meanwhile, or the last Postgres has not quite left its memory. */
const passing = /could not bind|address already in use|could not create any TCP|shared memory|lock file/i;

export interface Postgres {
  /** The address of Argus' database, with its password. */
  readonly url: string;
  readonly pid: () => number;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  readonly cluster: Cluster;
  readonly log: Logger;
  /** Connections that all pools together may hold. */
  readonly pooled: number;
  /** Called when Postgres ended and cannot be brought back. */
  readonly onFatal: (problem: OperatorProblem) => void;
}

const makeDatabase = async (cluster: Cluster, port: number): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [roleName]);
    if (rowCount === 0) await client.query(`create database ${roleName}`);
  } finally {
    await client.end();
  }
};

const launch = async (options: PostgresOptions, wanted: number | null) => {
  const { cluster, pooled } = options;
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    try {
      return { port, launched: await launchPostgres(cluster, port, pooled) };
    } catch (error) {
      const again = error instanceof LaunchFailure && passing.test(error.reason) && attempt < attempts;
      if (!again) throw error;
      await wait(retryMs);
    }
  }
};

/** Starts the embedded Postgres and keeps it running on its port until it is stopped. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { cluster, log, onFatal } = options;
  if (await clearOldPostgres(cluster)) log.info({}, 'stopped the database of an Argus that was killed');
  const first = await launch(options, null);
  const { port } = first;
  let current: Launched = first.launched;
  let stopping = false;
  let failures = 0;
  let watching: Promise<void> = Promise.resolve();

  const watch = async (): Promise<void> => {
    while (!stopping) {
      const since = performance.now();
      await current.ended;
      if (stopping) return;
      failures = performance.now() - since < shortMs ? failures + 1 : 1;
      log.error({ failures }, 'the database ended by itself; starting it again');
      try {
        if (failures > mostFailures) throw new Error('it keeps ending');
        current = (await launch(options, port)).launched;
        if (stopping) await stopPostmaster(cluster, { pid: current.pid, port, folder: cluster.folder });
      } catch (error) {
        // Told to stop meanwhile: then it is meant to be gone.
        if (stopping) return;
        const reason = error instanceof Error ? error.message : String(error);
        onFatal(new OperatorProblem(`The database ended and cannot be started again: ${reason}`));
        return;
      }
    }
  };

  // The last resort, when this process leaves without a proper close.
  const kill = (): void => current.kill();
  process.on('exit', kill);
  const stop = async (): Promise<void> => {
    stopping = true;
    process.off('exit', kill);
    const { pid, ended } = current;
    await stopPostmaster(cluster, { pid, port, folder: cluster.folder });
    await ended;
    await watching;
  };
  try {
    await makeDatabase(cluster, port);
  } catch (error) {
    await stop();
    throw error;
  }
  watching = watch();
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(cluster, port, roleName),
    pid: () => current.pid,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
};
