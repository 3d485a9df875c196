import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createFakeEngine, somePlayerView } from '../test/fakeEngine.ts';
import { watchMemory } from '../test/memory.ts';
import { call, isResult, openSocket, reasonIn } from '../test/rawSocket.ts';
import { startApi } from '../test/startApi.ts';
import { defaultLimits, type LimitSettings } from './limits.ts';

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

describe('T40: an upgrade', () => {
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

const medianOf = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN;

describe('a socket', () => {
  it('T22, T23: has five seconds to say who it is, and forty without a sign of life', () => {
    expect(defaultLimits.handshakeMs).toBeLessThanOrEqual(5_000);
    expect(defaultLimits.silentMs + defaultLimits.pingMs).toBeLessThanOrEqual(40_000);
  });

  it('T23: that never says who it is, is closed', async () => {
    const { wsUrl } = await start({ handshakeMs: 200 });
    const { closed } = await openSocket(wsUrl, { params: null });
    expect((await closed()).code).toBe(1008);
  });

  it('T23: is one of so many without identity behind its address', async () => {
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

  it('is one of so many behind its address, whoever is behind it', async () => {
    const { wsUrl } = await start({ socketsPerAddress: 3 });
    const open = await Promise.all([1, 2, 3].map(() => openSocket(wsUrl, player)));
    await expect(openSocket(wsUrl, player)).rejects.toThrow('429');
    open[0]?.socket.close();
    await expect.poll(() => openSocket(wsUrl, player).then(Boolean, () => false)).toBe(true);
    for (const { socket } of open) socket.terminate();
  });

  it("is one of so many of its session's participants", async () => {
    const { wsUrl, engine } = await start({ socketsPerSession: 2 });
    const [one, two] = [await openSocket(wsUrl, player), await openSocket(wsUrl, player)];
    await expect.poll(() => engine.connected.size).toBe(2);
    const three = await openSocket(wsUrl, player);
    expect((await three.closed()).code).toBe(1013);
    one.socket.close();
    await expect.poll(() => engine.connected.size).toBe(1);
    const four = await openSocket(wsUrl, player);
    four.send(call(1, 'query', 'account.me'));
    await four.frame('an answer', isResult(1, 'data'));
    expect([two.isClosed(), four.isClosed()]).toEqual([false, false]);
    for (const { socket } of [two, four]) socket.close();
  });

  it('of somebody who joins over it and stays is theirs from then on, with all that holds for such a socket', async () => {
    const { wsUrl, engine } = await start({ unidentifiedSocketsPerAddress: 1, socketsPerSession: 1 });
    const guest = await openSocket(wsUrl, { params: {} });
    guest.send(call(1, 'mutation', 'play.join', { pin: '123456', nickname: 'Ada', stay: true }));
    const joined = await guest.frame('the join', isResult(1, 'data'));
    expect(joined).toMatchObject({ result: { data: { nickname: 'Ada', stays: true } } });
    guest.send(call(2, 'subscription', 'play.me'));
    await guest.frame('the own view', isResult(2, 'data'));
    expect(engine.connected.size).toBe(1);
    // It counts as one of its session's, and no more as one of those that have not said who they are.
    const second = await openSocket(wsUrl, { params: {} });
    second.send(call(1, 'mutation', 'play.join', { pin: '123456', nickname: 'Ada', stay: true }));
    expect((await second.closed()).code).toBe(1013);
    guest.socket.close();
    await expect.poll(() => engine.connected.size).toBe(0);
  });

  it('stays who it is when others join over it, and nobody by HTTP stays', async () => {
    const { wsUrl, url, engine } = await start();
    const join = { pin: '123456', nickname: 'Ada' };
    const bot = await openSocket(wsUrl, { params: {} });
    bot.send(call(1, 'mutation', 'play.join', join));
    expect(await bot.frame('a join', isResult(1, 'data'))).toMatchObject({
      result: { data: { stays: false } },
    });
    expect(engine.connected.size).toBe(0);
    const known = await openSocket(wsUrl, player);
    await expect.poll(() => engine.connected.size).toBe(1);
    known.send(call(1, 'mutation', 'play.join', { ...join, stay: true }));
    expect(await known.frame('a join', isResult(1, 'data'))).toMatchObject({
      result: { data: { stays: false } },
    });
    expect(engine.connected.size).toBe(1);
    const response = await fetch(`${url}/trpc/play.join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...join, stay: true }),
    });
    expect(await response.json()).toMatchObject({ result: { data: { stays: false } } });
    for (const { socket } of [bot, known]) socket.close();
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

  it('T22: whose other end is gone without a word is cut', async () => {
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

  it('T17: that stops reading is cut with 4008, takes no memory, and the others go on', async () => {
    const { wsUrl, engine, sockets } = await start();
    const slow = await openSocket(wsUrl, player);
    const quick = await openSocket(wsUrl, player);
    for (const socket of [slow, quick]) {
      socket.send(call(1, 'subscription', 'play.watch', {}));
      await socket.frame('a view', isResult(1, 'data'));
    }
    const title = 'x'.repeat(200_000);
    let version = 1;
    /** How long a view takes to the one who reads. */
    const show = async (): Promise<number> => {
      version += 1;
      // Only the doors may hold on to what was sent, if anybody does.
      quick.frames.length = 0;
      const began = performance.now();
      engine.channel.send({ ...somePlayerView, version, title });
      await quick.until('the view', () => quick.frames.length > 0);
      const took = performance.now() - began;
      expect(JSON.stringify(quick.frames.at(-1))).toContain(`"version":${version},`);
      return took;
    };
    const before: number[] = [];
    while (before.length < 10) before.push(await show());
    slow.socket.pause();
    const memory = watchMemory();
    const meanwhile: number[] = [];
    while (sockets.sockets() === 2 && version < 1_000) {
      meanwhile.push(await show());
      await wait(15);
    }
    expect(memory.grown()).toBeLessThan(80);
    expect(sockets.sockets()).toBe(1);
    expect(quick.isClosed()).toBe(false);
    // A reader that made others wait would cost them seconds; the rest is the noise of a busy machine.
    expect(medianOf(meanwhile)).toBeLessThan(3 * medianOf(before) + 100);
    slow.socket.resume();
    expect([4008, 1006]).toContain((await slow.closed()).code);
    // What the system holds for a reader and a megabyte of our own: nothing was kept for it beyond that.
    expect(slow.frames.length).toBeLessThan(100);
    await expect.poll(() => engine.channel.watchers()).toBe(1);
    const back = await openSocket(wsUrl, player);
    back.send(call(1, 'subscription', 'play.watch', {}));
    const first = await back.frame('the newest view', isResult(1, 'data'));
    expect(JSON.stringify(first)).toContain(`"version":${version},`);
    for (const { socket } of [quick, back]) socket.close();
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
