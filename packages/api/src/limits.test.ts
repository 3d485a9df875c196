import { afterEach, describe, expect, it } from 'vitest';
import { createFakeEngine } from '../test/fakeEngine.ts';
import { startApi } from '../test/startApi.ts';
import { defaultLimits, type LimitSettings } from './limits.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const start = async (settings: Partial<LimitSettings> = {}) => {
  const engine = createFakeEngine();
  const api = await startApi(engine, settings);
  closers.push(api.close);
  const post = async (path: string, input: object, device = 'one', headers: object = {}) => {
    const response = await fetch(`${api.url}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-argus-device': device, ...headers },
      body: JSON.stringify(input),
    });
    const body = JSON.parse(await response.text());
    return {
      status: response.status,
      reason: body.error?.data.reason ?? 'done',
      message: String(body.error?.message),
      response,
    };
  };
  const join = (pin = '123456', device = 'one') => post('play.join', { pin, nickname: 'Ada' }, device);
  const react = (token: string, reaction: string, device = 'one') =>
    post('play.react', { reaction }, device, { authorization: `Bearer ${token}` });
  const read = async (path: string, input: object, device: string) => {
    const asked = encodeURIComponent(JSON.stringify(input));
    const response = await fetch(`${api.url}/trpc/${path}?input=${asked}`, {
      headers: { 'x-argus-device': device },
    });
    const body = JSON.parse(await response.text());
    return { reason: body.error?.data.reason ?? 'done' };
  };
  const look = (pin: string, device: string) => read('play.lookup', { pin }, device);
  return { engine, post, join, react, read, look };
};

/** The reasons of so many calls, one after another. */
const reasonsOf = async (count: number, call: (n: number) => Promise<{ reason: string }>) => {
  const reasons: string[] = [];
  for (let n = 0; n < count; n += 1) reasons.push((await call(n)).reason);
  return reasons;
};

const upTo = (most: number, before: string) => [...Array<string>(most).fill(before), 'too-many-requests'];

describe('at its limit, and not before, a caller is told when to come back', () => {
  it('who joins from one address', async () => {
    const { join, engine } = await start({ joinsPerAddress: 4 });
    expect(await reasonsOf(5, (n) => join('123456', `device ${n}`))).toEqual(upTo(4, 'done'));
    expect(engine.changes).toHaveLength(4);
    const { status, response } = await join();
    expect(status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('who sends reactions, from all their tabs and not with anybody else', async () => {
    const { react, engine } = await start({ reactionsPerParticipant: 3 });
    expect(await reasonsOf(4, (n) => react('player', 'clap', `tab ${n}`))).toEqual(upTo(3, 'done'));
    expect((await react('player2', 'wow')).reason).toBe('done');
    expect(engine.changes).toEqual(['react clap', 'react clap', 'react clap', 'react wow']);
  });

  it('who joins one session, however its PIN is written, while others go on', async () => {
    const { join } = await start({ joinsPerSession: 3 });
    const pins = ['123456', '123 456', '123-456', '123456'];
    expect(await reasonsOf(4, (n) => join(pins[n]))).toEqual(upTo(3, 'done'));
    expect((await join('654321')).reason).toBe('done');
  });

  it('T35: who tries wrong PINs on one device, and then from one address on many', async () => {
    const { wrongPinsPerDevice, wrongPinsPerAddress } = defaultLimits;
    expect([wrongPinsPerDevice, wrongPinsPerAddress]).toEqual([10, 300]);
    const { look, join } = await start();
    expect(await reasonsOf(11, () => look('000000', 'first'))).toEqual(upTo(10, 'wrong-pin'));
    expect((await join('123456', 'first')).reason).toBe('too-many-requests');
    expect((await look('123456', 'neighbour')).reason).toBe('done');
    expect(await reasonsOf(291, (n) => look('000000', `device ${n}`))).toEqual(upTo(290, 'wrong-pin'));
    expect((await join('123456', 'neighbour')).reason).toBe('too-many-requests');
  });

  it('who starts sessions from the main room', async () => {
    const { post } = await start({ lobbySessionsPerAddress: 2 });
    expect(await reasonsOf(3, () => post('lobby.create', { quizId: 'q1' }))).toEqual(upTo(2, 'done'));
  });

  it('who opens quizzes for practice, and who answers in practice', async () => {
    const { post, read } = await start({ practicesPerAddress: 2, practiceAnswersPerAddress: 3 });
    const open = (n: number) => read('lobby.practice', { quizId: 'q1' }, `device ${n}`);
    expect(await reasonsOf(3, open)).toEqual(upTo(2, 'done'));
    const answer = { quizId: 'q1', revision: 1, questionIndex: 0, value: 'a' };
    expect(await reasonsOf(4, (n) => post('lobby.judge', answer, `device ${n}`))).toEqual(upTo(3, 'done'));
  });

  it('who tries setup links', async () => {
    const { post } = await start({ setupTriesPerAddress: 2 });
    const input = { token: 't', email: 'a@example.org', name: 'Ada', password: 'long enough' };
    expect(await reasonsOf(3, () => post('setup.create', input))).toEqual(upTo(2, 'done'));
  });
});

describe('input', () => {
  it('is nested as deep as the limit, and no deeper', async () => {
    const { post } = await start({ inputDepth: 4 });
    const nested = (depth: number): unknown => (depth === 0 ? 'bottom' : { a: nested(depth - 1) });
    const messages = await Promise.all(
      [3, 4].map(async (depth) => (await post('play.join', { pin: nested(depth) })).message),
    );
    expect(messages[0]).not.toContain('nested');
    expect(messages[1]).toContain('nested too deeply');
  });
});
