import { fileURLToPath } from 'node:url';
import { openDatabase } from '@argus/db/openDatabase';
import { createEngine } from '@argus/engine/createEngine';
import { createRedisRelay } from '@argus/relay/redisRelay';
import type { Relay } from '@argus/relay/relay';
import { createAgendaTimers } from '@argus/timers/agendaTimers';
import type { Logger } from 'pino';
import { type HealthServer, startHealthServer } from './healthServer.ts';
import { silentMs, startPulse } from './pulse.ts';

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly log: Logger;
  /** The relay of the server in the same process, which its owner closes; or the Redis of the servers. */
  readonly relay: Relay | { readonly url: string; readonly cluster: boolean };
  readonly databasePool?: number;
  /** Days that personal data is kept; 0 keeps it until somebody erases it. */
  readonly keepPersonalDays?: number;
  /** The port of `/healthz`; 0 lets the system choose, null opens none. */
  readonly healthPort?: number | null;
  readonly host?: string;
  readonly migrationsFolder?: string;
}

export interface RunningWorker {
  readonly healthPort: number | null;
  /** Lets what is firing end; may be called twice. */
  close(): Promise<void>;
}

const migrations = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** Starts a worker: it fires what has come due, and its pulse moves on what everybody else has missed. */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { databaseUrl, log, databasePool, healthPort = null, host = '0.0.0.0', keepPersonalDays } = options;
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) {
      await close().catch((error: unknown) => {
        log.warn({ reason: String(error) }, 'something did not close cleanly');
      });
    }
  };
  try {
    const db = await openDatabase({
      connectionString: databaseUrl,
      ...(databasePool === undefined ? {} : { max: databasePool }),
      migrationsFolder: options.migrationsFolder ?? migrations,
      log,
    });
    closers.push(db.close);
    const given = 'publish' in options.relay;
    const relay = 'publish' in options.relay ? options.relay : createRedisRelay({ ...options.relay, log });
    if (!given) closers.push(relay.close);
    const engine = await createEngine({
      db,
      relay,
      timers: (now) => createAgendaTimers({ pool: db.pool, role: 'fire', now, log }),
      log,
      ...(keepPersonalDays === undefined ? {} : { keepPersonalDays }),
      erasesOld: true,
    });
    await engine.start();
    await engine.rehearse();
    closers.push(engine.close);
    const pulse = startPulse(engine, log);
    closers.push(pulse.stop);
    let health: HealthServer | null = null;
    if (healthPort !== null) {
      health = await startHealthServer(host, healthPort, () => pulse.quietFor() < silentMs);
      closers.push(health.close);
    }
    log.info({}, 'the worker is ready');
    let closed: Promise<void> | undefined;
    return {
      healthPort: health?.port ?? null,
      close: () => {
        closed ??= closeAll();
        return closed;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
};
