import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createArgusClient, detailsOf, type PersonalView, reasonOf } from '../src/client.ts';
import { startGame } from './game.ts';

const soon = { timeout: 10_000, interval: 20 };
const refusalOf = (call: Promise<unknown>) => call.then(() => null, detailsOf);

describe('a client of a real server', { timeout: 30_000 }, () => {
  let game: Awaited<ReturnType<typeof startGame>>;
  beforeAll(async () => {
    game = await startGame([{ id: 'q0', kind: 'boolean', prompt: 'True?', correct: true }]);
  });
  afterAll(() => game.close());

  it('gets refusals with their reason and the facts that help', async () => {
    await game.join('Ada');
    const client = game.connect();
    expect(await refusalOf(client.play.lookup.query({ pin: '000000' }))).toMatchObject({
      reason: 'wrong-pin',
    });
    const taken = await refusalOf(client.play.join.mutate({ pin: game.pin, nickname: 'ada' }));
    expect(taken).toMatchObject({ reason: 'nickname-taken', details: { suggestions: expect.any(Array) } });
    expect(await refusalOf(client.play.review.query())).toMatchObject({ reason: 'not-signed-in' });
  });

  it('has no reason for a call that never got an answer', async () => {
    const nobody = createArgusClient({ url: 'http://127.0.0.1:9' });
    const error: unknown = await nobody.lobby.open.query().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(reasonOf(error)).toBeNull();
  });

  it('becomes somebody else with another token, and its live views with it', async () => {
    const client = game.connect();
    const views: PersonalView[] = [];
    for (const nickname of ['Grace', 'Alan']) {
      const { participantToken } = await client.play.join.mutate({ pin: game.pin, nickname });
      client.setToken({ participantToken });
      if (nickname === 'Grace') client.watchMe({ onView: (view) => views.push(view) });
      await vi.waitFor(() => expect(views.at(-1)?.nickname).toBe(nickname), soon);
    }
  });

  it('joins and goes on as the player over one and the same socket, and then as another over a new one', async () => {
    let sockets = 0;
    class Counted extends WebSocket {
      constructor(address: string | URL) {
        super(address);
        sockets += 1;
      }
    }
    const client = game.connect({ WebSocket: Counted });
    await client.play.lookup.query({ pin: game.pin });
    const { recoveryCode } = await client.join({ pin: game.pin, nickname: 'Emmy' });
    const views: PersonalView[] = [];
    client.watchMe({ onView: (view) => views.push(view) });
    await vi.waitFor(() => expect(views.at(-1)?.nickname).toBe('Emmy'), soon);
    expect(sockets).toBe(1);
    await client.join({ pin: game.pin, nickname: 'Sofja' });
    await vi.waitFor(() => expect(views.at(-1)?.nickname).toBe('Sofja'), soon);
    expect(sockets).toBe(2);
    await client.recover({ pin: game.pin, code: recoveryCode });
    await vi.waitFor(() => expect(views.at(-1)?.nickname).toBe('Emmy'), soon);
  });

  it('comes back as the player who joined when its socket breaks', async () => {
    const opened: WebSocket[] = [];
    class Kept extends WebSocket {
      constructor(address: string | URL) {
        super(address);
        opened.push(this);
      }
    }
    const client = game.connect({ WebSocket: Kept });
    await client.join({ pin: game.pin, nickname: 'Hypatia' });
    const views: PersonalView[] = [];
    client.watchMe({ onView: (view) => views.push(view) });
    await vi.waitFor(() => expect(views).not.toEqual([]), soon);
    opened[0]?.terminate();
    await vi.waitFor(() => expect(opened).toHaveLength(2), soon);
    const seen = views.length;
    await vi.waitFor(() => expect(views.length).toBeGreaterThan(seen), soon);
    expect(views.at(-1)?.nickname).toBe('Hypatia');
  });

  it('sends what is too large for a frame over HTTP', async () => {
    const frames: number[] = [];
    class Measured extends WebSocket {
      override send(data: string): void {
        frames.push(data.length);
        super.send(data);
      }
    }
    const client = game.connect({ WebSocket: Measured });
    const quiz = { title: 'Large', description: 'x'.repeat(20_000), questions: [] };
    expect(await refusalOf(client.quizzes.create.mutate({ quiz }))).toMatchObject({
      reason: 'not-signed-in',
    });
    expect(frames.every((length) => length < 16_000)).toBe(true);
  });

  it('holds calls back so that no frame carries more than the server takes', async () => {
    const client = game.connect();
    const calls = Array.from({ length: 40 }, () => client.play.lookup.query({ pin: game.pin }));
    const cards = await Promise.all(calls);
    expect(cards).toHaveLength(40);
  });

  it('stops telling once a live view is stopped', async () => {
    const client = await game.join('Edsger');
    const onView = vi.fn();
    const stop = client.watchSession({ onView });
    await vi.waitFor(() => expect(onView).toHaveBeenCalled(), soon);
    stop();
    const told = onView.mock.calls.length;
    await game.steer('start');
    await client.play.presence.mutate({ away: false });
    expect(onView).toHaveBeenCalledTimes(told);
  });
});
