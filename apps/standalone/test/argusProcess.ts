import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { urlOf } from '../src/launchPostgres.ts';
import type { Owner } from '../src/owner.ts';
import { clusterOf } from '../src/place.ts';
import { readPostmaster } from '../src/postmasterFile.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const loader = import.meta.resolve?.('tsx') ?? 'tsx';

/** An Argus in a process of its own. */
export interface ArgusProcess {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** Waits for the printed addresses; fails when the process ends before. */
  ready(): Promise<{ readonly url: string; readonly data: string; readonly setupUrl: string | null }>;
  /** The exit code, or null when it was killed. */
  ended(): Promise<number | null>;
  signal(name: NodeJS.Signals): Promise<number | null>;
}

const started: ArgusProcess[] = [];

const addressesIn = (out: string) => {
  if (!out.includes('Ctrl-C stops Argus.')) return null;
  const url = /^ {2}Players +(\S+)$/m.exec(out)?.[1];
  const data = /^ {2}Data +(.+)$/m.exec(out)?.[1];
  if (url === undefined || data === undefined) throw new Error(`no addresses in: ${out}`);
  return { url, data, setupUrl: /^ {2}(\S+\/admin\/setup#token=\S+)$/m.exec(out)?.[1] ?? null };
};

/** Watches what a process says that runs Argus in one way or another. */
export const watchArgus = (child: ChildProcess): ArgusProcess => {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const closed = once(child, 'close').then(() => child.exitCode);
  const argus: ArgusProcess = {
    child,
    said,
    ready: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = addressesIn(said.out);
          if (found) resolve(found);
        };
        child.stdout?.on('data', look);
        closed.then(() => reject(new Error(`Argus ended: ${said.out}${said.err}`)), reject);
        look();
      }),
    ended: () => closed,
    signal: (name) => {
      child.kill(name);
      return closed;
    },
  };
  started.push(argus);
  return argus;
};

/** Runs Argus from its source with nothing in its environment but what is given. */
export const runArgus = (settings: Readonly<Record<string, string>>, owner?: Owner): ArgusProcess =>
  watchArgus(
    spawn(process.execPath, ['--import', loader, '--conditions=argus-source', main], {
      ...owner,
      cwd: '/',
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

/** Ends what a test has left running. */
export const endAll = async (): Promise<void> => {
  for (const { child, signal } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await signal('SIGTERM');
  }
};

/** A folder of the test's own, open to all users. */
export const makeFolder = async (mode = 0o755): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'argus-start-'));
  await chmod(folder, mode);
  return folder;
};

/** Removes folders, with what Postgres may still be writing into them. */
export const removeFolders = async (folders: string[]): Promise<void> => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** The command lines of running processes that name a folder. */
export const processesOn = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder));

/** The embedded Postgres that runs on a data folder. */
export const postmasterOf = async (data: string) => {
  const postmaster = await readPostmaster(clusterOf(data));
  if (!postmaster) throw new Error(`no Postgres runs on ${data}`);
  return postmaster;
};

/** Asks the embedded Postgres of a data folder. */
export const query = async (data: string, text: string): Promise<unknown[]> => {
  const password = (await readFile(join(data, 'password'), 'utf8')).trim();
  const { port } = await postmasterOf(data);
  const client = new pg.Client({ connectionString: urlOf({ password }, port, 'argus') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

/** What `/readyz` answers, or null when nobody does. */
export const readiness = async (url: string): Promise<number | null> => {
  try {
    return (await fetch(`${url}/readyz`)).status;
  } catch {
    return null;
  }
};
