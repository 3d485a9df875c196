import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startChild } from '../child.ts';
import type { Target } from '../crowd/frameSocket.ts';
import { cores, pin, unpinned } from '../machine.ts';
import { type Caller, signIn } from './caller.ts';
import { type Database, openDatabase } from './database.ts';

const main = fileURLToPath(new URL('../../../standalone/dist/main.js', import.meta.url));

export const admin = { email: 'bench@example.org', password: 'a bench of its own' };

/** What every Argus of the bench is started with: one machine plays a whole town, so its address is free. */
export const openDoors = {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'error',
  ARGUS_ADMIN_EMAIL: admin.email,
  ARGUS_ADMIN_PASSWORD: admin.password,
  ARGUS_SESSIONS_PER_HOST: '1000000',
  ARGUS_JOINS_PER_ADDRESS: '1000000',
  ARGUS_SOCKETS_PER_ADDRESS: '1000000',
  ARGUS_UNIDENTIFIED_SOCKETS_PER_ADDRESS: '1000000',
};

export interface ArgusProcess {
  readonly pid: number;
  readonly url: string;
  readonly target: Target;
  readonly host: Caller;
  readonly database: Database;
  stop(): Promise<void>;
}

/** Where players of a server connect to. */
export const targetOf = (url: string): Target => ({
  host: '127.0.0.1',
  port: Number(new URL(url).port),
  path: '/trpc?connectionParams=1',
});

/** Starts Argus as its users do, on the embedded Postgres of a data folder. */
export const startArgus = async (folder: string, flags: readonly string[] = []): Promise<ArgusProcess> => {
  const [program, args] = unpinned(process.execPath, [...flags, main]);
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ARGUS_DATA_DIR: folder, ...openDoors },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { said, stop } = startChild(child);
  try {
    const [url = ''] = await said(/http:\/\/127\.0\.0\.1:\d+/);
    // Postgres runs already and stays free: it is another program, which has the whole machine elsewhere.
    pin(child.pid, cores.server);
    const database = await openDatabase(folder);
    return {
      pid: child.pid ?? 0,
      url,
      target: targetOf(url),
      host: await signIn(url, admin),
      database,
      stop: async () => {
        await database.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
