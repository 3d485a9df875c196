import { readFile } from 'node:fs/promises';
import { defaultLimits } from '@argus/api/limits';
import { defaultEngineLimits } from '@argus/engine/limits';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { envExample } from './envExample.ts';
import { engineLimitsOf, limitSettings, limitsOf } from './limitSettings.ts';
import { settings } from './settings.ts';

const least = { DATABASE_URL: 'postgres://argus:geheim@db/argus' };

describe('the settings', () => {
  it('need nothing but a database', () => {
    const env = readEnv(least);
    expect(env).toMatchObject({ PORT: 4_000, ARGUS_GRACE_MS: 250, ARGUS_LOBBY_CREATE: true });
    expect(env.REDIS_URL).toBeUndefined();
  });

  it('take an empty value for none', () => {
    expect(readEnv({ ...least, REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 4_000 });
  });

  it('read words, lists and addresses', () => {
    const env = readEnv({
      ...least,
      ARGUS_LOBBY_CREATE: 'false',
      ARGUS_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      ARGUS_TRUSTED_ORIGINS: 'https://a.example/,http://b.example:8080',
      ARGUS_PUBLIC_URL: 'https://quiz.example.org/',
    });
    expect(env.ARGUS_LOBBY_CREATE).toBe(false);
    expect(env.ARGUS_TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '::1']);
    expect(env.ARGUS_TRUSTED_ORIGINS).toEqual(['https://a.example', 'http://b.example:8080']);
    expect(env.ARGUS_PUBLIC_URL).toBe('https://quiz.example.org');
  });

  it.each([
    ['DATABASE_URL', {}],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db/argus' }],
    ['PORT', { ...least, PORT: '70000' }],
    ['PORT', { ...least, PORT: 'four' }],
    ['REDIS_URL', { ...least, REDIS_URL: 'localhost:6379' }],
    ['ARGUS_SECRET', { ...least, ARGUS_SECRET: 'short' }],
    ['ARGUS_PUBLIC_URL', { ...least, ARGUS_PUBLIC_URL: 'javascript:alert(1)' }],
    ['ARGUS_LOBBY_CREATE', { ...least, ARGUS_LOBBY_CREATE: 'maybe' }],
    ['ARGUS_ADMIN_PASSWORD', { ...least, ARGUS_ADMIN_EMAIL: 'admin@example.org' }],
  ])('refuse a wrong %s by its name', (name, values) => {
    expect(() => readEnv(values)).toThrow(name);
  });

  it('never show a value in what they refuse', () => {
    expect(() => readEnv({ ...least, ARGUS_SECRET: 'tooshort!' })).not.toThrow('tooshort!');
    expect(() => readEnv({ DATABASE_URL: 'mysql://argus:geheim@db' })).not.toThrow('geheim');
  });
});

describe('every limit', () => {
  it('has a setting of its own, which reaches what it limits', () => {
    const names = Object.keys(limitSettings);
    const values = names.map((name, place) => [name, String(place + 1)]);
    const env = readEnv({ ...least, ...Object.fromEntries(values) });
    const limits = { ...engineLimitsOf(env), ...limitsOf(env) };
    expect(Object.values(limits).sort((one, two) => one - two)).toEqual(names.map((_, place) => place + 1));
    const snake = (name: string) => `ARGUS_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
    for (const [name, value] of Object.entries(limits)) expect(names[value - 1]).toBe(snake(name));
  });

  it('is what it is by default when nobody sets it', () => {
    const env = readEnv(least);
    expect(limitsOf(env)).toEqual(defaultLimits);
    expect(engineLimitsOf(env)).toEqual(defaultEngineLimits);
  });
});

describe('.env.example', () => {
  it('is what the settings say', async () => {
    const written = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
    expect(written, 'run: pnpm --filter server env:example').toBe(envExample());
  });

  it('names and explains every setting', () => {
    const text = envExample();
    for (const name of Object.keys(settings)) {
      expect(text).toMatch(new RegExp(`^# \\S.{10,}\\n(# )?${name}=`, 'm'));
    }
  });
});
