import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createFakeEngine, somePlayerView } from '../test/fakeEngine.ts';
import { openSocket, reasonIn } from '../test/rawSocket.ts';
import { startApi } from '../test/startApi.ts';
import type { LimitSettings } from './limits.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const start = async (settings: Partial<LimitSettings> = {}, trustedOrigins: string[] = []) => {
  const engine = createFakeEngine();
  const api = await startApi(engine, settings, trustedOrigins);
  closers.push(api.close);
  return { engine, ...api };
};

const player = { params: { participantToken: 'player' } };
const call = (id: unknown, method: string, path: string, input?: unknown) => ({
  id,
  method,
  params: { path, input },
});
const isResult = (id: unknown, type: string) => (frame: Readonly<Record<string, unknown>>) =>
  frame.id === id && (frame.result as { type?: string } | undefined)?.type === type;

/** The status of an upgrade that is turned away, or 101. */
const upgrade = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.on('error', () => undefined);
      socket.terminate();
    });
    socket.on('error', reject);
  });

describe('an upgrade', () => {
  const cookie = { cookie: 'argus=admin' };
  it.each([
    ['a foreign origin', { origin: 'https://evil.example', ...cookie }, 403],
    ['the origin null', { origin: 'null', ...cookie }, 403],
    ['a look-alike', { origin: 'https://quiz.example.org.evil.example', ...cookie }, 403],
    ['a look-alike with a user name', { origin: 'https://quiz.example.org@evil.example', ...cookie }, 403],
    ['another scheme', { origin: 'file://quiz.example.org', ...cookie }, 403],
    ['another port', { origin: 'https://quiz.example.org:444', ...cookie }, 403],
    ['no origin and nothing but a cookie', cookie, 403],
    ['no origin and no cookie', {}, 403],
    ['a trusted origin', { origin: 'https://quiz.example.org', ...cookie }, 101],
    ['no origin but a bearer token', { authorization: 'Bearer player' }, 101],
  ])('with %s', async (_name, headers, status) => {
    const { wsUrl } = await start({}, ['https://quiz.example.org']);
    expect(await upgrade(wsUrl, headers)).toBe(status);
  });

  it('from the own host comes in', async () => {
    const { wsUrl, url } = await start();
    expect(await upgrade(wsUrl, { origin: url })).toBe(101);
  });

  it('elsewhere than at /trpc finds nothing', async () => {
    const { wsUrl, url } = await start();
    expect(await upgrade(wsUrl.replace('/trpc', '/other'), { origin: url })).toBe(404);
  });

  it('without an origin never brings a sign-in', async () => {
    const { wsUrl, url } = await start();
    const stranger = await openSocket(wsUrl, { headers: { cookie: 'argus=admin' } });
    stranger.send(call(1, 'query', 'quizzes.list', {}));
    expect(reasonIn(await stranger.frame('a refusal', ({ id }) => id === 1))).toBe('not-signed-in');
    const page = await openSocket(wsUrl, { headers: { cookie: 'argus=admin', origin: url } });
    page.send(call(1, 'query', 'quizzes.list', {}));
    await page.frame('the list', isResult(1, 'data'));
    stranger.socket.close();
    page.socket.close();
  });
});

