import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@argus/db/testDatabase';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const soon = { timeout: 60_000, interval: 50 };

describe('the process of a server', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await database.drop();
  });

  const run = (settings: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=argus-source', main], {
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ARGUS_DRAIN_MS: '0', ...settings },
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    return { child, said };
  };
  const ready = (said: { out: string }) =>
    vi.waitFor(() => expect(said.out).toContain('Argus is ready'), soon);

  it('says in one line what is wrong with its settings', async () => {
    const { child, said } = run({ PORT: 'four' });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(said.err).toMatch(/DATABASE_URL.*|PORT.*/);
  });

  it('says in one line that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { child, said } = run({ DATABASE_URL: database.url, PORT: String(port) });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said.err.trim()).toBe(`Port ${port} is taken. Set PORT to another one, or stop what uses it.`);
    other.close();
  });

  it('T11 runs alone without Redis and says so, and refuses to run beside another one, also after that one was killed and started again', async () => {
    const first = run({ DATABASE_URL: database.url });
    await ready(first.said);
    expect(first.said.out).toContain('no REDIS_URL: this is the only server of its database');
    const second = run({ DATABASE_URL: database.url });
    const [code] = await once(second.child, 'close');
    expect(code).toBe(1);
    expect(second.said.err.trim()).toMatch(/^Another Argus server uses this database\..*REDIS_URL.*$/);
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    await ready(run({ DATABASE_URL: database.url }).said);
  });

  it('leaves with exit code 0 when it is told to', async () => {
    const { child, said } = run({ DATABASE_URL: database.url });
    await ready(said);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(said.err).toBe('');
  });

  it('T14 starts six at once on an empty database with Redis', async () => {
    const { pool } = database.db;
    await pool.query(
      'drop schema public cascade; create schema public; drop schema if exists drizzle cascade',
    );
    const redis = process.env.ARGUS_TEST_REDIS_URL ?? '';
    const settings = {
      DATABASE_URL: database.url,
      DATABASE_POOL: '4',
      REDIS_URL: redis,
      ARGUS_ADMIN_EMAIL: 'admin@example.org',
      ARGUS_ADMIN_PASSWORD: 'a long password',
    };
    const started = Array.from({ length: 6 }, () => run(settings));
    await Promise.all(started.map(({ said }) => ready(said)));
    for (const { child, said } of started) {
      const port = /"port":(\d+)/.exec(said.out)?.[1];
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      expect(child.exitCode).toBeNull();
    }
    const { rows } = await pool.query('select email from auth_user');
    expect(rows).toEqual([{ email: 'admin@example.org' }]);
  }, 90_000);
});
