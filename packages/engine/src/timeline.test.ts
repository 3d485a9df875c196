import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, hostOf, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { insertLargeSession } from './largeSession.testing.ts';

let fixture: EngineFixture;
let engine: Engine;
const sessionId = 'hundred';
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  await insertLargeSession(fixture.db.drizzle, {
    ownerId: 'owner',
    participants: 100,
    questions: 5,
    sessionId,
  });
});
afterAll(() => fixture.close());

describe('a session replayed in time', () => {
  it('ends on the board that the review ends on, and counts every answer once', async () => {
    const timeline = unwrap(await engine.reviews.timeline(owner, { sessionId }));
    const review = unwrap(await engine.sessions.review(owner, { sessionId }));
    const last = timeline.boards.at(-1)?.rows.map(({ participantId, points }) => [participantId, points]);
    expect(last).toEqual(
      review.participants.slice(0, 10).map(({ participantId, points }) => [participantId, points]),
    );
    for (const { questionIndex, perSecond } of timeline.answers) {
      const counted = perSecond.reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(review.questions[questionIndex]?.answered);
    }
  });

  it('shows of a moment only what had happened by then', async () => {
    const timeline = unwrap(await engine.reviews.timeline(owner, { sessionId }));
    const asked = timeline.answers[2];
    if (!asked) throw new Error('There were five questions.');
    const at = (ms: number) => engine.reviews.moment(owner, { sessionId, at: asked.opensAt + ms });
    const [early, late, before] = await Promise.all([at(4_000), at(19_000), at(-600_000)]);
    const answered = [unwrap(early).answered, unwrap(late).answered];
    expect(answered[0]).toBe(asked.perSecond.slice(0, 4).reduce((sum, count) => sum + count, 0));
    expect(answered[1]).toBeGreaterThan(answered[0] ?? 0);
    expect(unwrap(late).question?.index).toBe(2);
    expect(unwrap(before)).toMatchObject({ phase: 'lobby', question: null, answered: 0, joined: 0 });
  });

  it('adds each path up to the points of its participant, whose every figure is explained', async () => {
    const { participants } = unwrap(await engine.sessions.review(owner, { sessionId }));
    for (const { participantId, points, awayMs } of participants.slice(0, 8)) {
      const own = { sessionId, participantId };
      const path = unwrap(await engine.reviews.participant(owner, own));
      expect(path.answers.at(-1)?.pointsAfter).toBe(points);
      expect(path.answers.reduce((sum, answer) => sum + answer.awayMs, 0)).toBeLessThanOrEqual(awayMs + 1);
      const why = unwrap(await engine.reviews.why(owner, { ...own, questionIndex: 0 }));
      expect(why.points).toBe(path.answers[0]?.points);
    }
  });

  it('is not there for others, and of nobody who was not in it', async () => {
    const stranger = hostOf('stranger');
    const participantId = `${sessionId}-00001`;
    const refused = await Promise.all([
      engine.reviews.timeline(stranger, { sessionId }),
      engine.reviews.moment(stranger, { sessionId, at: 0 }),
      engine.reviews.compare(stranger, { sessionId }),
      engine.reviews.participant(stranger, { sessionId, participantId }),
      engine.reviews.why(stranger, { sessionId, participantId, questionIndex: 0 }),
      engine.reviews.mark(stranger, { sessionId, questionIndex: 0, note: '' }),
      engine.reviews.participant(owner, { sessionId, participantId: 'elsewhere' }),
    ]);
    expect(refused.map(verdictOf)).toEqual(refused.map(() => 'not-found'));
    const beyond = await engine.reviews.why(owner, { sessionId, participantId, questionIndex: 99 });
    expect(verdictOf(beyond)).toBe('wrong-question');
  });
});

it('marks a question of the quiz until somebody takes the mark off, and keeps it from others', async () => {
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
  const mark = { sessionId: game.sessionId, questionIndex: 0 };
  unwrap(await engine.reviews.mark(owner, { ...mark, note: 'Say it shorter.' }));
  unwrap(await engine.reviews.mark(owner, { ...mark, note: ' Say it in ten words. ' }));
  const { quizId } = game;
  expect(unwrap(await engine.reviews.marks(owner, { quizId }))).toMatchObject([
    { questionId: 'q1', note: 'Say it in ten words.' },
  ]);
  expect(verdictOf(await engine.reviews.marks(hostOf('stranger'), { quizId }))).toBe('not-found');
  unwrap(await engine.reviews.unmark(owner, { quizId, questionId: 'q1' }));
  expect(unwrap(await engine.reviews.marks(owner, { quizId }))).toEqual([]);
});
