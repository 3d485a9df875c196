import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';
import { stopChild } from './stopChild.mjs';

/**
 * A Redis for the tests, which keeps nothing.
 * @param {string} server the path of redis-server
 */
export const startTestRedis = async (server) => {
  if (!server)
    throw new Error('There is no redis-server on the PATH: run `npx -y pnpm@12 test`, or set REDIS_URL.');
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'argus-test-redis-'));
  const child = spawn(
    server,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Redis ended with ${code}:\n${said}`)));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (/ready to accept connections/i.test(said)) resolve(undefined);
    });
  });
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await stopChild(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
