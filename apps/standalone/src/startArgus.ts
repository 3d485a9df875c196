import { networkInterfaces } from 'node:os';
import { createLocalRelay } from '@argus/relay/localRelay';
import type { Logger } from 'pino';
import { createClosers } from 'server/closers';
import type { OperatorProblem } from 'server/problem';
import { optionsOf } from 'server/serverOptions';
import { startServer } from 'server/startServer';
import { startWorker } from 'worker/startWorker';
import { phoneUrl } from './addresses.ts';
import type { Settings } from './env.ts';
import { startDatabase } from './startDatabase.ts';

export interface ArgusOptions extends Settings {
  readonly log: Logger;
  /** Called when Argus cannot go on; the caller closes it. */
  readonly onFatal: (problem: OperatorProblem) => void;
  readonly onFirst: (folder: string) => void;
}

export interface RunningArgus {
  readonly url: string;
  readonly port: number;
  /** Where the data is in fact; null when the database is the operator's own. */
  readonly folder: string | null;
  setupUrl(): Promise<string | null>;
  /** Stops the server, then the worker, then Postgres; may be called twice. */
  close(): Promise<void>;
}

/** Starts everything in this process: Postgres beside it unless there is one, server and worker inside. */
export const startArgus = async (options: ArgusOptions): Promise<RunningArgus> => {
  const { env, dataFolder, log, onFatal, onFirst } = options;
  const closers = createClosers(log);
  try {
    const pooled = env.DATABASE_POOL * 2;
    const database =
      dataFolder === null ? null : await startDatabase({ dataFolder, pooled, log, onFatal, onFirst });
    if (database) closers.add(database.stop);
    const databaseUrl = database?.url ?? env.DATABASE_URL;
    const redis = env.REDIS_URL === undefined ? null : { url: env.REDIS_URL, cluster: env.REDIS_CLUSTER };
    const local = redis ? null : createLocalRelay(log);
    if (local) closers.add(local.close);
    const server = await startServer({
      ...optionsOf(env, log),
      databaseUrl,
      joinUrl: env.ARGUS_PUBLIC_URL ?? phoneUrl(env.HOST, env.PORT, networkInterfaces()),
      ...(local ? { relay: local } : {}),
      onFatal,
    });
    try {
      const relay = local ?? redis;
      if (!relay) throw new Error('without Redis there is a local relay');
      const worker = await startWorker({
        databaseUrl,
        databasePool: env.DATABASE_POOL,
        keepPersonalDays: env.ARGUS_KEEP_PERSONAL_DAYS,
        relay,
        log,
      });
      closers.add(worker.close);
    } finally {
      // After the worker's, so that it closes first.
      closers.add(server.close);
    }
    await database?.tell(server.url);
    let closed: Promise<void> | undefined;
    return {
      url: server.url,
      port: server.port,
      folder: database?.folder ?? null,
      setupUrl: server.setupUrl,
      close: () => {
        closed ??= closers.close();
        return closed;
      },
    };
  } catch (error) {
    await closers.close();
    throw error;
  }
};
