import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startChild } from '../child.ts';
import type { Target } from '../crowd/frameSocket.ts';
import { cores, pin } from '../machine.ts';

export type PeerName = 'rawWs' | 'plainTrpc' | 'socketIo';

export interface Peer {
  readonly pid: number;
  readonly target: Target;
  /** What each socket says first, and what shows that it listens. */
  readonly hello: readonly string[];
  readonly ready: readonly string[];
  /** Sends a view to all its sockets. */
  say(view: object): void;
  stop(): Promise<void>;
}

const dialects = {
  rawWs: { path: '/', hello: [], ready: [] },
  plainTrpc: {
    path: '/',
    hello: [JSON.stringify({ id: 1, method: 'subscription', params: { path: 'view' } })],
    ready: ['{"id":1,"result":{"type":"started"'],
  },
  socketIo: { path: '/socket.io/?EIO=4&transport=websocket', hello: ['40'], ready: ['40{'] },
} as const;

/** Starts one of the peers in a process of its own, on the servers' core. */
export const startPeer = async (name: PeerName, databaseUrl: string): Promise<Peer> => {
  const child = fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { said, stop } = startChild(child);
  const [, port] = await said(/listening on (\d+)/);
  pin(child.pid, cores.server);
  const { path, hello, ready } = dialects[name];
  return {
    pid: child.pid ?? 0,
    target: { host: '127.0.0.1', port: Number(port), path },
    hello,
    ready,
    say: (view) => void child.send(view),
    stop,
  };
};
