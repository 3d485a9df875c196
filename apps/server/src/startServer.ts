import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createLimits } from '@argus/api/limits';
import { attachSockets } from '@argus/api/socket';
import { openDatabase } from '@argus/db/openDatabase';
import { createEngine, type Engine } from '@argus/engine/createEngine';
import { createLocalRelay } from '@argus/relay/localRelay';
import { createRedisClient } from '@argus/relay/redisClient';
import { createRedisRelay } from '@argus/relay/redisRelay';
import type { Relay } from '@argus/relay/relay';
import { createAgendaTimers } from '@argus/timers/agendaTimers';
import type { FastifyInstance } from 'fastify';
import { addApi, addSignIn } from './apiRoutes.ts';
import { addPageApp } from './appRoutes.ts';
import { addBrand } from './brandRoutes.ts';
import { createClientAddress } from './clientAddress.ts';
import { createClosers } from './closers.ts';
import { addHealth } from './healthRoutes.ts';
import { createHttp } from './http.ts';
import { holdInstanceLock } from './instanceLock.ts';
import { addMetrics } from './metricsRoute.ts';
import { OperatorProblem } from './problem.ts';
import { defaultFolders, type ServerOptions } from './serverOptions.ts';
import { shutDown } from './shutDown.ts';

export interface RunningServer {
  /** Where this machine reaches it. */
  readonly url: string;
  readonly port: number;
  /** The one-time link that makes the first administrator; null when there is one already. */
  setupUrl(): Promise<string | null>;
  /** Takes leave gracefully; may be called twice. */
  close(): Promise<void>;
}

/**
 * Connections that may wait to be taken, as far as the system lets it. A class that comes in, or back, does so at once;
 * the next connection after these is dropped, and its device tries again a whole second later. Node would take 511.
 */
const backlog = 8_192;

const listen = async (app: FastifyInstance, host: string, port: number): Promise<number> => {
  try {
    await app.listen({ host, port, backlog });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new OperatorProblem(`Port ${port} is taken. Set PORT to another one, or stop what uses it.`);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new OperatorProblem(
        `${host}:${port} cannot be listened on (${code}). Set HOST and PORT to others.`,
      );
    throw error;
  }
  return (app.server.address() as AddressInfo).port;
};

/** Instances that start together may both find no administrator: the second then finds the first's. */
const ensureAdmin = async (engine: Engine, admin: ServerOptions['admin']): Promise<void> => {
  if (!admin) return;
  try {
    await engine.accounts.ensureAdmin(admin);
  } catch {
    await engine.accounts.ensureAdmin(admin);
  }
};

const openRelay = ({ redis = null, relay, log }: ServerOptions): Relay => {
  if (relay) return relay;
  if (redis) return createRedisRelay({ ...redis, log });
  log.info({}, 'no REDIS_URL: this is the only server of its database');
  return createLocalRelay(log);
};

/** Starts a server: database, relay, engine, API and both apps, wired together. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { log, redis = null, host = '127.0.0.1', publicUrl = null, trustedOrigins: others = [] } = options;
  const { drainMs = 0, patienceMs = 3_000, secret = null, lobbyCreate = true, version = '0.1.0' } = options;
  const clientAddress = createClientAddress(options.trustedProxies ?? []);
  const folders = { ...defaultFolders(), ...options.folders };
  const trustedOrigins = [...(publicUrl === null ? [] : [publicUrl]), ...others];
  const https = publicUrl?.startsWith('https:') ?? false;
  const closers = createClosers(log);
  try {
    const db = await openDatabase({
      connectionString: options.databaseUrl,
      ...(options.databasePool === undefined ? {} : { max: options.databasePool }),
      migrationsFolder: folders.migrations,
      log,
    });
    closers.add(db.close);
    closers.add(
      await holdInstanceLock({
        db,
        log,
        shared: redis !== null,
        patienceMs,
        onLost: options.onFatal ?? (() => undefined),
      }),
    );
    const relay = openRelay(options);
    if (!options.relay) closers.add(relay.close);
    const counters = redis ? createRedisClient(redis.url, redis.cluster, log) : null;
    if (counters) closers.add(counters.close);
    const engine = await createEngine({
      db,
      relay,
      timers: (now) => createAgendaTimers({ pool: db.pool, role: 'schedule', now, log }),
      log,
      secret,
      publicUrl,
      trustedOrigins,
      secureCookies: https,
      lobbyCreate,
      ...(options.keepPersonalDays === undefined ? {} : { keepPersonalDays: options.keepPersonalDays }),
      ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
      limits: options.engineLimits ?? {},
    });
    await ensureAdmin(engine, options.admin);
    await engine.start();
    closers.add(engine.close);
    await engine.rehearse();

    const limits = createLimits({
      settings: options.limits ?? {},
      ...(counters ? { redis: counters.client } : {}),
    });
    closers.add(limits.close);
    const api = {
      engine,
      trustedOrigins,
      clientAddress,
      limits,
      log,
      version,
      joinUrl: options.joinUrl ?? publicUrl,
    };
    let closing = false;
    const app = await createHttp({ log, https, handshakeMs: limits.settings.handshakeMs });
    const sockets = attachSockets({ ...api, server: app.server });
    closers.add(() => shutDown(app, sockets));
    addHealth(app, engine.health, () => closing);
    addMetrics(app, { token: options.metricsToken ?? null, sockets: sockets.sockets });
    addApi(app, api);
    addSignIn(app, { accounts: engine.accounts, publicUrl, trustedOrigins, clientAddress });
    addBrand(app, engine.brand);
    addPageApp(app, { folder: folders.admin, base: '/admin' });
    addPageApp(app, { folder: folders.player, base: '' });
    const port = await listen(app, host, options.port ?? 0);
    const url = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`;
    log.info({ port, relay: relay.health().detail }, 'Argus is ready');

    const close = async (): Promise<void> => {
      closing = true;
      await wait(drainMs);
      await closers.close();
    };
    let closed: Promise<void> | undefined;
    return {
      url,
      port,
      setupUrl: async () =>
        (await engine.accounts.needsAdmin())
          ? `${publicUrl ?? url}/admin/setup#token=${await engine.accounts.issueSetupToken()}`
          : null,
      close: () => {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    await closers.close();
    throw error;
  }
};
