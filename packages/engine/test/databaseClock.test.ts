import { type IncomingAnswer, submitAnswers } from '@argus/db/answers';
import { createDb, type Log } from '@argus/db/client';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../src/createEngine.ts';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from './engineFixture.ts';
import { openGame } from './game.ts';
import { choiceQuestion } from './questions.ts';

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A database whose clock stands where the test puts it. */
const stopClock = async ({ db, url }: EngineFixture, at: number) => {
  const name = new URL(url).pathname.slice(1);
  await db.pool.query('create schema trial');
  await db.pool.query('create table trial.moment (ms double precision not null)');
  await db.pool.query('insert into trial.moment values ($1)', [at]);
  await db.pool.query(`create function trial.clock_timestamp() returns timestamptz language sql volatile
    as 'select pg_catalog.to_timestamp(ms / 1000) from trial.moment'`);
  // Named before Postgres' own, what is here stands in for it, in every connection that begins from here on.
  await db.pool.query(`alter database ${name} set search_path = trial, pg_catalog, public`);
  return {
    set: (ms: number) => db.pool.query('update trial.moment set ms = $1', [ms]),
  };
};

describe("an answer, by the database's clock", { timeout: 60_000 }, () => {
  let fixture: EngineFixture;
  let engine: Engine;
  let clock: Awaited<ReturnType<typeof stopClock>>;
  const start = 1_800_000_000_000;
  const graceMs = 250;
  beforeAll(async () => {
    fixture = await createEngineFixture();
    clock = await stopClock(fixture, start);
    ({ engine } = await fixture.start());
  });
  afterAll(() => fixture.close());

  /** A question that opens and closes at moments that are known to the millisecond. */
  const ask = async () => {
    await clock.set(start);
    const game = await openGame(fixture, engine, {
      questions: [choiceQuestion('q1')],
      settings: { graceMs, leadInMs: 1_000 },
    });
    const players = [];
    for (let n = 0; n < 40; n += 1) players.push(await game.join(`Player ${n}`));
    await game.step('start');
    const { opensAt, closesAt } = await game.head();
    expect([opensAt, closesAt]).toEqual([start + 1_000, start + 21_000]);
    return { game, players, opensAt: start + 1_000, closesAt: start + 21_000 };
  };

  it('T26: counts up to the deadline and its grace, to the millisecond, and not one later', async () => {
    const { game, players, opensAt, closesAt } = await ask();
    // By a connection that has the stopped clock.
    const { pool, drizzle, close } = createDb({ connectionString: fixture.url, max: 1, log });
    const moment = fc.oneof(
      fc
        .constantFrom(opensAt, closesAt, closesAt + graceMs)
        .chain((edge) => fc.integer({ min: -2, max: 2 }).map((by) => edge + by)),
      fc.integer({ min: opensAt - 1_000, max: closesAt + 1_000 }),
    );
    const sent = fc.record({ received: moment, waitedMs: fc.integer({ min: 0, max: 500 }) });
    await fc.assert(
      fc.asyncProperty(sent, fc.nat(players.length - 1), async ({ received, waitedMs }, place) => {
        await clock.set(received + waitedMs);
        const answer: IncomingAnswer = {
          sessionId: game.sessionId,
          participantId: players[place]?.participantId ?? '',
          questionIndex: 0,
          key: 'k',
          value: 'a',
          waitedMs,
          allowanceMs: 0,
        };
        await pool.query('delete from answer where session_id = $1', [game.sessionId]);
        const [receipt] = await submitAnswers(drizzle, [answer], 'wait');
        const expected =
          received < opensAt ? 'not-open' : received > closesAt + graceMs ? 'too-late' : 'received';
        expect([received - closesAt, receipt?.verdict]).toEqual([received - closesAt, expected]);
        expect(await game.answers()).toHaveLength(expected === 'received' ? 1 : 0);
        if (expected === 'received')
          expect(receipt?.responseMs).toBeCloseTo(Math.min(received, closesAt) - opensAt, 1);
      }),
      { numRuns: 150 },
    );
    await close();
  });

  it('T27: is open in one phase alone, and what is not open says nothing else', async () => {
    const { game, players, opensAt } = await ask();
    const [ada] = players;
    if (!ada) throw new Error('Nobody has joined.');
    const verdicts = async () => {
      const told = [];
      for (const index of [0, 1, -1])
        for (const value of ['b', 'z', true]) told.push(verdictOf(await game.answer(ada, index, value)));
      return told.join(' ');
    };
    const elsewhere = 'wrong-question '.repeat(6).trim();
    expect(await verdicts()).toBe(`not-open bad-answer bad-answer ${elsewhere}`);
    // What it has waited in this process is taken off.
    await clock.set(opensAt + 10_000);
    const { responseMs, ...receipt } = unwrap(await game.answer(ada, 0, 'a'));
    expect(receipt).toEqual({ received: true, questionIndex: 0 });
    expect(responseMs).toBeLessThanOrEqual(10_000);
    expect(await verdicts()).toBe(`already-answered bad-answer bad-answer ${elsewhere}`);
    const [, bob] = players;
    await game.step('close');
    if (!bob) throw new Error('One alone has joined.');
    expect(verdictOf(await game.answer(bob, 0, 'a'))).toBe('too-late');
    await game.step('end');
    expect(verdictOf(await game.answer(bob, 0, 'a'))).toBe('too-late');
    expect(await game.answers()).toHaveLength(1);
  });
});
