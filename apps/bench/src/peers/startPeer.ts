import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startChild } from '../child.ts';

/** Starts one of the peers in a process of its own. */
export const startPeer = async (name: 'rawWs' | 'plainTrpc') => {
  const child = fork(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { said, stop } = startChild(child);
  const [, port] = await said(/listening on (\d+)/);
  return { child, url: `ws://127.0.0.1:${port}`, stop };
};
