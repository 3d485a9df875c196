import { readClock } from '@argus/db/sessions';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type Game, type JoinedPlayer, openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

const hour = 3_600_000;
const questions = [choiceQuestion('q1'), choiceQuestion('q2')];
type SelfPaced = { timed?: boolean; feedback?: 'each' | 'end'; attempts?: number };

const openRuns = (selfPaced: SelfPaced = {}, lasts = hour): Promise<Game> =>
  openGame(fixture, engine, {
    questions,
    settings: { selfPaced: { until: engine.now() + lasts, ...selfPaced }, graceMs: 250 },
  });

/** A participant with their live view, who always knows the newest step of their own. */
const playerOf = async (game: Game, nickname: string, by: Engine = engine) => {
  const player = await game.join(nickname, by);
  const view = unwrap(await by.watch.personal(player));
  const stop = view.subscribe(() => undefined);
  const run = () => view.read().run;
  return {
    player,
    stop,
    me: () => view.read(),
    run,
    goOn: () => by.play.goOn(player, run()?.version ?? 0),
    answer: (value: string, questionIndex = run()?.question?.index ?? 0) =>
      game.answer(player, questionIndex, value, { by }),
  };
};

describe('playing at one’s own speed', () => {
  it('leads each through the quiz by itself, and tells what was right after each question', async () => {
    const game = await openRuns();
    expect(await game.head()).toMatchObject({ phase: 'running' });
    const [ada, bo] = [await playerOf(game, 'Ada'), await playerOf(game, 'Bo')];
    expect(ada.run()).toMatchObject({ phase: 'ready', question: null });
    expect(verdictOf(await ada.answer('a', 0))).toBe('not-open');
    unwrap(await ada.goOn());
    expect(ada.run()).toMatchObject({ phase: 'asking', question: { index: 0, total: 2 }, solution: null });
    unwrap(await ada.answer('a'));
    expect(ada.me()).toMatchObject({
      result: { outcome: 'right' },
      answer: { value: 'a' },
      run: { phase: 'closed', solution: { choiceIds: ['a'] } },
    });
    unwrap(await ada.goOn());
    expect(ada.run()).toMatchObject({ phase: 'asking', question: { index: 1 } });
    expect(bo.run()).toMatchObject({ phase: 'ready', question: null });
    unwrap(await bo.goOn());
    expect([bo.run()?.question?.index, bo.run()?.solution]).toEqual([0, null]);
    expect(verdictOf(await bo.answer('a', 1))).toBe('not-open');
    expect(JSON.stringify(unwrap(await engine.watch.player(bo.player)).read())).not.toContain('Because');
  });

  it('refuses a late answer by itself, and moves on when asked, with no timer at all', async () => {
    const game = await openRuns();
    const ada = await playerOf(game, 'Ada');
    unwrap(await ada.goOn());
    await game.letTimePass(20_251);
    expect(verdictOf(await ada.answer('a', 0))).toBe('too-late');
    unwrap(await ada.goOn());
    expect(ada.me()).toMatchObject({ result: { outcome: 'missed' }, run: { phase: 'closed' } });
    expect(await game.answers()).toEqual([]);
    expect(await game.scores()).toMatchObject([{ points: 0, answered: 0, totalMs: 20_000, rank: null }]);
  });

  it('gives more time in the question that is on, and never takes any that it gave', async () => {
    const game = await openRuns({ timed: true });
    const ada = await playerOf(game, 'Ada');
    const give = (factor: number) =>
      game.command({ type: 'factor', participantId: ada.player.participantId, factor });
    const limit = () => {
      const { opensAt = 0, closesAt = null } = ada.run()?.question ?? {};
      return (closesAt ?? 0) - opensAt;
    };
    unwrap(await ada.goOn());
    expect(limit()).toBe(20_000);
    unwrap(await give(1.5));
    await vi.waitFor(() => expect(limit()).toBe(30_000), soon);
    unwrap(await give(1));
    unwrap(await give(2));
    await vi.waitFor(() => expect(limit()).toBe(40_000), soon);
    await game.letTimePass(30_000);
    unwrap(await ada.answer('a'));
    expect(await game.scores()).toMatchObject([
      { answered: 1, totalMs: expect.toSatisfy((ms) => ms >= 15_000) },
    ]);
    unwrap(await ada.goOn());
    expect(limit()).toBe(40_000);
    await game.letTimePass(40_251);
    // What is over stays over.
    unwrap(await give(3));
    expect(verdictOf(await ada.answer('a', 1))).toBe('too-late');
  });

  it('takes one step for two taps and one answer for two devices, and tells which counts', async () => {
    const game = await openRuns({ timed: false });
    const ada = await playerOf(game, 'Ada');
    const taps = await Promise.all([ada.goOn(), ada.goOn()]);
    expect(taps.map(verdictOf).sort()).toEqual(['accepted', 'moved-on']);
    const given = await Promise.all([ada.answer('a', 0), ada.answer('b', 0)]);
    expect(given.map(verdictOf).sort()).toEqual(['accepted', 'already-answered']);
    const [stored] = await game.answers();
    expect(given.find(({ ok }) => !ok)).toMatchObject({ details: { value: stored?.value } });
    const key = 'same';
    unwrap(await ada.goOn());
    unwrap(await game.answer(ada.player, 1, 'b', { key }));
    unwrap(await game.answer(ada.player, 1, 'b', { key }));
    expect(await game.answers()).toHaveLength(2);
  });

  it('is the same on every device, also in another process and after a lost doorbell', async () => {
    const game = await openRuns();
    const { engine: other } = await fixture.start();
    const ada = await playerOf(game, 'Ada');
    const elsewhere = unwrap(await other.watch.personal(ada.player));
    const stop = elsewhere.subscribe(() => undefined);
    unwrap(await ada.goOn());
    await vi.waitFor(() => expect(elsewhere.read().run?.phase).toBe('asking'), soon);
    const rings = vi.spyOn(fixture.relay, 'publish').mockResolvedValue(false);
    unwrap(await ada.answer('b'));
    await vi.waitFor(() => expect(elsewhere.read().run?.phase).toBe('closed'), soon);
    rings.mockRestore();
    expect(elsewhere.read().version).toBe(ada.me().version);
    stop();
  });

  it('lets nobody play who was removed or not let in', async () => {
    const game = await openRuns();
    const ada = await playerOf(game, 'Ada');
    await game.step({ type: 'kick', participantId: ada.player.participantId });
    expect(verdictOf(await ada.goOn())).toBe('kicked');
    await game.step('approve');
    const bo = await game.join('Bo');
    expect(verdictOf(await engine.play.goOn(bo, 0))).toBe('not-admitted');
    const live = await openGame(fixture, engine, { questions });
    expect(verdictOf(await engine.play.goOn(await live.join('Cy'), 0))).toBe('wrong-phase');
  });
});

