import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const keeperPath = fileURLToPath(new URL('scripts/keepServices.mjs', import.meta.url));

/**
 * What the tests need beside Node, for as long as they run: a Postgres and a Redis of their own, unless the
 * environment names some, and the paths of Redis and Chromium.
 */
export default async (): Promise<() => Promise<void>> => {
  // A group of its own keeps a Ctrl-C in the terminal from ending the services before the tests.
  const keeper = spawn(process.execPath, [keeperPath], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(keeper, 'exit');
  const lines = createInterface({ input: keeper.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
  if (!first) throw new Error("The tests' Postgres and Redis did not start.");
  Object.assign(process.env, JSON.parse(String(first[0])));
  return async () => {
    keeper.stdin.end();
    await ended;
  };
};