describe('a frame', () => {
  it.each([
    ['a byte more than 64 KB', 'x'.repeat(64 * 1024 + 1)],
    ['10 MB', 'x'.repeat(10 * 1024 * 1024)],
  ])('of %s closes the socket with 1009', async (_name, text) => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    socket.send(text, () => undefined);
    expect((await closed()).code).toBe(1009);
  });

  it('that comes in pieces is as large as all of them', async () => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    for (let n = 0; n < 40; n += 1) socket.send('x'.repeat(2_000), { fin: false }, () => undefined);
    expect((await closed()).code).toBe(1009);
  });

  it('is never deflated', async () => {
    const { wsUrl } = await start();
    const { socket } = await openSocket(wsUrl, { perMessageDeflate: true });
    expect(socket.extensions).toBe('');
    socket.close();
  });

  it('of bytes closes the socket with 1003', async () => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    socket.send(Buffer.from(JSON.stringify(call(1, 'query', 'lobby.open'))), { binary: true });
    expect((await closed()).code).toBe(1003);
  });

  it('has at most ten calls', async () => {
    const { wsUrl, engine } = await start();
    const ten = await openSocket(wsUrl, player);
    ten.send(Array.from({ length: 10 }, (_, id) => call(id, 'mutation', 'play.presence', { away: true })));
    await ten.frame('the tenth', isResult(9, 'data'));
    ten.socket.close();
    for (const count of [11, 900]) {
      const more = await openSocket(wsUrl, player);
      more.send(Array.from({ length: count }, (_, id) => call(id, 'query', 'lobby.open')));
      expect((await more.closed()).code).toBe(1008);
      expect(more.frames.map(reasonIn)).toEqual(['too-large']);
    }
    expect(engine.changes).toHaveLength(10);
  });

  it.each([
    ['a truncated one', '{"id":1,"method":"query","params":{"path":"lobby.op'],
    ['null', 'null'],
    ['a number', '1e309'],
    ['lists in lists', '[[[]]]'],
    ['an object for an id', { id: {}, method: 'query', params: { path: 'lobby.open' } }],
    ['no id', { method: 'mutation', params: { path: 'play.answer' } }],
    ['an unknown method', { id: 1, method: 'shutdown', params: { path: 'lobby.open' } }],
    ['no params', { id: 1, method: 'query' }],
    ['a path that is none', { id: 1, method: 'query', params: { path: ['lobby', 'open'] } }],
    ['another protocol', { id: 1, jsonrpc: '1.0', method: 'query', params: { path: 'lobby.open' } }],
  ])('that is no JSON-RPC (%s) gets a typed error and closes the socket with 1008', async (_name, frame) => {
    const { wsUrl } = await start();
    const socket = await openSocket(wsUrl, player);
    socket.send(frame);
    expect((await socket.closed()).code).toBe(1008);
    expect(socket.frames.map(reasonIn)).toEqual(['bad-input']);
    expect(JSON.stringify(socket.frames)).not.toMatch(/stack|node_modules/);
  });

  it.each(['__proto__', 'constructor', 'toString', 'play', 'play.join.call'])(
    'that calls %s finds no procedure',
    async (path) => {
      const { wsUrl } = await start();
      const socket = await openSocket(wsUrl, player);
      for (const [id, method] of ['query', 'mutation', 'subscription'].entries())
        socket.send(call(id, method, path));
      await socket.until('three refusals', () => socket.frames.length === 3);
      expect(socket.frames.map(reasonIn)).toEqual(['not-found', 'not-found', 'not-found']);
      socket.socket.close();
    },
  );

  it('of any nonsense gets a typed error or none, and never a bug', async () => {
    const { wsUrl, logged, sockets } = await start({ callsPerSecond: 100_000 });
    const nonsense = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          id: fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.double(), fc.constant({})),
          method: fc.constantFrom('query', 'mutation', 'subscription', 'subscription.stop', 'x'),
          params: fc.record(
            {
              path: fc.oneof(
                fc.constantFrom('play.answer', 'play.watch', 'lobby.open', '__proto__'),
                fc.string(),
              ),
              input: fc.oneof(
                fc.jsonValue(),
                fc.object({ key: fc.constantFrom('pin', '__proto__', 'value', 'key') }),
              ),
            },
            { requiredKeys: ['path'] },
          ),
        })
        .map((message) => JSON.stringify(message)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(nonsense, { minLength: 1, maxLength: 8 }), async (frames) => {
        const socket = await openSocket(wsUrl, player);
        for (const frame of frames) socket.send(frame);
        socket.send(call(9_999, 'query', 'account.me'));
        await socket.until('an end', () => socket.isClosed() || socket.frames.some(({ id }) => id === 9_999));
        for (const frame of socket.frames.filter((one) => 'error' in one)) {
          expect(reasonIn(frame)).toMatch(/^(bad-input|not-found|not-signed-in|too-large|limit-reached)$/);
        }
        socket.socket.terminate();
      }),
      { numRuns: 150 },
    );
    expect(logged).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    await expect.poll(() => sockets.sockets()).toBe(0);
  });
});

