import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../test/fakeEngine.ts';
import { startApi } from '../test/startApi.ts';

const soon = { timeout: 10_000 };

describe('a stream of server-sent events', () => {
  let engine: FakeEngine;
  let api: Awaited<ReturnType<typeof startApi>>;
  const stops: AbortController[] = [];
  beforeEach(async () => {
    engine = createFakeEngine();
    api = await startApi(engine, { streamsPerAddress: 3 });
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop.abort();
    await api.close();
  });

  const open = async (path: string, token = 'player') => {
    const stop = new AbortController();
    stops.push(stop);
    const response = await fetch(`${api.url}/trpc/${path}?input=%7B%7D`, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${token}`, 'x-argus-device': token },
      signal: stop.signal,
    });
    const ended = { yet: false };
    const read = async () => {
      const reader = response.body?.getReader();
      while (reader && !(await reader.read()).done);
    };
    void read()
      .catch(() => undefined)
      .then(() => {
        ended.yet = true;
      });
    return { status: response.status, stop, ended };
  };

  it('of the personal views is the presence of its participant', async () => {
    await open('play.watch');
    expect(engine.connected.size).toBe(0);
    const { stop } = await open('play.me');
    await expect.poll(() => [...engine.connected.values()], soon).toMatchObject([{ participantId: 'p1' }]);
    stop.abort();
    await expect.poll(() => engine.connected.size, soon).toBe(0);
  });

  it('ends with the kick of its participant, and no other does', async () => {
    const [kicked, other] = [await open('play.me', 'player1'), await open('play.me', 'player2')];
    engine.kick('p1');
    await expect.poll(() => kicked.ended.yet, soon).toBe(true);
    expect(other.ended.yet).toBe(false);
    expect([...engine.connected.values()]).toMatchObject([{ participantId: 'p2' }]);
  });

  it('is one of no more than an address may have open', async () => {
    const opened = [await open('play.watch'), await open('play.me'), await open('play.me')];
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await open('play.me')).status).toBe(429);
    opened[0]?.stop.abort();
    await expect.poll(async () => (await open('play.me')).status, soon).toBe(200);
  });

  it('ends when the server takes leave', async () => {
    const { ended } = await open('play.me');
    api.endStreams();
    await expect.poll(() => ended.yet, soon).toBe(true);
    await expect.poll(() => engine.connected.size, soon).toBe(0);
  });
});
