import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const startsWithinMs = 30_000;
const lookMs = 20;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** A Redis of a test's own, which may be killed and frozen. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Nothing happens when it runs. */
  start(): Promise<void>;
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
}

export interface TestRedisOptions {
  readonly flags?: readonly string[];
  /** One that the system gives, unless it is said. */
  readonly port?: number;
}

/** Makes a Redis that is not running yet. */
export const createTestRedis = async (options: TestRedisOptions = {}): Promise<TestRedis> => {
  const { flags = [], port = await freePort() } = options;
  const folder = await mkdtemp(join(tmpdir(), 'argus-redis-'));
  let child: ChildProcess | undefined;
  const runs = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  const kill = async (): Promise<void> => {
    if (!child || !runs()) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start: async () => {
      if (runs()) return;
      const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
      const program = process.env.ARGUS_TEST_REDIS_SERVER || 'redis-server';
      const started = spawn(program, [...settings, ...flags], { stdio: 'ignore' });
      child = started;
      let failed: Error | undefined;
      started.on('error', (error) => {
        failed = error;
      });
      const giveUpAt = performance.now() + startsWithinMs;
      while (!(await answers(port))) {
        if (failed) throw failed;
        if (performance.now() > giveUpAt) throw new Error(`Redis does not answer on port ${port}.`);
        await wait(lookMs);
      }
    },
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
