import { findProgram, programs } from './scripts/programs.mjs';
import { startTestPostgres } from './scripts/testPostgres.mjs';
import { startTestRedis } from './scripts/testRedis.mjs';

/**
 * What the tests need beside Node, for as long as they run: a Postgres and a Redis of their own, unless the
 * environment names some, and the path of a Chromium.
 */
export default async (): Promise<() => Promise<void>> => {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    if (!process.env.ARGUS_TEST_DATABASE_URL) {
      const postgres = await startTestPostgres();
      stops.push(postgres.stop);
      process.env.ARGUS_TEST_DATABASE_URL = postgres.url;
    }
    process.env.ARGUS_TEST_REDIS_SERVER ??= findProgram(programs.redis) ?? '';
    if (!process.env.ARGUS_TEST_REDIS_URL) {
      const redis = process.env.REDIS_URL
        ? { url: process.env.REDIS_URL, stop: async () => undefined }
        : await startTestRedis(process.env.ARGUS_TEST_REDIS_SERVER);
      stops.push(redis.stop);
      process.env.ARGUS_TEST_REDIS_URL = redis.url;
    }
    process.env.ARGUS_TEST_CHROMIUM ??= findProgram(programs.chromium) ?? '';
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
};
