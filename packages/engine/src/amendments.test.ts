import { questionSchema } from '@argus/game/question';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion, numberQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  engine = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

/** Three questions played: Ada is right at all, Bob says `b` at the first and is right at the last. */
const played = async () => {
  const questions = [choiceQuestion('q1'), choiceQuestion('q2'), numberQuestion('q3')];
  const game = await openGame(fixture, engine, {
    questions,
    settings: { formula: 'accuracy', streakBonus: true },
  });
  const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
  await game.step('start');
  for (const [index, [hers, his]] of [
    ['a', 'b'],
    ['a', 'd'],
    [10, 10],
  ].entries()) {
    unwrap(await game.answer(ada, index, hers));
    unwrap(await game.answer(bob, index, his));
    await game.step('close');
    if (index < 2) for (const command of ['next', 'next'] as const) await game.step(command);
  }
  const pointsOf = async ({ participantId }: { participantId: string }) =>
    (await game.scores()).find((score) => score.participantId === participantId)?.points;
  return { game, ada, bob, questions, pointsOf };
};

const agrees = async (game: Awaited<ReturnType<typeof played>>['game']): Promise<void> => {
  const { stored, replayed } = await game.audit();
  expect(stored).toEqual(replayed);
};

describe('a question that is voided afterwards', () => {
  it('counts for nobody, breaks no row, and counts again when that is taken back', async () => {
    const { game, ada, bob, pointsOf } = await played();
    expect([await pointsOf(ada), await pointsOf(bob)]).toEqual([3_300, 1_000]);
    const before = await game.scores();
    unwrap(await game.command({ type: 'void', questionIndex: 1, reason: 'Two answers were right.' }));
    expect([await pointsOf(ada), await pointsOf(bob)]).toEqual([2_100, 1_000]);
    await agrees(game);
    expect(verdictOf(await game.command({ type: 'void', questionIndex: 1, reason: 'Again' }))).toBe(
      'unchanged',
    );
    const view = unwrap(await engine.watch.player(bob)).read();
    expect(view.amendments).toMatchObject([
      { questionIndex: 1, what: 'voided', reason: 'Two answers were right.' },
    ]);
    unwrap(await game.command({ type: 'unvoid', questionIndex: 1 }));
    const byId = (rows: typeof before) =>
      [...rows].sort((one, two) => one.participantId.localeCompare(two.participantId));
    expect(byId(await game.scores())).toEqual(byId(before));
    await agrees(game);
  });

  it('can still be found in the review, and every player hears of it there', async () => {
    const { game, ada, pointsOf } = await played();
    await game.step('next');
    const earlier = unwrap(await engine.play.review(ada));
    unwrap(await game.command({ type: 'void', questionIndex: 2, reason: 'A typing error.' }));
    expect(await pointsOf(ada)).toBe(2_100);
    expect(unwrap(await engine.play.review(ada)).points).toBeLessThan(earlier.points);
    expect((await game.head()).phase).toBe('finished');
    await agrees(game);
  });

  it('must have been played, and needs a reason', async () => {
    const { game } = await played();
    expect(verdictOf(await game.command({ type: 'void', questionIndex: 7, reason: 'None' }))).toBe(
      'wrong-question',
    );
    expect(verdictOf(await game.command({ type: 'void', questionIndex: 0, reason: '  ' }))).toBe('bad-input');
    expect(verdictOf(await game.command({ type: 'unvoid', questionIndex: 0 }))).toBe('unchanged');
    const fresh = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
    expect(verdictOf(await fresh.command({ type: 'void', questionIndex: 0, reason: 'None' }))).toBe(
      'wrong-phase',
    );
  });
});

describe('a key that is corrected afterwards', () => {
  it('folds the same answers again, as an event that everybody gets to know', async () => {
    const { game, ada, bob, pointsOf } = await played();
    const question = questionSchema.parse({ ...choiceQuestion('q1'), correct: 'b' });
    const asBefore = questionSchema.parse(choiceQuestion('q1'));
    const correct = { type: 'correct', questionIndex: 0, reason: 'It is the bee.', question } as const;
    unwrap(await game.command(correct));
    expect([await pointsOf(ada), await pointsOf(bob)]).toEqual([2_100, 2_000]);
    await agrees(game);
    expect(verdictOf(await game.command(correct))).toBe('unchanged');
    const review = unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
    expect(review.questions[0]?.solution.choiceIds).toEqual(['b']);
    const { rows } = await fixture.db.drizzle.execute<{ actor: string }>(sql`
      select actor from session_event where session_id = ${game.sessionId} and type = 'correct'`);
    expect(rows).toEqual([{ actor: 'owner' }]);
    unwrap(await game.command({ ...correct, question: asBefore }));
    expect([await pointsOf(ada), await pointsOf(bob)]).toEqual([3_300, 1_000]);
    await agrees(game);
  });

  it('may change nothing but the key', async () => {
    const { game } = await played();
    const question = questionSchema.parse({ ...choiceQuestion('q1'), prompt: 'Another one?', correct: 'b' });
    const correct = { type: 'correct', questionIndex: 0, reason: 'Because.', question } as const;
    expect(verdictOf(await game.command(correct))).toBe('bad-input');
  });
});
