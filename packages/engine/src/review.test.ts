import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion, multiQuestion, numberQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

/** The nicknames are as spiteful as a spreadsheet can bear. */
const names = { ada: '=1+1', bob: 'Bob "B", jr.', cy: 'Çy; ♥' };

/**
 * Three players and three questions of 20 s; Cy comes after the first, the third is skipped. Everybody has
 * the same times, so that all figures follow by hand: 5 s of 20 s leave 1 - 5/20/2 = 0.875 of the points.
 */
const play = async () => {
  const questions = [choiceQuestion('q1'), multiQuestion('q2'), numberQuestion('q3')];
  const settings = { formula: 'speed', basePoints: 1_000, streakBonus: false } as const;
  const game = await openGame(fixture, engine, { questions, settings });
  const ada = await game.join(names.ada);
  const bob = await game.join(names.bob);
  await game.step('start');
  unwrap(await game.answer(ada, 0, 'a'));
  unwrap(await game.answer(bob, 0, 'd'));
  await takeFiveSeconds(game.sessionId);
  await game.step('close');
  const cy = await game.join(names.cy);
  await game.step('next');
  await game.step('next');
  unwrap(await game.answer(ada, 1, ['a']));
  unwrap(await game.answer(bob, 1, ['a', 'b']));
  unwrap(await game.answer(cy, 1, ['a', 'c']));
  await takeFiveSeconds(game.sessionId);
  await game.step('close');
  await game.step('next');
  await game.step('next');
  unwrap(await game.answer(cy, 2, 10));
  await game.step('skip');
  return { game, ada, bob, cy };
};

/** All answers of the session took five seconds. */
const takeFiveSeconds = (sessionId: string) =>
  fixture.db.drizzle.execute(sql`update answer set response_ms = 5000 where session_id = ${sessionId}`);

describe('the review of a game computed by hand', () => {
  it('has every figure right', async () => {
    const { game } = await play();
    const review = unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
    const [first, second, third] = review.questions;
    expect(first).toMatchObject({
      state: 'played',
      answered: 2,
      facility: 0.5,
      rightShare: 0.5,
      medianResponseMs: 5_000,
    });
    expect(first?.distribution.map(({ count }) => count)).toEqual([1, 0, 0, 1]);
    // One of two right ones, both, and one right less one wrong: shares of 1/2, 1 and 0.
    expect(second).toMatchObject({ state: 'played', answered: 3, facility: 0.5, rightShare: 1 / 3 });
    expect(third).toMatchObject({ state: 'skipped' });
    const figures = review.participants.map(({ nickname, points, rank, right }) => [
      nickname,
      points,
      rank,
      right,
    ]);
    // Ada: 875 + 437.5, which is rounded up; Bob: 875; Cy: nothing, and the skipped question does not count.
    expect(figures).toEqual([
      [names.ada, 875 + 438, 1, 1],
      [names.bob, 875, 2, 1],
      [names.cy, 0, 3, 0],
    ]);
    expect(review.overview).toMatchObject({ participants: 3, meanPoints: (1_313 + 875) / 3 });
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });

  it('shows each player the own path', async () => {
    const { cy } = await play();
    const review = unwrap(await engine.play.review(cy));
    expect(review).toMatchObject({ points: 0, rank: 3, players: 3 });
    expect(review.questions.map(({ state, share, answer }) => [state, share, answer])).toEqual([
      ['played', null, null],
      ['played', 0, expect.stringContaining('Ant')],
      ['skipped', null, '10 m'],
    ]);
  });

  it('comes as CSV in which no cell is a formula and every name survives', async () => {
    const { game } = await play();
    for (const sheet of ['participants', 'questions'] as const) {
      const file = unwrap(
        await engine.sessions.export(owner, { sessionId: game.sessionId, sheet, format: 'csv' }),
      );
      expect(file.text).not.toMatch(/(^|[,\r\n])"?[=+@\t]/);
      if (sheet === 'participants') {
        expect(file.text).toContain("'=1+1");
        expect(file.text).toContain('"Bob ""B"", jr."');
      }
    }
  });

  it('is there for the host at any time, and for players at the end', async () => {
    const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
    const ada = await game.join('Ada');
    await game.step('start');
    unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
    expect(verdictOf(await engine.play.review(ada))).toBe('not-finished');
  });
});