describe('attempts', () => {
  const attempt = async (one: Awaited<ReturnType<typeof playerOf>>, ...values: string[]) => {
    for (const value of values) {
      unwrap(await one.goOn());
      unwrap(await one.answer(value));
    }
    unwrap(await one.goOn());
  };

  it('keep what is right until none is left, and the best one counts', async () => {
    const game = await openRuns({ feedback: 'end', attempts: 2, timed: false });
    const ada = await playerOf(game, 'Ada');
    await attempt(ada, 'a', 'a');
    expect(ada.me()).toMatchObject({ points: 2_000, run: { phase: 'done', reviewable: false } });
    expect(JSON.stringify(ada.me())).not.toContain('Because');
    expect(verdictOf(await engine.play.review(ada.player))).toBe('not-finished');
    await attempt(ada, 'a', 'b');
    expect(ada.run()).toMatchObject({
      phase: 'done',
      reviewable: true,
      finished: [
        { attempt: 1, points: 2_000, right: 2 },
        { attempt: 2, points: 1_000, right: 1 },
      ],
    });
    expect(verdictOf(await ada.goOn())).toBe('limit-reached');
    const own = unwrap(await engine.play.review(ada.player));
    expect(own).toMatchObject({ points: 2_000, rank: null, finishedAt: null, board: [] });
    expect(own.questions.map(({ answer, share, answered }) => [answer, share, answered])).toEqual([
      ['Ant', 1, 0],
      ['Ant', 1, 0],
    ]);
    expect(await game.scores()).toMatchObject([{ points: 2_000, right: 2, attempt: 1 }]);
    await game.step('end');
    expect(await game.scores()).toMatchObject([{ points: 2_000, attempt: 1, rank: 1 }]);
    const review = unwrap(await engine.reviews.participant(owner, ada.player));
    expect(review.answers.map(({ answer, points }) => [answer, points])).toEqual([
      ['Ant', 1_000],
      ['Ant', 1_000],
    ]);
    const whole = unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
    expect(whole.questions.map(({ state, answered, rightShare }) => [state, answered, rightShare])).toEqual([
      ['played', 1, 1],
      ['played', 1, 1],
    ]);
    const compared = unwrap(await engine.reviews.compare(owner, { sessionId: game.sessionId }));
    expect(compared.questions).toHaveLength(2);
    expect(compared.questions.map(({ facilities }) => facilities)).toEqual([[1], [1]]);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });
});

