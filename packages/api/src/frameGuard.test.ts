import type { Socket } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeEngine, somePlayerView } from '../test/fakeEngine.ts';
import { watchMemory } from '../test/memory.ts';
import { frameHead, openBytes } from '../test/rawBytes.ts';
import { call, isResult, openSocket, reasonIn } from '../test/rawSocket.ts';
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

describe('a frame', () => {
  it('T41: of 64 KB exactly is read', async () => {
    const { wsUrl } = await start();
    const socket = await openSocket(wsUrl, player);
    const frame = JSON.stringify(call(1, 'query', 'account.me', {}));
    socket.send(frame.padEnd(64 * 1024, ' '));
    await socket.frame('an answer', isResult(1, 'data'));
    socket.socket.close();
  });

  it('T41: of 10 MB, whole or deflated though nobody agreed to that, is refused and takes no memory', async () => {
    const { url } = await start();
    const memory = watchMemory();
    const large = 10 * 1024 * 1024;
    const piece = Buffer.alloc(64 * 1024);
    const bomb = deflateRawSync(Buffer.alloc(large));
    const send = {
      // The same bytes again and again, so that the sender takes no memory either.
      whole: (socket: Socket) => {
        socket.write(frameHead(0x81, large));
        for (let sent = 0; sent < large; sent += piece.length) socket.write(piece);
      },
      deflated: (socket: Socket) => socket.write(Buffer.concat([frameHead(0xc1, bomb.length), bomb])),
    };
    const throwIn = async (how: keyof typeof send) => {
      const { socket, closeCode } = await openBytes(url);
      send[how](socket);
      const code = await closeCode();
      socket.destroy();
      return code;
    };
    const many = <T>(value: T) => Array.from({ length: 30 }, () => value);
    const whole = await Promise.all(many('whole' as const).map(throwIn));
    const deflated = await Promise.all(many('deflated' as const).map(throwIn));
    // Twice three hundred came, which a server holds that reads them first and looks at them then.
    expect(memory.grown()).toBeLessThan(80);
    expect(whole).toEqual(many(1009));
    expect(deflated).toEqual(many(1002));
  });

  it.each([
    ['a byte more than 64 KB', 'x'.repeat(64 * 1024 + 1)],
    ['10 MB', 'x'.repeat(10 * 1024 * 1024)],
  ])('T41: of %s closes the socket with 1009', async (_name, text) => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    socket.send(text, () => undefined);
    expect((await closed()).code).toBe(1009);
  });

  it('T41: that comes in pieces is as large as all of them', async () => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    for (let n = 0; n < 40; n += 1) socket.send('x'.repeat(2_000), { fin: false }, () => undefined);
    expect((await closed()).code).toBe(1009);
  });

  it('T41: is never deflated', async () => {
    const { wsUrl } = await start();
    const { socket } = await openSocket(wsUrl, { perMessageDeflate: true });
    expect(socket.extensions).toBe('');
    socket.close();
  });

  it('T41: of bytes closes the socket with 1003', async () => {
    const { wsUrl } = await start();
    const { socket, closed } = await openSocket(wsUrl);
    socket.send(Buffer.from(JSON.stringify(call(1, 'query', 'lobby.open'))), { binary: true });
    expect((await closed()).code).toBe(1003);
  });

  it('T42: has at most ten calls', async () => {
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
    const most = await openSocket(wsUrl, player);
    most.send(
      Array.from({ length: 5_000 }, (_, id) => call(id, 'mutation', 'play.presence', { away: true })),
    );
    expect((await most.closed()).code).toBe(1009);
    expect(engine.changes).toHaveLength(10);
  });
});

describe('subscriptions', () => {
  const watch = (id: unknown) => call(id, 'subscription', 'play.watch', {});

  it('T43: are at most four on a socket, and a stopped one makes room', async () => {
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

  it('T43: have ids of their own', async () => {
    const { wsUrl, engine } = await start();
    const socket = await openSocket(wsUrl, player);
    socket.send([watch(1), watch(1)]);
    expect(reasonIn(await socket.frame('the refusal', (frame) => 'error' in frame))).toBe('bad-input');
    await socket.frame('a view', isResult(1, 'data'));
    expect(engine.channel.watchers()).toBe(1);
    socket.socket.close();
  });

  it('T43: that start and stop in one frame leave nothing behind', async () => {
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

  it('T43: end with their socket, however it goes', async () => {
    const { wsUrl, engine, sockets } = await start();
    for (let round = 0; round < 30; round += 1) {
      const socket = await openSocket(wsUrl, player);
      socket.send([1, 2, 3, 4].map(watch));
      if (round % 3 === 0) await socket.frame('a view', isResult(4, 'data'));
      if (round % 2 === 0) socket.socket.terminate();
      else socket.socket.close();
    }
    await expect.poll(() => sockets.sockets()).toBe(0);
    await expect.poll(() => engine.channel.watchers()).toBe(0);
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
