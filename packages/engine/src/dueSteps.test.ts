import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap } from '../test/engineFixture.ts';
import { type Game, openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { mostPlayersTogether } from './dueSteps.ts';

const many = 12;

describe('the steps of the clock', () => {
  let fixture: EngineFixture;
  let engine: Engine;
  beforeEach(async () => {
    fixture = await createEngineFixture();
    ({ engine } = await fixture.start());
  });
  afterEach(() => fixture.close());

  /** A session whose question should have been closed by now. */
  const overdue = async (players = 2): Promise<Game> => {
    const game = await openGame(fixture, engine, {
      questions: [choiceQuestion('q1'), choiceQuestion('q2')],
      settings: { closeWhenAllAnswered: false },
    });
    const joined = [await game.join('Ada'), await game.join('Bob')];
    if (players > joined.length)
      await fixture.db.drizzle.execute(sql`
        insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version)
        select ${game.sessionId} || n, ${game.sessionId}, 'N' || n, 'n' || n, sha256((${game.sessionId} || n)::bytea), 1
        from generate_series(1, ${players - joined.length}) n`);
    await game.step('start');
    for (const [index, player] of joined.entries())
      unwrap(await game.answer(player, 0, index === 0 ? 'a' : 'b'));
    await game.letTimePass(60_000);
    return game;
  };

  const overdues = async (count: number): Promise<Game[]> => {
    const games: Game[] = [];
    for (let index = 0; index < count; index += 1) games.push(await overdue());
    return games;
  };

  const transactionsDuring = async (work: () => Promise<unknown>): Promise<number> => {
    const count = async (): Promise<number> => {
      const { rows } = await fixture.db.drizzle.execute<{ count: number }>(
        sql`select count(distinct xmin::text)::int as count from session_event where type = 'due'`,
      );
      return rows[0]?.count ?? 0;
    };
    const before = await count();
    await work();
    return (await count()) - before;
  };

  const fireAll = (games: readonly Game[]): Promise<boolean[]> =>
    Promise.all(games.map(({ sessionId }) => engine.fireDue(sessionId)));

  const expectClosed = async (game: Game): Promise<void> => {
    expect(await game.head()).toMatchObject({ phase: 'revealed', questionIndex: 0 });
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    expect(stored.scores.map(({ right }) => right).sort()).toEqual([0, 1]);
  };

  it('make sessions that are due together step in one transaction, each with its own results and timer', async () => {
    const games = await overdues(many);
    const transactions = await transactionsDuring(async () => {
      expect(await fireAll(games)).toEqual(games.map(() => true));
    });
    expect(transactions).toBeLessThanOrEqual(2);
    for (const game of games) await expectClosed(game);
    expect(fixture.warnings).toEqual([]);
  });

  it('change nothing for a session that is not due among others that are', async () => {
    const games = await overdues(3);
    const early = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
    await early.step('start');
    const { version } = await early.head();
    expect(await fireAll([...games, early])).toEqual([true, true, true, false]);
    expect(await early.head()).toMatchObject({ phase: 'asking', version });
    for (const game of games) await expectClosed(game);
  });

  it('do not wait for a session that somebody holds, which follows when it is free', async () => {
    const games = await overdues(4);
    const [held, ...others] = games;
    if (!held) throw new Error('There is no game.');
    const client = await fixture.db.pool.connect();
    let released = false;
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [held.sessionId]);
      const fired = fireAll(games).then(() => released);
      for (const game of others)
        await expect.poll(async () => (await game.head()).phase, { timeout: 8_000 }).toBe('revealed');
      expect((await held.head()).phase).toBe('asking');
      released = true;
      await client.query('rollback');
      expect(await fired).toBe(true);
    } finally {
      client.release();
    }
    for (const game of games) await expectClosed(game);
  });

  it('let a large session step by itself', async () => {
    const large = await overdue(mostPlayersTogether + 1);
    const games = [large, ...(await overdues(5))];
    const transactions = await transactionsDuring(() => fireAll(games));
    expect(transactions).toBeGreaterThan(1);
    const { stored, replayed } = await large.audit();
    expect(stored).toEqual(replayed);
    expect(stored.scores).toHaveLength(mostPlayersTogether + 1);
    expect(fixture.warnings).toEqual([]);
  });

  it('move on all others when one of them cannot be read', async () => {
    const games = await overdues(4);
    const [broken, ...others] = games;
    await fixture.db.drizzle.execute(
      sql`update quiz_session set question_index = 77 where id = ${broken?.sessionId}`,
    );
    const fired = await Promise.allSettled(games.map(({ sessionId }) => engine.fireDue(sessionId)));
    expect(fired.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    for (const game of others) await expectClosed(game);
    expect(fixture.warnings.join()).toContain('each does by itself');
  });

  it('step once when several processes and the pulse fire them at the same time', async () => {
    const games = await overdues(6);
    const { engine: other } = await fixture.start();
    await Promise.all([
      fireAll(games),
      ...games.map(({ sessionId }) => other.fireDue(sessionId)),
      engine.pulse(),
    ]);
    for (const game of games) {
      await expectClosed(game);
      expect((await game.events()).filter(({ to }) => to === 'revealed')).toHaveLength(1);
    }
  });
});
