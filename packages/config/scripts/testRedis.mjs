import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';
import { stopChild } from './stopChild.mjs';
import { whenSaid } from './whenSaid.mjs';

/**
 * A Redis for the tests, which keeps nothing.
 * @param {string} server the path of redis-server
 */
export const startTestRedis = async (server) => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'argus-test-redis-'));
  const child = spawn(
    server,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stop = async () => {
    await stopChild(child, 'SIGTERM');
    await rm(folder, { recursive: true, force: true });
  };
  await whenSaid(child, child.stdout, /ready to accept connections/i).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url: `redis://127.0.0.1:${port}`, stop };
};
