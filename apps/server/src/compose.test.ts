import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEnv } from './env.ts';
import { settings } from './settings.ts';

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

const service = z.looseObject({
  image: z.string().optional(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.looseObject({}).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});

const text = await read('docker-compose.yml');
const { services } = z
  .object({ services: z.record(z.string(), service) })
  .parse(parse(text, { merge: true }));

const variable = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

/** What Compose puts in for a variable that is not set. */
const filled = (value: string | number, values: Record<string, string> = {}): string =>
  String(value).replace(variable, (_, name: string, sign?: string, rest?: string) => {
    return values[name] ?? (sign === '-' ? (rest ?? '') : '');
  });

const environmentOf = (name: string, values?: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(services[name]?.environment ?? {}).map(([key, value]) => [key, filled(value, values)]),
  );

describe('docker-compose.yml', () => {
  it('runs Postgres, Redis, servers, workers and a proxy, and opens only the proxy to the outside', () => {
    expect(Object.keys(services).sort()).toEqual(['postgres', 'proxy', 'redis', 'server', 'worker']);
    expect(services.postgres?.image).toBe('postgres:17');
    expect(services.redis?.image).toBe('redis:7');
    const open = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
    expect(open.map(([name]) => name)).toEqual(['proxy']);
  });

  it('hands the server every setting there is but the one that Compose has no cluster for, and no other', () => {
    const named = Object.keys(services.server?.environment ?? {}).sort();
    const known = Object.keys(settings).filter((name) => name !== 'REDIS_CLUSTER');
    expect(named).toEqual(known.sort());
  });

  it('starts the server with nothing but a password set', () => {
    const env = readEnv(environmentOf('server', { POSTGRES_PASSWORD: 'geheim' }));
    expect(env.DATABASE_URL).toBe('postgres://argus:geheim@postgres:5432/argus');
    expect(env).toMatchObject({ REDIS_URL: 'redis://redis:6379', PORT: 4_000, ARGUS_LOBBY_CREATE: true });
  });

  it('hands the worker only what it knows', async () => {
    const known = await read('apps/worker/src/env.ts');
    const named = Object.keys(services.worker?.environment ?? {});
    for (const name of named) expect(known).toMatch(new RegExp(`^ {2}${name}: z`, 'm'));
    expect(named).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'ARGUS_WORKER_PORT']));
  });

  it('reads no variable that .env.example does not explain, and keeps no secret itself', async () => {
    const example = await read('.env.example');
    for (const [, name] of text.matchAll(variable)) {
      expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
    }
    expect(text).toContain('POSTGRES_PASSWORD:?');
    for (const secret of ['ARGUS_SECRET', 'ARGUS_ADMIN_PASSWORD', 'ARGUS_METRICS_TOKEN']) {
      expect(services.server?.environment[secret]).toBe(`\${${secret}:-}`);
    }
  });

  it('waits for what is needed, and knows how everything is', () => {
    for (const name of ['server', 'worker']) {
      expect(services[name]?.depends_on).toMatchObject({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
    }
    for (const name of ['postgres', 'redis', 'server']) expect(services[name]?.healthcheck).toBeDefined();
  });

  it.each(['server', 'worker'])(
    'builds the %s from a Dockerfile that runs as nobody special',
    async (name) => {
      const { context, dockerfile } = services[name]?.build ?? { context: '', dockerfile: '' };
      const lines = await read(`${context}/${dockerfile}`);
      expect(lines).toMatch(/^USER node$/m);
      expect(lines).toMatch(/^HEALTHCHECK /m);
      expect(lines).toContain('pnpm@12');
      expect(lines).toContain(`apps/${name}/dist/main.js`);
      expect(lines.match(/^FROM /gm)).toHaveLength(2);
    },
  );

  it('lets the proxy find all servers and hand WebSockets on', async () => {
    const mounted = services.proxy?.volumes.find((volume) => volume.includes(':/etc/caddy/Caddyfile'));
    expect(await read(mounted?.split(':')[0] ?? '')).toMatch(/dynamic a server 4000/);
  });
});
