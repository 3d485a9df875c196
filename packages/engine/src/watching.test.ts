import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion, numberQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import type { Live } from './live.ts';

let fixture: EngineFixture;
let engine: Engine;
/** Another process on the same database and relay. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

/** Follows a live view, and keeps all that it has shown. */
const follow = <T>(live: Live<T>) => {
  const views: T[] = [];
  const show = (): void => void views.push(live.read());
  const stop = live.subscribe(show);
  show();
  return {
    views,
    newest: (): T | undefined => views.at(-1),
    stop,
  };
};

const open = async () => {
  const questions = [choiceQuestion('q1'), numberQuestion('q2')];
  const game = await openGame(fixture, engine, { questions });
  const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
  return { game, ada, bob };
};

describe('the monitor', () => {
  it('shows at one process who is connected to the other, away, slow and lost', async () => {
    const { game, ada, bob } = await open();
    const monitor = follow(unwrap(await engine.watch.monitor(owner, game.sessionId)));
    const rowOf = (nickname: string) => monitor.newest()?.rows.find((row) => row.nickname === nickname);
    const leaveAda = other.presence.connect(ada, 'c1');
    const leaveBob = engine.presence.connect(bob, 'c2');
    await vi.waitFor(() => expect(monitor.newest()).toMatchObject({ connected: 2, away: 0 }), soon);

    other.presence.away(ada, 'c1', true);
    other.presence.delay(ada, 'c1', 41.6);
    await vi.waitFor(
      () => expect(rowOf('Ada')).toMatchObject({ awayAt: expect.any(Number), rttMs: 42 }),
      soon,
    );
    expect(monitor.newest()).toMatchObject({ connected: 2, away: 1 });

    const second = other.presence.connect(ada, 'c3');
    await vi.waitFor(() => expect(rowOf('Ada')).toMatchObject({ awayAt: null, connected: true }), soon);
    second();
    leaveAda();
    await vi.waitFor(
      () => expect(rowOf('Ada')).toMatchObject({ connected: false, lostAt: expect.any(Number) }),
      soon,
    );
    expect(monitor.newest()).toMatchObject({ connected: 1, away: 0 });
    leaveBob();
    monitor.stop();
  });

  it('has all answers at once when it is opened late, or again, and so have desk and stage', async () => {
    const { game, ada, bob } = await open();
    const phone = follow(unwrap(await engine.watch.player(ada)));
    const { sessionId } = game;
    await game.step('start');
    await vi.waitFor(() => expect(phone.newest()?.phase).toBe('asking'), soon);
    const desk = async (by: Engine) => unwrap(await by.watch.host(owner, sessionId)).read();
    const monitor = async (by: Engine) => unwrap(await by.watch.monitor(owner, sessionId)).read();
    const stage = async (by: Engine) => unwrap(await by.watch.stage(owner, sessionId)).read();
    for (const [index, player] of [ada, bob].entries()) {
      unwrap(await game.answer(player, 0, 'a'));
      const answered = index + 1;
      // The doorbell comes a moment after the answer.
      const has = async (read: () => Promise<{ readonly answered: number }>) =>
        vi.waitFor(async () => expect(await read()).toMatchObject({ answered }), soon);
      await has(() => desk(engine));
      await has(() => monitor(engine));
      await has(() => stage(engine));
      expect((await monitor(engine)).rows.filter(({ answer }) => answer !== null)).toHaveLength(answered);
    }
    phone.stop();
  });

  it('has them at the next try where the database was away at the first', async () => {
    const { engine: own, db } = await fixture.start();
    const { game, ada, bob } = await open();
    const phone = follow(unwrap(await own.watch.player(ada)));
    await game.step('start');
    await vi.waitFor(() => expect(phone.newest()?.phase).toBe('asking'), soon);
    const desk = async () => unwrap(await own.watch.host(owner, game.sessionId)).read();
    unwrap(await game.answer(ada, 0, 'a'));
    await vi.waitFor(async () => expect(await desk()).toMatchObject({ answered: 1 }), soon);
    const rung = vi.spyOn(fixture.relay, 'publish');
    unwrap(await game.answer(bob, 0, 'a'));
    await vi.waitFor(() => expect(JSON.stringify(rung.mock.calls)).toContain('answered'), soon);
    rung.mockRestore();
    await new Promise((resolve) => setImmediate(resolve));
    const away = vi.spyOn(db.drizzle, 'transaction').mockRejectedValueOnce(new Error('away'));
    await expect(desk()).rejects.toThrow('away');
    away.mockRestore();
    expect(await desk()).toMatchObject({ answered: 2 });
    phone.stop();
  });

  it('knows nothing of who looks away where the host has turned that off, and players read so', async () => {
    const questions = [choiceQuestion('q1')];
    const [quiet, usual] = [
      await openGame(fixture, engine, { questions, settings: { watchTabs: false } }),
      await openGame(fixture, engine, { questions }),
    ];
    const seen = [quiet, usual].map(async (game) => {
      const ada = await game.join('Ada');
      const monitor = follow(unwrap(await engine.watch.monitor(owner, game.sessionId)));
      const leave = engine.presence.connect(ada, 'c1');
      await engine.presence.away(ada, 'c1', true);
      engine.presence.delay(ada, 'c1', 20);
      // What was said of the tab is told with this or never.
      await vi.waitFor(() => expect(monitor.newest()?.rows[0]).toMatchObject({ rttMs: 20 }), soon);
      const { watched } = unwrap(await engine.watch.player(ada)).read();
      await engine.presence.away(ada, 'c1', false);
      leave();
      const { participantId } = ada;
      const timeline = async () =>
        unwrap(await engine.sessions.participant(owner, { sessionId: game.sessionId, participantId }))
          .entries;
      const lost = expect.arrayContaining([expect.objectContaining({ type: 'lost' })]);
      await vi.waitFor(async () => expect(await timeline()).toEqual(lost), soon);
      const awayAts = new Set(monitor.views.map(({ rows }) => rows[0]?.awayAt != null));
      monitor.stop();
      return {
        watched,
        wasAway: awayAts.has(true),
        isLogged: (await timeline()).some(({ type }) => type === 'away'),
      };
    });
    expect(await Promise.all(seen)).toEqual([
      { watched: false, wasAway: false, isLogged: false },
      { watched: true, wasAway: true, isLogged: true },
    ]);
  });

  it('shows each answer as it comes in, with its share, before anybody else may see it', async () => {
    const { game, ada, bob } = await open();
    const monitor = follow(unwrap(await engine.watch.monitor(owner, game.sessionId)));
    const players = follow(unwrap(await engine.watch.player(ada)));
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a', { by: other }));
    unwrap(await game.answer(bob, 0, 'd'));
    await vi.waitFor(() => expect(monitor.newest()).toMatchObject({ phase: 'asking', answered: 2 }), soon);
    const rows = Object.fromEntries((monitor.newest()?.rows ?? []).map((row) => [row.nickname, row]));
    expect(rows.Ada).toMatchObject({ answer: 'Ant', share: 1, responseMs: expect.any(Number) });
    expect(rows.Bob).toMatchObject({ answer: 'Dog', share: 0 });
    expect(monitor.newest()?.pulse.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(players.newest()).toMatchObject({
      phase: 'asking',
      solution: null,
      distribution: null,
      answered: null,
    });
    monitor.stop();
    players.stop();
  });
});

describe('views', () => {
  it('never go back, say everything again to who comes later, and end on the review', async () => {
    const { game, ada } = await open();
    const follower = follow(unwrap(await other.watch.player(ada)));
    for (const command of ['start', 'close', 'next', 'next', 'close', 'next'] as const)
      await game.step(command);
    await vi.waitFor(() => expect(follower.newest()?.phase).toBe('finished'), soon);
    const places = follower.views.map(({ version, revision }) => version * 1_000_000 + revision);
    expect(places).toEqual([...places].sort((one, two) => one - two));
    const late = follow(unwrap(await other.watch.player(ada)));
    await vi.waitFor(() => expect(late.newest()).toMatchObject({ phase: 'finished' }), soon);
    follower.stop();
    late.stop();
  });

  it('give each participant the own result, rank and neighbour', async () => {
    const { game, ada, bob } = await open();
    const [mine, theirs] = await Promise.all(
      [ada, bob].map(async (player) => follow(unwrap(await other.watch.personal(player)))),
    );
    await game.step('start');
    await game.letTimePass(10_000);
    unwrap(await game.answer(ada, 0, 'a', { by: other }));
    await vi.waitFor(() => expect(mine?.newest()?.answer).toMatchObject({ value: 'a' }), soon);
    expect(theirs?.newest()?.answer).toBeNull();
    await game.step('close');
    await vi.waitFor(() => expect(mine?.newest()).toMatchObject({ rank: 1, streak: 1 }), soon);
    expect(mine?.newest()?.result).toMatchObject({ outcome: 'right', share: 1, rankBefore: null });
    await vi.waitFor(() => expect(theirs?.newest()).toMatchObject({ rank: 2, points: 0 }), soon);
    expect(theirs?.newest()).toMatchObject({
      result: { outcome: 'missed', points: 0 },
      ahead: { nickname: 'Ada', points: mine?.newest()?.points },
    });
    mine?.stop();
    theirs?.stop();
  });

  it('of a participant moves on in a tab that opens while another one leaves', async () => {
    const { game, ada } = await open();
    const leaving = unwrap(await engine.watch.personal(ada));
    const opening = unwrap(await engine.watch.personal(ada));
    follow(leaving).stop();
    const tab = follow(opening);
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a'));
    await vi.waitFor(() => expect(tab.newest()?.answer).toMatchObject({ value: 'a' }), soon);
    tab.stop();
  });
});
