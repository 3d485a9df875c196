import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createServerFixture, type ServerFixture } from '../test/serverFixture.ts';
import { OperatorProblem } from './problem.ts';

const soon = { timeout: 10_000, interval: 20 };

let fixture: ServerFixture;
beforeEach(async () => {
  fixture = await createServerFixture();
});
afterEach(() => fixture.close());

describe('a server', () => {
  it('is alive and ready', async () => {
    const { url } = await fixture.start();
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ok: true, database: true, migrations: true });
  });

  it('answers the API over HTTP and WebSocket', async () => {
    const { url } = await fixture.start({ lobbyCreate: false });
    const status = await (await fetch(`${url}/trpc/setup.status`)).json();
    expect(status).toMatchObject({ result: { data: { needsAdmin: true } } });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc`, { origin: url });
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'lobby.open' } }));
    const [frame] = await once(socket, 'message');
    expect(JSON.parse(String(frame))).toMatchObject({ id: 1, result: { data: { canCreate: false } } });
    socket.close();
  });

  it('turns foreign pages away, on HTTP and before the upgrade', async () => {
    const { url } = await fixture.start();
    const headers = { origin: 'https://evil.example' };
    expect((await fetch(`${url}/trpc/setup.status`, { headers })).status).toBe(403);
    expect((await fetch(`${url}/api/auth/get-session`, { headers })).status).toBe(403);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc`, headers);
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('403');
  });

  it('lets the administrator of the settings sign in and out', async () => {
    const admin = { email: 'admin@example.org', password: 'correct horse battery' };
    const { url, setupUrl } = await fixture.start({ admin });
    expect(await setupUrl()).toBeNull();
    const headers = { 'content-type': 'application/json', origin: url };
    const post = (path: string, body: object, more: object = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      });
    const wrong = await post('/api/auth/sign-in/email', { ...admin, password: 'wrong horse battery' });
    expect(wrong.status).toBe(401);
    const signedIn = await post('/api/auth/sign-in/email', admin);
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    expect(signedIn.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    const me = await (await fetch(`${url}/trpc/account.me`, { headers: { cookie } })).json();
    expect(me).toMatchObject({ result: { data: { user: { email: admin.email } } } });
    expect((await post('/api/auth/sign-out', {}, { cookie })).status).toBe(403);
    expect((await post('/api/auth/sign-out', {}, { cookie, 'x-argus': '1' })).status).toBe(200);
    const nobody = await (await fetch(`${url}/trpc/account.me`, { headers: { cookie } })).json();
    expect(nobody).toMatchObject({ result: { data: { user: null } } });
  });

  it('gives a link to set up the first administrator, whose secret stays out of requests', async () => {
    const { setupUrl } = await fixture.start({ publicUrl: 'https://quiz.example.org' });
    expect(await setupUrl()).toMatch(/^https:\/\/quiz\.example\.org\/admin\/setup#token=[\w-]{20,}$/);
  });
});

describe('a start that cannot be', () => {
  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const start = fixture.start({ port });
    await expect(start).rejects.toThrow(OperatorProblem);
    await expect(start).rejects.toThrow(`Port ${port} is taken`);
    other.close();
    await fixture.start();
  });

  it('refuses a second server without Redis, until the first is gone', async () => {
    const first = await fixture.start();
    await expect(fixture.start()).rejects.toThrow(/^Another Argus server uses this database\. Set REDIS_URL/);
    const url = process.env.ARGUS_TEST_REDIS_URL ?? '';
    await expect(fixture.start({ redis: { url, cluster: false } })).rejects.toThrow('Another Argus server');
    await first.close();
    await fixture.start();
  });

  it('lets several servers run with Redis', async () => {
    const redis = { url: process.env.ARGUS_TEST_REDIS_URL ?? '', cluster: false };
    const servers = await Promise.all([fixture.start({ redis }), fixture.start({ redis })]);
    for (const { url } of servers) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await expect(fixture.start()).rejects.toThrow('Another Argus server');
  });

  it('takes its place again after the database has cut all connections', async () => {
    const onFatal = vi.fn();
    const { url } = await fixture.start({ onFatal });
    await fixture.database.db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await vi.waitFor(async () => {
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const { rows } = await fixture.database.db.pool.query(
        `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
          where locktype = 'advisory' and objid = 4117004 and granted and datname = current_database()`,
      );
      expect(rows).toHaveLength(1);
    }, soon);
    expect(onFatal).not.toHaveBeenCalled();
  });
});

describe('a server that leaves', () => {
  it('says so first, tells sockets to go elsewhere, and closes', { timeout: 20_000 }, async () => {
    const server = await fixture.start({ drainMs: 1_000 });
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, { origin: server.url });
    await once(socket, 'open');
    const frames: string[] = [];
    socket.on('message', (frame) => {
      frames.push(String(frame));
      if (String(frame).includes('reconnect')) socket.close();
    });
    const closed = server.close();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ ok: false, closing: true, database: true });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await closed;
    expect(frames.some((frame) => frame.includes('"reconnect"'))).toBe(true);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });
});
