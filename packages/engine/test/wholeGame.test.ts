import { createAgendaTimers } from '@argus/timers/agendaTimers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from './engineFixture.ts';
import { openGame, owner } from './game.ts';
import { booleanQuestion, choiceQuestion, everyKind } from './questions.ts';

let fixture: EngineFixture;
beforeEach(async () => {
  fixture = await createEngineFixture();
});
afterEach(() => fixture.close());

const rightAnswers = ['a', ['a', 'b'], true, ' the IRIS ', 10.5];
const wrongAnswers = ['d', ['c'], false, 'pupil', 12];

describe('a whole game', () => {
  it('goes from the quiz to the review, each question closed by its timer', async () => {
    const { engine, timers } = await fixture.start();
    const game = await openGame(fixture, engine, { questions: everyKind() });
    const ada = await game.join('Ada');
    const bob = await game.join('Bob');
    expect(unwrap(await engine.play.lookup(game.pin))).toMatchObject({
      title: 'Trial',
      phase: 'lobby',
      players: 2,
      joinable: true,
    });
    await game.step('start');
    for (const index of rightAnswers.keys()) {
      const asking = await game.head();
      expect(asking).toMatchObject({ phase: 'asking', questionIndex: index });
      expect(timers.next()).toBe(asking.dueAt);
      await game.letTimePass(1_000);
      const receipt = unwrap(await game.answer(ada, index, rightAnswers[index]));
      expect(receipt).toMatchObject({ received: true, questionIndex: index });
      expect(receipt.responseMs).toBeGreaterThanOrEqual(1_000);
      unwrap(await game.answer(bob, index, wrongAnswers[index]));
      await game.letTimePass(20_000);
      await timers.advanceTo(asking.dueAt ?? 0);
      expect(await game.head()).toMatchObject({ phase: 'revealed', dueAt: null });
      const { phase } = await game.step('next');
      if (phase !== 'finished') await game.step('next');
    }
    expect(await game.head()).toMatchObject({ phase: 'finished', pin: null, dueAt: null });
    expect(timers.next()).toBeUndefined();

    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    const [first, second] = [...stored.scores].sort((one, other) => other.points - one.points);
    expect(first).toMatchObject({
      participantId: ada.participantId,
      right: 5,
      answered: 5,
      rank: 1,
      streak: 5,
    });
    expect(second).toMatchObject({
      participantId: bob.participantId,
      right: 0,
      answered: 5,
      rank: 2,
      points: 0,
    });

    const review = unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
    expect(review.questions.map(({ state }) => state)).toEqual(Array(5).fill('played'));
    expect(review.participants.map(({ nickname, points }) => [nickname, points])).toEqual([
      ['Ada', first?.points],
      ['Bob', 0],
    ]);
    expect(unwrap(await engine.play.review(ada))).toMatchObject({
      rank: 1,
      players: 2,
      points: first?.points,
    });
    expect(fixture.warnings).toEqual([]);
  });

  it('closes by itself on the clock with real timers', async () => {
    const { engine } = await fixture.start({
      timers: (now) =>
        createAgendaTimers({
          pool: fixture.db.pool,
          role: 'fire',
          now,
          log: { warn: (facts, message) => fixture.warnings.push(`${message} ${JSON.stringify(facts)}`) },
        }),
    });
    const settings = { pace: 'auto', revealMs: 1_000, boardMs: 1_000 } as const;
    const game = await openGame(fixture, engine, {
      questions: [booleanQuestion('q1', { timeLimit: 5 }), booleanQuestion('q2', { timeLimit: 5 })],
      settings,
    });
    const ada = await game.join('Ada');
    await game.step('start');
    for (const index of [0, 1]) {
      await vi.waitFor(
        async () => expect(await game.head()).toMatchObject({ phase: 'asking', questionIndex: index }),
        soon,
      );
      unwrap(await game.answer(ada, index, true));
    }
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('finished'), {
      timeout: 20_000,
      interval: 50,
    });
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    expect((await game.events()).map(({ command, to }) => `${command.type} ${to}`)).toEqual([
      'start asking',
      'due revealed',
      'due board',
      'due asking',
      'due revealed',
      'due finished',
    ]);
  });
});

describe('a frozen quiz', () => {
  it('plays and is reviewed as it was when the session was opened', async () => {
    const { engine } = await fixture.start();
    const { engine: other } = await fixture.start();
    const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1'), choiceQuestion('q2')] });
    const ada = await game.join('Ada');
    await game.step('start');
    const { revision } = unwrap(await engine.quizzes.get(owner, { quizId: game.quizId }));
    const changed = {
      title: 'Changed',
      description: '',
      language: 'de',
      tags: [],
      questions: [choiceQuestion('q1', { correct: 'd', prompt: 'Changed?' })],
    };
    unwrap(await engine.quizzes.update(owner, { quizId: game.quizId, revision, quiz: changed }));
    unwrap(await engine.quizzes.remove(owner, { quizId: game.quizId }));

    unwrap(await game.answer(ada, 0, 'a', { by: other }));
    await game.step('close');
    expect((await game.scores())[0]).toMatchObject({ right: 1, answered: 1 });
    await game.step('end');
    for (const by of [engine, other]) {
      const review = unwrap(await by.sessions.review(owner, { sessionId: game.sessionId }));
      expect(review).toMatchObject({ title: 'Trial' });
      expect(review.questions).toMatchObject([
        { prompt: 'Which one?', solution: { choiceIds: ['a'] } },
        { prompt: 'Which one?', state: 'not-played' },
      ]);
      expect(unwrap(await by.play.review(ada)).questions[0]).toMatchObject({ answer: 'Ant', share: 1 });
    }
    const fresh = await engine.sessions.create(owner, { quizId: game.quizId });
    expect(verdictOf(fresh)).toBe('not-found');
  });
});
