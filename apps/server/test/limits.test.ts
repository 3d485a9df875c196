import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type ArgusClient, detailsOf } from '@argus/client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ServerOptions } from '../src/serverOptions.ts';
import type { RunningServer } from '../src/startServer.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const questions = [{ id: 'q1', kind: 'boolean', prompt: 'Is it?', correct: true }];
const soon = { timeout: 30_000, interval: 50 };

let fixture: ServerFixture;
const clients = createClients();
beforeAll(async () => {
  fixture = await createServerFixture();
});
const servers: RunningServer[] = [];
const stopAll = async () => {
  await clients.close();
  await Promise.all(servers.splice(0).map((server) => server.close()));
};
afterEach(stopAll);
afterAll(() => fixture.close());

let cookie: string | undefined;

const start = async (options: Partial<ServerOptions> = {}) => {
  const server = await fixture.start({ admin, trustedProxies: ['private'], ...options });
  servers.push(server);
  // One sign-in is good for all servers of a database.
  cookie ??= await signIn(server);
  return { server, cookie, host: clients.connectAs(server, cookie) };
};

/** Two servers that count in one Redis. */
const startTwo = async (options: Partial<ServerOptions>) => {
  const redis = { url: process.env.ARGUS_TEST_REDIS_URL ?? '', cluster: false };
  const { server: here, host, cookie } = await start({ ...options, redis });
  const { server: there } = await start({ ...options, redis });
  return { here, there, host, cookie };
};

/** Somebody behind an address that nobody else has, so that runs do not count together. */
const newAddress = (): string => `198.18.${randomInt(256)}.${randomInt(1, 255)}`;

const post = async ({ url }: RunningServer, path: string, input: object, headers: object) => {
  const response = await fetch(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
  const body = JSON.parse(await response.text());
  return String(body.error?.data.reason ?? 'done');
};

const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error) => detailsOf(error)?.reason,
  );

