import { fileURLToPath } from 'node:url';
import { createDb, type Db } from '@argus/db/client';
import { createTestRedis, type TestRedis } from '@argus/relay/testRedis';
import { createBalancer } from './balancer.ts';
import { allDoors, type Door, openDoor } from './door.ts';
import { createInstance, type Instance, type Settings } from './instance.ts';
import { createPostgres, type OwnPostgres } from './postgres.ts';
import { steadyPort } from './steadyPort.ts';

type Room = 'server' | 'worker';

const mainOf = (room: Room): string =>
  fileURLToPath(new URL(`../../../${room}/src/main.ts`, import.meta.url));

export const admin = { email: 'admin@example.org', password: 'correct horse battery' };

export interface ClusterOptions {
  readonly servers?: number;
  readonly workers?: number;
  /** Settings of all servers. */
  readonly env?: Settings;
  /** How long a statement may take, in milliseconds, where a trial does not want to wait for the usual time. */
  readonly statementMs?: number;
}

/** A process with the networks between it and what it needs. */
export interface Member extends Instance {
  readonly toPostgres: Door;
  readonly toRedis: Door;
}

/**
 * Argus on many machines, as processes of one: servers, workers, a Postgres and a Redis, all real and all of the
 * trial's own. Players come through `door`, which knows like a load balancer who is ready; each process reaches
 * Postgres and Redis through doors of its own, so that every network between two of them can be made bad.
 */
export interface Cluster {
  readonly servers: readonly Member[];
  readonly workers: readonly Member[];
  readonly postgres: OwnPostgres;
  readonly redis: TestRedis;
  readonly door: Door;
  readonly toPostgres: ReturnType<typeof allDoors>;
  readonly toRedis: ReturnType<typeof allDoors>;
  /** The address that players and hosts use. */
  readonly url: string;
  /** The trial's own way to the database, past the doors. */
  readonly db: Db;
  /** The server of this place; a trial that asks for one that is not there fails. */
  server(place: number): Member;
  worker(place: number): Member;
  /** Everything that must not have happened to any process since this was last asked. */
  troubles(): string[];
  /** Makes all networks good and starts whatever does not run. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const at = (members: readonly Member[], place: number): Member => {
  const member = members[place];
  if (!member) throw new Error(`There is no process ${place}.`);
  return member;
};

/** Starts all of it; whoever comes first migrates. */
export const startCluster = async (options: ClusterOptions = {}): Promise<Cluster> => {
  const { servers: serverCount = 2, workers: workerCount = 1, env = {}, statementMs } = options;
  const timeLimit = statementMs === undefined ? '' : `?statement_timeout=${statementMs}`;
  const postgres = await createPostgres();
  const redis = await createTestRedis({ port: await steadyPort() });
  await redis.start();
  const db = createDb({ connectionString: postgres.url(), max: 4, log: quiet });

  const make = async (room: Room, number: number): Promise<Member> => {
    const port = await steadyPort();
    const toPostgres = await openDoor(() => [postgres.port]);
    const toRedis = await openDoor(() => [redis.port]);
    const shared = {
      DATABASE_URL: `${postgres.url(toPostgres.port)}${timeLimit}`,
      DATABASE_POOL: '10',
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
    };
    const own =
      room === 'worker'
        ? { ARGUS_WORKER_PORT: String(port) }
        : {
            HOST: '127.0.0.1',
            PORT: String(port),
            ARGUS_ADMIN_EMAIL: admin.email,
            ARGUS_ADMIN_PASSWORD: admin.password,
            ...env,
          };
    const instance = createInstance({
      name: `${room} ${number}`,
      main: mainOf(room),
      port,
      health: room === 'worker' ? '/healthz' : '/readyz',
      env: { ...shared, ...own },
    });
    return { ...instance, toPostgres, toRedis };
  };
  const makeAll = (room: Room, count: number): Promise<Member[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => make(room, index + 1)));
  const servers = await makeAll('server', serverCount);
  const workers = await makeAll('worker', workerCount);
  const members = [...servers, ...workers];
  const balancer = createBalancer(servers);
  const door = await openDoor(balancer.targets);
  const toPostgres = allDoors(members.map((member) => member.toPostgres));
  const toRedis = allDoors(members.map((member) => member.toRedis));

  // The last resort, when this process leaves without a proper close: signals are sent at once.
  const killAll = (): void => {
    for (const each of members) void each.kill();
    void redis.kill();
    void postgres.end('kill');
  };
  process.on('exit', killAll);

  const close = async (): Promise<void> => {
    process.off('exit', killAll);
    for (const each of members) each.thaw();
    await Promise.all(members.map((each) => each.kill()));
    await balancer.close();
    await Promise.all([door, toPostgres, toRedis].map((each) => each.close()));
    await db.close();
    redis.thaw();
    await Promise.all([redis.remove(), postgres.remove()]);
  };
  try {
    await Promise.all(members.map((each) => each.start()));
    await balancer.allReady();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    servers,
    workers,
    postgres,
    redis,
    door,
    toPostgres,
    toRedis,
    url: `http://127.0.0.1:${door.port}`,
    db,
    server: (place) => at(servers, place),
    worker: (place) => at(workers, place),
    troubles: () => members.flatMap((each) => each.troubles()),
    heal: async () => {
      for (const each of [door, toPostgres, toRedis]) each.heal();
      redis.thaw();
      await redis.start();
      postgres.thaw();
      await postgres.start();
      for (const each of members) each.thaw();
      await Promise.all(members.filter((each) => !each.pid()).map((each) => each.start()));
      await balancer.allReady();
    },
    close,
  };
};
