import { type ArgusClient, createArgusClient } from '@argus/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createServerFixture, type ServerFixture } from '../test/serverFixture.ts';
import type { RunningServer } from './startServer.ts';

const soon = { timeout: 10_000, interval: 20 };
const admin = { email: 'admin@example.org', password: 'correct horse battery' };

/** A public quiz, so that anybody may start a session. */
const publishDemo = async ({ url }: RunningServer, fixture: ServerFixture): Promise<string> => {
  const headers = { 'content-type': 'application/json', origin: url, 'x-argus': '1' };
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${url}${path}`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) });
  const signedIn = await post('/api/auth/sign-in/email', admin);
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  const made = await post('/trpc/quizzes.createDemo', {}, cookie.join('; '));
  expect(made.status).toBe(200);
  const { rows } = await fixture.database.db.pool.query<{ id: string }>(
    'update quiz set public = true returning id',
  );
  return rows[0]?.id ?? '';
};

describe('two servers', { timeout: 40_000 }, () => {
  let fixture: ServerFixture;
  const clients: ArgusClient[] = [];
  beforeEach(async () => {
    // Node 20 has none of its own.
    vi.stubGlobal('WebSocket', WebSocket);
    fixture = await createServerFixture();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await fixture.close();
    vi.unstubAllGlobals();
  });
  const connect = (server: RunningServer, tokens: object = {}): ArgusClient => {
    const client = createArgusClient({ url: server.url, ...tokens });
    clients.push(client);
    return client;
  };

  /** A host on one server and a player on the other: how long the player's screen is behind. */
  const play = async (redisUrl: string): Promise<{ behindMs: number; servers: RunningServer[] }> => {
    const redis = { url: redisUrl, cluster: false };
    const here = await fixture.start({ redis, admin });
    const there = await fixture.start({ redis });
    const quizId = await publishDemo(here, fixture);
    const { pin, sessionId, hostToken } = await connect(here).lobby.create.mutate({ quizId });
    const joined = await connect(there).play.join.mutate({ pin, nickname: 'Ada' });
    const player = connect(there, { participantToken: joined.participantToken });
    const phases: string[] = [];
    player.watchSession({ onView: ({ phase }) => void phases.push(phase) });
    await vi.waitFor(() => expect(phases).toContain('lobby'), soon);
    const host = connect(here, { hostToken });
    const { version } = await host.sessions.get.query({ sessionId });
    const before = performance.now();
    await host.sessions.start.mutate({ sessionId, version });
    await vi.waitFor(() => expect(phases).toContain('asking'), soon);
    return { behindMs: performance.now() - before, servers: [here, there] };
  };

  it('show a player on one what the host does on the other, at once', async () => {
    const { behindMs } = await play(process.env.ARGUS_TEST_REDIS_URL ?? '');
    expect(behindMs).toBeLessThan(900);
  });

  it('T11 stay together while their Redis was never there, through the database, within five seconds, and say what is wrong', async () => {
    const { behindMs, servers } = await play('redis://127.0.0.1:1');
    expect(behindMs).toBeLessThan(5_000);
    for (const { url } of servers) {
      const ready = await fetch(`${url}/readyz`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toMatchObject({
        ok: true,
        relay: { ok: false, detail: expect.any(String) },
      });
    }
  });
});
