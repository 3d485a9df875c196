import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { type Caller, openCaller } from './caller.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const questions = ['q1', 'q2'].map((id) => ({
  id,
  kind: 'number',
  prompt: 'Ten?',
  correct: 10,
  timeLimit: 60,
}));
const soon = { timeout: 30_000, interval: 10 };

describe('T28: frames that are sent again', { timeout: 60_000 }, () => {
  let fixture: ServerFixture;
  let server: RunningServer;
  const clients = createClients();
  const callers: Caller[] = [];
  beforeAll(async () => {
    fixture = await createServerFixture();
    server = await fixture.start({ admin });
  });
  afterAll(async () => {
    for (const caller of callers) caller.close();
    await clients.close();
    await fixture.close();
  });

  it('are the same answer in the own session, and none in any other or from anybody else', async () => {
    const host = clients.connectAs(server, await signIn(server));
    const [here, there] = [await openSession(host, questions), await openSession(host, questions)];
    const enter = async (pin: string, nickname: string) => {
      const { participantToken } = await clients.connect(server).play.join.mutate({ pin, nickname });
      const caller = await openCaller(server, { params: { participantToken } });
      callers.push(caller);
      return caller;
    };
    const ada = await enter(here.pin, 'Ada');
    const bob = await enter(here.pin, 'Bob');
    const stranger = await enter(there.pin, 'Ada');
    /** What Ada has sent and somebody has recorded. */
    const recorded = { questionIndex: 0, value: 10, key: 'key-of-ada' };
    const replay = async (caller: Caller, times = 1) => {
      const replies = [];
      for (let n = 0; n < times; n += 1) replies.push(await caller.call('mutation', 'play.answer', recorded));
      return [...new Set(replies.map(({ text }) => text))];
    };
    const stored = async () => {
      const { rows } = await fixture.database.db.pool.query(
        'select session_id, question_index, count(*)::int as count from answer group by 1, 2 order by 1, 2',
      );
      return rows;
    };

    await here.step('start');
    const [first, ...others] = await replay(ada, 20);
    expect(others).toEqual([]);
    expect(first).toContain('"received":true');
    expect(await stored()).toEqual([{ session_id: here.sessionId, question_index: 0, count: 1 }]);
    expect((await replay(stranger)).join()).toContain('not-open');

    await here.step('close');
    await vi.waitFor(async () => {
      expect((await host.sessions.get.query({ sessionId: here.sessionId })).phase).toBe('revealed');
    }, soon);
    const scores = async () =>
      (await host.sessions.review.query({ sessionId: here.sessionId })).participants.map(
        ({ nickname, points, answered }) => ({ nickname, points, answered }),
      );
    expect(await replay(ada, 5)).toEqual([first]);
    expect((await replay(bob)).join()).toContain('too-late');
    await here.step('next', 'next');
    expect(await replay(ada, 5)).toEqual([first]);
    expect((await replay(bob)).join()).toContain('too-late');
    expect((await replay(stranger)).join()).toContain('not-open');
    await here.step('end');
    expect(await replay(ada, 5)).toEqual([first]);
    expect(await stored()).toEqual([{ session_id: here.sessionId, question_index: 0, count: 1 }]);
    expect(await scores()).toEqual([
      { nickname: 'Ada', points: expect.any(Number), answered: 1 },
      { nickname: 'Bob', points: 0, answered: 0 },
    ]);
  });
});
