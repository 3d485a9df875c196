import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { type Caller, openCaller, type Shown } from './caller.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

const questions = [{ id: 'q1', kind: 'boolean', prompt: 'Is it?', correct: true }];
const soon = { timeout: 30_000, interval: 5 };
/** Within so many milliseconds nobody who was sent away has a socket any more, on whichever server. */
const goneWithinMs = 2_000;

describe('T34: on two servers', { timeout: 60_000 }, () => {
  let fixture: ServerFixture;
  let servers: readonly [RunningServer, RunningServer];
  const clients = createClients();
  const callers: Caller[] = [];
  beforeAll(async () => {
    fixture = await createServerFixture();
    const redis = { url: process.env.ARGUS_TEST_REDIS_URL ?? '', cluster: false };
    servers = [await fixture.start({ admin, redis }), await fixture.start({ redis })];
  });
  afterEach(async () => {
    for (const caller of callers.splice(0)) caller.close();
    await clients.close();
  });
  afterAll(() => fixture.close());

  const connect = async (server: RunningServer, shown: Shown): Promise<Caller> => {
    const caller = await openCaller(server, shown);
    callers.push(caller);
    return caller;
  };

  /** Waits until all these are closed with the code; how long it took. */
  const allGone = async (gone: readonly Caller[], code: number): Promise<number> => {
    const began = performance.now();
    await vi.waitFor(() => expect(gone.map((caller) => caller.closed())).toEqual(gone.map(() => code)), soon);
    return performance.now() - began;
  };

  const post = async ({ url }: RunningServer, path: string, body: object, headers: object) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, 'x-argus': '1', ...headers },
      body: JSON.stringify(body),
    });
    return response.text();
  };

  it('a kicked player has no socket any more and gets nothing, whatever they had opened', async () => {
    const [here, there] = servers;
    const host = clients.connectAs(here, await signIn(here));
    const { sessionId, pin } = await openSession(host, questions);
    const join = (nickname: string) => clients.connect(there).play.join.mutate({ pin, nickname });
    const [bad, quiet, good] = [await join('Bad'), await join('Quiet'), await join('Good')];
    const enter = async (server: RunningServer, token: string, paths: readonly string[]) => {
      const caller = await connect(server, { params: { participantToken: token } });
      for (const path of paths) caller.follow(path, {});
      await vi.waitFor(
        () => expect(caller.frames.join().match(/"phase":"lobby"/g)).toHaveLength(paths.length),
        soon,
      );
      return caller;
    };
    const everything = ['play.watch', 'play.me'];
    const leaving = [
      await enter(here, bad.participantToken, everything),
      await enter(there, bad.participantToken, everything),
      // One who watches without ever asking about themselves.
      await enter(there, quiet.participantToken, ['play.watch']),
    ];
    const staying = [
      await enter(here, good.participantToken, everything),
      await enter(there, good.participantToken, ['play.watch']),
    ];
    const { version } = await host.sessions.get.query({ sessionId });
    const kicked = await host.sessions.kick.mutate({
      sessionId,
      version,
      participantId: bad.participantId,
    });
    const { participantId } = quiet;
    await host.sessions.kick.mutate({ sessionId, version: kicked.version, participantId });
    const refused = await post(
      there,
      '/trpc/play.answer',
      { questionIndex: 0, value: true, key: 'k' },
      { authorization: `Bearer ${bad.participantToken}` },
    );
    expect(refused).toContain('"reason":"kicked"');
    expect(await allGone(leaving, 4403)).toBeLessThan(goneWithinMs);
    expect(staying.map((caller) => caller.closed())).toEqual([null, null]);
    for (const server of servers) {
      const again = await connect(server, { params: { participantToken: bad.participantToken } });
      for (const path of everything)
        expect(await again.call('subscription', path, {})).toMatchObject({ reason: 'kicked' });
    }
    await host.sessions.restore.mutate({
      sessionId,
      version: kicked.version + 1,
      participantId: bad.participantId,
    });
    await vi.waitFor(async () => {
      const back = await connect(there, { params: { participantToken: bad.participantToken } });
      expect(await back.call('subscription', 'play.watch', {})).toMatchObject({ reason: 'done' });
    }, soon);
  });

  it('who signs out has no socket any more and is nobody at once', async () => {
    const [here, there] = servers;
    const cookie = await signIn(here);
    const other = await signIn(there);
    const leaving = [await connect(here, { cookie }), await connect(there, { cookie })];
    const staying = [await connect(here, { cookie: other }), await connect(there, { cookie: other })];
    for (const caller of [...leaving, ...staying])
      expect((await caller.call('query', 'account.me', {})).text).toContain(admin.email);
    await post(here, '/api/auth/sign-out', {}, { cookie });
    expect(await post(there, '/trpc/quizzes.createDemo', {}, { cookie })).toContain('not-signed-in');
    expect(await allGone(leaving, 4401)).toBeLessThan(goneWithinMs);
    expect(staying.map((caller) => caller.closed())).toEqual([null, null]);
  });
});
