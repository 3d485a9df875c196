import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb } from '@argus/db/client';
import { findBinaries } from 'standalone/binaries';
import { openCluster, roleName } from 'standalone/cluster';
import { type Launched, launchPostgres, urlOf } from 'standalone/launchPostgres';
import { give, isRoot, systemOwner } from 'standalone/owner';
import { steadyPort } from './steadyPort.ts';
import { until } from './until.ts';

/** How a Postgres ends: asked to, told to drop everything, or killed with all its processes. */
export type Ending = 'fast' | 'immediate' | 'kill';

/** A Postgres of the trial's own, with the settings of the embedded one: what it has committed, it keeps. */
export interface OwnPostgres {
  readonly port: number;
  /** The address of Argus' database at a port: its own, or that of a door before it. */
  url(port?: number): string;
  end(how: Ending): Promise<void>;
  /** Nothing happens when it runs. */
  start(): Promise<void>;
  /** Stops every one of its processes where it stands. */
  freeze(): void;
  thaw(): void;
  /**
   * Lets nobody write beyond so many bytes of a file, as a full disk would not; null lifts it. Segments of the
   * log have 16 MB: with less than that Postgres itself gives up.
   */
  limitFiles(bytes: number | null): void;
  /** All its processes, the first one first. */
  pids(): number[];
  remove(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface Child {
  readonly pid: number;
  readonly name: string;
}

const childrenOf = (parent: number): Child[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, above, name = ''] = /^ *(\d+) +(\d+) +(.*)$/.exec(line) ?? [];
      return Number(above) === parent ? [{ pid: Number(pid), name }] : [];
    });

/** These write what others have made room for. */
const janitors = /checkpointer|writer|io worker/;

const signalAll = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended by itself meanwhile.
    }
  }
};

/** Makes and starts a Postgres in a folder that goes with it. */
export const createPostgres = async (pooled = 80): Promise<OwnPostgres> => {
  const home = await mkdtemp(join(tmpdir(), 'argus-trial-postgres-'));
  const runAs = isRoot() ? systemOwner() : null;
  await chmod(home, 0o755);
  await give(home, runAs);
  const binaries = await findBinaries(runAs, join(tmpdir(), 'argus-postgres'));
  const cluster = await openCluster(home, runAs, binaries, () => undefined);
  const port = await steadyPort();
  let running: Launched | null = null;

  const start = async (): Promise<void> => {
    if (running) return;
    // Memory of a killed one may be in the way for a moment.
    running = await until('Postgres starts', () => launchPostgres(cluster, port, pooled), 60_000);
  };
  const children = (): Child[] => (running ? childrenOf(running.pid) : []);
  const pids = (): number[] => (running ? [running.pid, ...children().map(({ pid }) => pid)] : []);
  const end = async (how: Ending): Promise<void> => {
    if (!running) return;
    const { pid, ended } = running;
    const all = pids();
    if (how === 'kill') signalAll(all, 'SIGKILL');
    else process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
    running = null;
  };

  await start();
  const { pool, close } = createDb({
    connectionString: urlOf(cluster, port, 'postgres'),
    max: 1,
    log: quiet,
  });
  await pool.query(`create database ${roleName}`);
  await close();
  return {
    port,
    url: (at = port) => urlOf(cluster, at, roleName),
    end,
    start,
    freeze: () => signalAll(pids(), 'SIGSTOP'),
    thaw: () => signalAll(pids(), 'SIGCONT'),
    limitFiles: (bytes) => {
      const writers = children().filter(({ name }) => !janitors.test(name));
      // Those that come later inherit it from the first.
      const limited = running ? [running.pid, ...writers.map(({ pid }) => pid)] : [];
      for (const pid of limited) {
        // As the user that owns them: root alone may not.
        execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:`], { ...runAs });
      }
    },
    pids,
    remove: async () => {
      signalAll(pids(), 'SIGCONT');
      await end('immediate');
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
