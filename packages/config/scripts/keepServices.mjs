import { findProgram, programs } from './programs.mjs';
import { startTestPostgres } from './testPostgres.mjs';
import { startTestRedis } from './testRedis.mjs';

/**
 * Keeps the tests' Postgres and Redis for as long as somebody holds this process's input open. It is a process
 * of its own, so that both end and leave nothing behind however the test run ends: done, interrupted or killed.
 */

/** @type {(() => Promise<void>)[]} */
const stops = [];

const keep = async (start) => {
  const service = await start;
  stops.push(service.stop);
  return service.url;
};

/** What the tests read from the environment; what is set there already stays as it is. */
const start = async () => {
  const given = process.env;
  const redisServer = findProgram(programs.redis) ?? '';
  const redisUrl = given.ARGUS_TEST_REDIS_URL || given.REDIS_URL;
  if (!redisUrl && !redisServer)
    throw new Error('There is no redis-server on the PATH: run `npx -y pnpm@12 test`, or set REDIS_URL.');
  return {
    ARGUS_TEST_DATABASE_URL: given.ARGUS_TEST_DATABASE_URL || (await keep(startTestPostgres())),
    ARGUS_TEST_REDIS_URL: redisUrl || (await keep(startTestRedis(redisServer))),
    ARGUS_TEST_REDIS_SERVER: redisServer,
    ARGUS_TEST_CHROMIUM: findProgram(programs.chromium) ?? '',
  };
};

const began = start();

const end = async (code) => {
  await began.catch(() => undefined);
  for (const stop of stops.splice(0).reverse()) await stop();
  process.exit(code);
};

// Whoever holds the input also decides about the end: a Ctrl-C in the terminal reaches that one too.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
process.on('SIGTERM', () => void end(0));
process.stdin.on('end', () => void end(0)).resume();

try {
  console.log(JSON.stringify(await began));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await end(1);
}