describe('subscriptions', () => {
  const watch = (id: unknown) => call(id, 'subscription', 'play.watch', {});

  it('are at most four on a socket, and a stopped one makes room', async () => {
    const { wsUrl, engine } = await start();
    const socket = await openSocket(wsUrl, player);
    socket.send([1, 2, 3, 4, 5].map(watch));
    expect(reasonIn(await socket.frame('the refusal', ({ id }) => id === 5))).toBe('limit-reached');
    await expect.poll(() => engine.channel.watchers()).toBe(4);
    socket.send({ id: 1, method: 'subscription.stop' });
    await socket.frame('the stop', isResult(1, 'stopped'));
    socket.send(watch(6));
    await socket.frame('a view', isResult(6, 'data'));
    socket.socket.close();
    await expect.poll(() => engine.channel.watchers()).toBe(0);
  });

  it('have ids of their own', async () => {
    const { wsUrl, engine } = await start();
    const socket = await openSocket(wsUrl, player);
    socket.send([watch(1), watch(1)]);
    expect(reasonIn(await socket.frame('the refusal', (frame) => 'error' in frame))).toBe('bad-input');
    await socket.frame('a view', isResult(1, 'data'));
    expect(engine.channel.watchers()).toBe(1);
    socket.socket.close();
  });

  it('that start and stop in one frame leave nothing behind', async () => {
    const { wsUrl, engine } = await start();
    const socket = await openSocket(wsUrl, player);
    for (let round = 0; round < 20; round += 1) {
      socket.send([watch(round), { id: round, method: 'subscription.stop' }]);
      await socket.frame('the stop', isResult(round, 'stopped'));
    }
    await expect.poll(() => engine.channel.watchers()).toBe(0);
    socket.send([{ id: 77, method: 'subscription.stop' }, watch(77)]);
    await socket.frame('a view', isResult(77, 'data'));
    expect(engine.channel.watchers()).toBe(1);
    socket.socket.close();
  });

  it('bring every new view', async () => {
    const { wsUrl, engine } = await start();
    const socket = await openSocket(wsUrl, player);
    socket.send(watch(1));
    await socket.frame('the first view', isResult(1, 'data'));
    engine.channel.send({ ...somePlayerView, version: 2, title: 'Lakes' });
    await socket.frame('the next view', (frame) => JSON.stringify(frame).includes('Lakes'));
    socket.socket.close();
  });
});

