import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readEnv, settings } from './env.ts';

const least = { DATABASE_URL: 'postgres://argus:geheim@db/argus', REDIS_URL: 'redis://redis:6379' };

describe("a worker's settings", () => {
  it('need a database and the Redis of the servers', () => {
    expect(readEnv(least)).toMatchObject({ DATABASE_POOL: 20, REDIS_CLUSTER: false });
    expect(() => readEnv({ DATABASE_URL: least.DATABASE_URL })).toThrow(/REDIS_URL: set it to the Redis/);
    expect(() => readEnv({ REDIS_URL: least.REDIS_URL })).toThrow('DATABASE_URL');
  });

  it('never show a value in what they refuse', () => {
    expect(() => readEnv({ ...least, DATABASE_URL: 'mysql://argus:geheim@db' })).not.toThrow('geheim');
  });

  it('are all explained in .env.example', async () => {
    const example = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
    for (const name of Object.keys(settings)) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
  });
});