describe('two servers with one Redis', () => {
  it('count joins and wrong PINs together', async () => {
    const limits = { joinsPerAddress: 3, joinsPerSession: 4, wrongPinsPerDevice: 2, wrongPinsPerAddress: 4 };
    const { here, there, host } = await startTwo({ limits });
    const { pin } = await openSession(host, questions);
    const from = (address: string, device = 'one') => ({
      'x-forwarded-for': address,
      'x-argus-device': device,
    });
    const join = (server: RunningServer, address: string, nickname: string) =>
      post(server, 'play.join', { pin, nickname }, from(address));
    const [school, home] = [newAddress(), newAddress()];
    const joined = [
      await join(here, school, 'Ada'),
      await join(there, school, 'Bob'),
      await join(here, school, 'Cyd'),
      await join(there, school, 'Dan'),
      await join(there, home, 'Eve'),
      await join(here, home, 'Fay'),
    ];
    expect(joined).toEqual(['done', 'done', 'done', 'too-many-requests', 'done', 'too-many-requests']);

    const guesser = newAddress();
    const guess = (server: RunningServer, device: string) =>
      post(server, 'play.join', { pin: 'none', nickname: 'Ada' }, from(guesser, device));
    const guessed = [];
    for (const device of ['one', 'one', 'one', 'two', 'two', 'three'])
      guessed.push(await guess(guessed.length % 2 ? there : here, device));
    expect(guessed.slice(0, 3)).toEqual(['wrong-pin', 'wrong-pin', 'too-many-requests']);
    expect(guessed.slice(3)).toContain('too-many-requests');
  });

  it('count sockets together', async () => {
    const { here, there } = await startTwo({ limits: { unidentifiedSocketsPerAddress: 3 } });
    const address = newAddress();
    const sockets: WebSocket[] = [];
    /** The status of an upgrade: 101 when it came in, and stays. */
    const knock = async ({ url }: RunningServer): Promise<number> => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`, {
        headers: { 'x-forwarded-for': address },
      });
      socket.on('error', () => undefined);
      return new Promise((resolve) => {
        socket.on('open', () => {
          sockets.push(socket);
          socket.send('{"method":"connectionParams","data":{}}');
          resolve(101);
        });
        socket.on('unexpected-response', (_, { statusCode = 0 }) => {
          socket.terminate();
          resolve(statusCode);
        });
      });
    };
    expect([await knock(here), await knock(here), await knock(there)]).toEqual([101, 101, 101]);
    await vi.waitFor(async () => expect(await knock(there)).toBe(429), soon);
    await vi.waitFor(async () => expect(await knock(here)).toBe(429), soon);
    for (const socket of sockets) socket.terminate();
    await vi.waitFor(async () => expect(await knock(there)).toBe(101), soon);
    for (const socket of sockets) socket.terminate();
  });

  it('give the last place among the sessions of a host once', async () => {
    const { here, there, host, cookie } = await startTwo({ engineLimits: { sessionsPerHost: 5 } });
    const { quizId, step } = await openSession(host, questions);
    const hosts = [clients.connectAs(here, cookie), clients.connectAs(there, cookie)];
    const open = ({ sessions }: ArgusClient) => reasonOf(sessions.create.mutate({ quizId }));
    const { items } = await host.sessions.list.query({});
    const free = 5 - items.filter(({ finishedAt }) => finishedAt === null).length;
    const outcomes = await Promise.all([...hosts, ...hosts, ...hosts, ...hosts].map(open));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(free);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'limit-reached']));
    await step('end');
    expect(await open(host)).toBe('done');
    expect(await open(host)).toBe('limit-reached');
  });
});

describe('a session', () => {
  it('has as many players as the operator allows, whatever its host asks for', async () => {
    const { host } = await start({ engineLimits: { playersPerSession: 30 } });
    const playersOf = async (playersMax?: number) => {
      const { sessionId } = await openSession(
        host,
        questions,
        playersMax === undefined ? {} : { playersMax },
      );
      return (await host.sessions.get.query({ sessionId })).settings.playersMax;
    };
    expect([await playersOf(), await playersOf(20), await playersOf(500)]).toEqual([30, 20, 30]);
    await stopAll();
    const large = await start({ engineLimits: { playersPerSession: 50_000 } });
    const { sessionId } = await openSession(large.host, questions, { playersMax: 40_000 });
    expect((await large.host.sessions.get.query({ sessionId })).settings.playersMax).toBe(40_000);
  });
});

describe('T23: a connection that is opened and never asks for anything', () => {
  it.each([
    ['nothing at all', ''],
    ['half of a handshake', 'GET /trpc?connectionParams=1 HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\n'],
  ])('is closed after %s', async (_, sent) => {
    const { server } = await start({ limits: { handshakeMs: 300 } });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    await once(socket, 'connect');
    socket.write(sent);
    await once(socket, 'close');
  });
});

describe('a school behind one address', { timeout: 90_000 }, () => {
  // All at once is harder on every limit than within 20 seconds: the speed of a test's machine says nothing.
  it('brings 500 players in at once, who all see the lobby and themselves', async () => {
    const { server, host } = await start();
    const { pin } = await openSession(host, questions);
    const address = newAddress();
    /** A socket as a browser opens it, and what comes over it. */
    const open = async (data: object) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc?connectionParams=1`, {
        headers: { 'x-forwarded-for': address },
      });
      await once(socket, 'open');
      socket.send(JSON.stringify({ method: 'connectionParams', data }));
      return {
        socket,
        ask: (id: number, method: string, path: string, input: object) =>
          socket.send(JSON.stringify({ id, method, params: { path, input } })),
        /** The first frame that holds this text. */
        hears: (text: string) =>
          new Promise<string>((resolve) => {
            const hear = (data: unknown) => {
              if (!String(data).includes(text)) return;
              socket.off('message', hear);
              resolve(String(data));
            };
            socket.on('message', hear);
          }),
      };
    };
    const arrive = async (index: number): Promise<WebSocket> => {
      const door = await open({});
      door.ask(1, 'mutation', 'play.join', { pin, nickname: `Player ${index}` });
      const { participantToken } = JSON.parse(await door.hears('participantToken')).result.data;
      door.socket.close();
      const seat = await open({ participantToken });
      const lobby = seat.hears('"phase":"lobby"');
      const self = seat.hears(`"nickname":"Player ${index}"`);
      seat.ask(1, 'subscription', 'play.watch', {});
      seat.ask(2, 'subscription', 'play.me', {});
      await Promise.all([lobby, self]);
      return seat.socket;
    };
    const seats = await Promise.all(Array.from({ length: 500 }, (_, index) => arrive(index)));
    expect((await host.play.lookup.query({ pin })).players).toBe(500);
    for (const seat of seats) seat.terminate();
  });
});
