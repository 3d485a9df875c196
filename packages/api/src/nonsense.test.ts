import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../test/fakeEngine.ts';
import { badCalls, brokenFrames } from '../test/frameCorpus.ts';
import { call, openSocket, reasonIn } from '../test/rawSocket.ts';
import { startApi } from '../test/startApi.ts';
import { createFrameGuard } from './frameGuard.ts';
import { defaultLimits } from './limits.ts';

let engine: FakeEngine;
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  engine = createFakeEngine();
  api = await startApi(engine, { callsPerSecond: 100_000 });
});
afterAll(() => api.close());
afterEach(() => {
  expect(api.logged).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

const player = { params: { participantToken: 'player' } };
const inside = /stack|node_modules|\.ts:|at Object/;

const broken = Object.entries(brokenFrames);
const bad = Object.entries(badCalls).map(([name, [frame, reason]]) => [name, frame, reason] as const);
const corpus = [...broken.map(([, frame]) => frame), ...bad.map(([, frame]) => frame)];

const path = fc.oneof(
  fc.constantFrom('play.answer', 'play.watch', 'play.join', 'lobby.open', 'sessions.start', '__proto__'),
  fc.string({ minLength: 1, maxLength: 128 }),
);
const input = fc.oneof(
  fc.jsonValue(),
  fc.object({ key: fc.constantFrom('pin', 'nickname', '__proto__', 'constructor', 'value', 'key') }),
  fc.string({ unit: 'binary' }),
);
/** What tRPC would write, but for what it asks. */
const wellFormed = fc.record({
  id: fc.oneof(fc.nat(), fc.string({ minLength: 1, maxLength: 64 })),
  method: fc.constantFrom('query', 'mutation', 'subscription', 'subscription.stop'),
  params: fc.record({ path, input }, { requiredKeys: ['path'] }),
});
const misshapen = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.double(), fc.constant({})),
    method: fc.oneof(fc.constantFrom('query', 'x'), fc.jsonValue()),
    params: fc.oneof(fc.record({ path, input }), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const cut = fc
  .tuple(
    wellFormed.map((message) => JSON.stringify(message)),
    fc.nat(),
  )
  .map(([text, at]) => text.slice(0, at % text.length));
const nonsense = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  misshapen.map((message) => JSON.stringify(message)),
  cut,
  fc.array(wellFormed, { maxLength: 12 }).map((messages) => JSON.stringify(messages)),
  fc.constantFrom(...corpus),
);

describe('T44: a frame that is nonsense', () => {
  it.each(broken)('(%s) gets a typed error and closes the socket with 1008', async (_name, frame) => {
    const socket = await openSocket(api.wsUrl, player);
    socket.send(frame);
    expect((await socket.closed()).code).toBe(1008);
    expect(socket.frames.map(reasonIn)).toEqual(['bad-input']);
    expect(JSON.stringify(socket.frames)).not.toMatch(inside);
  });

  it.each(bad)('(%s) is refused for its reason, and the socket stays', async (_name, frame, reason) => {
    engine.changes.length = 0;
    const socket = await openSocket(api.wsUrl, player);
    socket.send(frame);
    socket.send(call(2, 'query', 'account.me'));
    await socket.frame('an answer to what follows', ({ id }) => id === 2);
    expect(socket.frames.map(reasonIn).filter((told) => told !== null)).toEqual([reason]);
    expect(JSON.stringify(socket.frames)).not.toMatch(inside);
    expect(engine.changes).toEqual([]);
    socket.socket.close();
  });

  it.each(bad)('(%s) is refused over HTTP too, with a status below 500', async (_name, frame, reason) => {
    engine.changes.length = 0;
    // The same bytes go out: only the frame around them is left away.
    const [, asked = '', body = ''] = /"path":"((?:[^"\\]|\\.)*)"(?:,"input":(.*))?\}\}$/s.exec(frame) ?? [];
    const name = encodeURIComponent(JSON.parse(`"${asked}"`));
    const response = await fetch(`${api.url}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer player' },
      body: body || 'null',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    const text = await response.text();
    expect(JSON.parse(text).error.data.reason).toBe(reason);
    expect(text).not.toMatch(inside);
    expect(engine.changes).toEqual([]);
  });

  it('of ten thousand kinds never breaks the guard, which hands on only what is JSON-RPC', () => {
    let handedOn = 0;
    fc.assert(
      fc.property(nonsense, (frame) => {
        const told: string[] = [];
        const codes: number[] = [];
        const guard = createFrameGuard({
          socket: {
            bufferedAmount: 0,
            send: (text) => void told.push(text),
            close: (code) => void codes.push(code),
            terminate: () => undefined,
          },
          settings: defaultLimits,
          expectsParams: false,
          onParams: () => undefined,
          inject: () => undefined,
          takeCall: () => false,
          takeOver: () => null,
        });
        const messages = guard.decode(frame);
        expect(Array.isArray(messages)).toBe(true);
        const list = Array.isArray(messages) ? messages : [];
        expect(list.length).toBeLessThanOrEqual(defaultLimits.callsPerFrame);
        for (const { id, method } of list) {
          expect(['number', 'string']).toContain(typeof id);
          expect(['query', 'mutation', 'subscription']).toContain(method);
        }
        handedOn += list.length;
        if (codes.length > 0) expect([list.length, codes, told.length]).toEqual([0, [1008], 1]);
        for (const text of told)
          expect(reasonIn(JSON.parse(text))).toMatch(/^(bad-input|too-large|limit-reached)$/);
      }),
      { numRuns: 10_000 },
    );
    expect(handedOn).toBeGreaterThan(1_000);
  });

  it('goes through the real door with a typed refusal or none, whatever it asks', async () => {
    const refusals =
      /^(bad-input|not-found|not-signed-in|too-large|too-many-requests|limit-reached|wrong-pin)$/;
    const frames = fc.array(
      fc.oneof({ weight: 4, arbitrary: wellFormed.map((one) => JSON.stringify(one)) }, nonsense),
      { minLength: 1, maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(frames, async (sent) => {
        const socket = await openSocket(api.wsUrl, player);
        for (const frame of sent) socket.send(frame);
        socket.send(call('the end', 'query', 'account.me'));
        await socket.until(
          'an end',
          () => socket.isClosed() || socket.frames.some(({ id }) => id === 'the end'),
        );
        for (const frame of socket.frames.filter((one) => 'error' in one)) {
          expect(reasonIn(frame)).toMatch(refusals);
          expect(JSON.stringify(frame)).not.toMatch(inside);
        }
        socket.socket.terminate();
      }),
      { numRuns: 150 },
    );
    await expect.poll(() => api.sockets.sockets()).toBe(0);
    await expect.poll(() => engine.channel.watchers()).toBe(0);
  });
});