describe('the end of a self-paced session', () => {
  const someGame = async () => {
    const game = await openRuns({ timed: false });
    const players: JoinedPlayer[] = [];
    for (const [index, nickname] of ['Ada', 'Bo', 'Cy'].entries()) {
      const one = await playerOf(game, nickname);
      players.push(one.player);
      if (index === 2) break;
      unwrap(await one.goOn());
      unwrap(await one.answer(index === 0 ? 'a' : 'b'));
    }
    return { game, players };
  };

  it('comes by its own clock or the host, gives everybody a place, and agrees with its log', async () => {
    const { game } = await someGame();
    await game.step('end');
    expect((await game.scores()).map(({ points, rank }) => [points, rank]).sort()).toEqual([
      [0, 2],
      [0, 3],
      [1_000, 1],
    ]);
    const first = await game.audit();
    expect(first.stored).toEqual(first.replayed);
    await game.step({
      type: 'correct',
      questionIndex: 0,
      question: { ...choiceQuestion('q1'), correct: 'b' } as never,
      reason: 'A typing mistake',
    });
    await game.step({ type: 'void', questionIndex: 1, reason: 'Unclear' });
    const second = await game.audit();
    expect(second.stored).toEqual(second.replayed);
    expect(second.stored.results).toHaveLength(2);
  });

  it('comes when its time is over, refuses what is late, and needs no timer for either', async () => {
    const game = await openRuns({ timed: false }, 1_500);
    const ada = await playerOf(game, 'Ada');
    unwrap(await ada.goOn());
    const { dueAt } = await game.head();
    // By the database's clock: what the process takes it for is some milliseconds off where it is busy.
    const isOver = async () => expect(await readClock(fixture.db.drizzle)).toBeGreaterThan((dueAt ?? 0) + 20);
    await vi.waitFor(isOver, soon);
    expect(verdictOf(await ada.answer('a', 0))).toBe('too-late');
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('finished'), soon);
    await vi.waitFor(() => expect(ada.me()).toMatchObject({ phase: 'finished', run: null }), soon);
    expect(verdictOf(await ada.goOn())).toBe('already-finished');
  });

  it('waits for its door where it was planned, and lies in the future', async () => {
    const plannedAt = engine.now() + hour;
    const game = await openGame(fixture, engine, {
      questions,
      settings: { plannedAt, selfPaced: { until: plannedAt + hour } },
    });
    expect(await game.head()).toMatchObject({ phase: 'lobby', dueAt: plannedAt, startedAt: null });
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Ada' }))).toBe('not-open');
    await game.step('open');
    const ada = await playerOf(game, 'Ada');
    unwrap(await ada.goOn());
    const create = (until: number) =>
      engine.sessions.create(owner, { quizId: game.quizId, settings: { selfPaced: { until } } });
    expect(verdictOf(await create(engine.now() - 1))).toBe('bad-input');
    expect(verdictOf(await create(engine.now() + 367 * 24 * hour))).toBe('bad-input');
  });
});