describe('a socket', () => {
  it('that never says who it is, is closed', async () => {
    const { wsUrl } = await start({ handshakeMs: 200 });
    const { closed } = await openSocket(wsUrl, { params: null });
    expect((await closed()).code).toBe(1008);
  });

  it('is one of so many without identity behind its address', async () => {
    const { wsUrl } = await start({ unidentifiedSocketsPerAddress: 3 });
    const known = await Promise.all(
      Array.from({ length: 5 }, () =>
        openSocket(wsUrl, player).then(async (socket) => {
          socket.send(call(1, 'query', 'account.me'));
          await socket.frame('an answer', isResult(1, 'data'));
          return socket;
        }),
      ),
    );
    const unknown = await Promise.all(Array.from({ length: 3 }, () => openSocket(wsUrl)));
    await expect(openSocket(wsUrl)).rejects.toThrow('429');
    unknown[0]?.socket.close();
    await expect
      .poll(async () => {
        const again = await openSocket(wsUrl).catch(() => null);
        return again !== null;
      })
      .toBe(true);
    for (const { socket } of [...known, ...unknown]) socket.terminate();
  });

  it('that calls too often is told so, and one that floods is closed', async () => {
    const { wsUrl } = await start({ callsPerSecond: 2, callBurstSeconds: 5 });
    const socket = await openSocket(wsUrl, player);
    socket.send(Array.from({ length: 10 }, (_, id) => call(id, 'query', 'account.me')));
    socket.send(call(10, 'query', 'account.me'));
    expect(reasonIn(await socket.frame('the refusal', ({ id }) => id === 10))).toBe('too-many-requests');
    for (let n = 0; n < 40; n += 1) socket.send('PING');
    expect((await socket.closed()).code).toBe(1008);
  });

  it('whose other end is gone without a word is cut', async () => {
    const { wsUrl, url, sockets, engine } = await start({ pingMs: 100, silentMs: 300 });
    const { port } = new URL(url);
    const raw = connect(Number(port), '127.0.0.1');
    raw.write(
      'GET /trpc HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nauthorization: Bearer player\r\n' +
        'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await expect.poll(() => engine.connected.size).toBe(1);
    const live = await openSocket(wsUrl, player);
    await expect.poll(() => sockets.sockets()).toBe(1);
    expect(engine.connected.size).toBe(1);
    expect(engine.delays.length).toBeGreaterThan(0);
    expect(live.isClosed()).toBe(false);
    live.socket.close();
    raw.destroy();
    await expect.poll(() => engine.connected.size).toBe(0);
  });

  it('that stops reading is cut with 4008, and the others go on', async () => {
    const { wsUrl, engine, sockets } = await start();
    const slow = await openSocket(wsUrl, player);
    const quick = await openSocket(wsUrl, player);
    for (const socket of [slow, quick]) {
      socket.send(call(1, 'subscription', 'play.watch', {}));
      await socket.frame('a view', isResult(1, 'data'));
    }
    slow.socket.pause();
    const title = 'x'.repeat(200_000);
    for (let version = 2; sockets.sockets() === 2 && version < 200; version += 1) {
      engine.channel.send({ ...somePlayerView, version, title });
      await quick.frame('the view', (frame) => JSON.stringify(frame).includes(`"version":${version},`));
    }
    expect(quick.isClosed()).toBe(false);
    slow.socket.resume();
    expect([4008, 1006]).toContain((await slow.closed()).code);
    await expect.poll(() => engine.channel.watchers()).toBe(1);
    quick.socket.close();
  });

  it('of a kicked participant is closed, and no other', async () => {
    const { wsUrl, engine } = await start();
    const kicked = await openSocket(wsUrl, player);
    const other = await openSocket(wsUrl, { params: { participantToken: 'player2' } });
    await expect.poll(() => engine.connected.size).toBe(2);
    const since = Date.now();
    engine.kick('p1');
    expect((await kicked.closed()).code).toBe(4403);
    expect(Date.now() - since).toBeLessThan(2_000);
    expect(other.isClosed()).toBe(false);
    other.socket.close();
  });

  it('of a host who signs out is closed', async () => {
    const { wsUrl, url, engine } = await start({ signInCheckMs: 50 });
    const host = await openSocket(wsUrl, { headers: { cookie: 'argus=admin', origin: url } });
    host.send(call(1, 'query', 'account.me'));
    await host.frame('who it is', isResult(1, 'data'));
    engine.signedIn.delete('admin');
    expect((await host.closed()).code).toBe(4401);
  });

  it('is told to come back when the server restarts, and closed with 1012', async () => {
    const { wsUrl, sockets } = await start();
    const socket = await openSocket(wsUrl, player);
    sockets.broadcastReconnect(50);
    await socket.frame('the word', ({ method }) => method === 'reconnect');
    await sockets.close();
    expect((await socket.closed()).code).toBe(1012);
    expect(sockets.sockets()).toBe(0);
  });
});
