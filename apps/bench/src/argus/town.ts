import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createTestRedis } from '@argus/relay/testRedis';
import { startChild } from '../child.ts';
import type { Target } from '../crowd/frameSocket.ts';
import { unpinned } from '../machine.ts';
import { admin, openDoors, targetOf } from './argusProcess.ts';
import { type Caller, signIn } from './caller.ts';
import { connectTo, type Database } from './database.ts';

export interface TownServer {
  readonly pid: number;
  readonly target: Target;
  readonly host: Caller;
}

export interface TownWorker {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface TownCounts {
  readonly servers: number;
  readonly workers: number;
}

/** Argus on many machines, as processes of one, with a Redis and a database of its own. */
export interface Town {
  readonly database: Database;
  readonly servers: readonly TownServer[];
  readonly workers: readonly TownWorker[];
  stop(): Promise<void>;
}

const mainOf = (room: 'server' | 'worker'): string =>
  fileURLToPath(new URL(`../../../${room}/dist/main.js`, import.meta.url));

/** Starts servers and workers on another database of a Postgres. */
export const startTown = async (postgres: Database, counts: TownCounts): Promise<Town> => {
  const name = `argus_town_${Date.now()}`;
  await postgres.query(`create database ${name}`);
  const redis = await createTestRedis();
  const stops: (() => Promise<void>)[] = [() => redis.remove()];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const run = (room: 'server' | 'worker') => {
    const [program, args] = unpinned(process.execPath, [mainOf(room)]);
    const child = spawn(program, args, {
      env: {
        PATH: process.env.PATH,
        ...openDoors,
        LOG_LEVEL: 'info',
        DATABASE_URL: postgres.urlOf(name),
        REDIS_URL: redis.url,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = startChild(child);
    stops.push(started.stop);
    return { child, ...started };
  };
  try {
    await redis.start();
    const startServer = async (): Promise<TownServer> => {
      const { child, said } = run('server');
      const [, port] = await said(/"port":(\d+).*Argus is ready/);
      const url = `http://127.0.0.1:${port}`;
      return { pid: child.pid ?? 0, target: targetOf(url), host: await signIn(url, admin) };
    };
    const startWorker = async (): Promise<TownWorker> => {
      const { said, kill } = run('worker');
      await said(/the worker is ready/);
      return { kill };
    };
    // The first one migrates: all others would wait for it.
    const first = await startServer();
    const [others, workers] = await Promise.all([
      Promise.all(Array.from({ length: counts.servers - 1 }, startServer)),
      Promise.all(Array.from({ length: counts.workers }, startWorker)),
    ]);
    const servers = [first, ...others];
    const database = connectTo(name, postgres.urlOf);
    stops.unshift(database.close);
    return { database, servers, workers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
