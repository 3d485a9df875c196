import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { OperatorProblem } from 'server/problem';
import { programOf } from './binaries.ts';
import { type Cluster, roleName } from './cluster.ts';
import { openPostgresLog, reasonIn } from './postgresLog.ts';
import { bareEnvironment } from './runProgram.ts';

const host = '127.0.0.1';
const lookMs = 40;
/** How long Postgres may take to recover after it was killed, in milliseconds. */
const patienceMs = 120_000;
/** Connections beside those of the pools: listeners, locks, an operator who looks. */
const spareConnections = 40;
const leastConnections = 100;

/** A running Postgres. */
export interface Launched {
  readonly pid: number;
  /** Ends when Postgres does. */
  readonly ended: Promise<void>;
  kill(): void;
}

/** Postgres did not start; `reason` is its own word for it. */
export class LaunchFailure extends OperatorProblem {
  readonly reason: string;
  constructor(reason: string, file: string) {
    super(`The database does not start: ${reason || 'it says nothing'} (more in ${file}).`);
    this.reason = reason;
  }
}

/** What the embedded Postgres is run with: nobody but this machine reaches it, and nothing is lost. */
export const postgresSettings = (port: number, pooled: number): Record<string, string> => ({
  listen_addresses: host,
  port: String(port),
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: String(Math.max(leastConnections, pooled + spareConnections)),
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'warning',
  // No statements or values, which may be personal.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
});

/** The address of a database of the embedded Postgres. */
export const urlOf = ({ password }: Pick<Cluster, 'password'>, port: number, database: string): string =>
  `postgres://${roleName}:${password}@${host}:${port}/${database}`;

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01: the password is another one, which no waiting changes.
    if (error instanceof Error && 'code' in error && error.code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });

/** Starts Postgres on a port and waits until it answers. */
export const launchPostgres = async (cluster: Cluster, port: number, pooled: number): Promise<Launched> => {
  const { home, folder, runAs, binaries } = cluster;
  const log = openPostgresLog(home, runAs);
  const settings = Object.entries(postgresSettings(port, pooled));
  const args = ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(programOf(binaries, 'postgres'), args, {
    ...runAs,
    cwd: folder,
    env: bareEnvironment(),
    // A Ctrl-C in the terminal is for Argus, which stops Postgres last.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  let running = true;
  const ended = endOf(child).then(() => {
    running = false;
  });
  const kill = (): void => void child.kill('SIGINT');
  log.close();
  const giveUpAt = performance.now() + patienceMs;
  const url = urlOf(cluster, port, 'postgres');
  try {
    while (!(await answers(url))) {
      if (!running || child.pid === undefined) throw new LaunchFailure(reasonIn(log.said()), log.file);
      if (performance.now() > giveUpAt) throw new LaunchFailure('it takes too long', log.file);
      await wait(lookMs);
    }
  } catch (error) {
    kill();
    await ended;
    throw error;
  }
  if (child.pid === undefined) throw new LaunchFailure(reasonIn(log.said()), log.file);
  return { pid: child.pid, ended, kill };
};
