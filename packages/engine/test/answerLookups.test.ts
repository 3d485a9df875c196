import { submitAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture } from './engineFixture.ts';
import { openGame } from './game.ts';
import { choiceQuestion } from './questions.ts';

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await createEngineFixture();
});
afterAll(() => fixture.close());

const batch = 100;
/** Answers to each of ten other questions. */
const earlier = 500;
/** Others who play beside those who answer. */
const crowd = 2_000;
/** More often than a connection plans anew before it keeps a plan for good. */
const warmings = 12;

/** Rows of a table, and entries of its indexes, that this transaction has had in its hands. */
const rowsTouched = async (tx: Queries, table: 'answer' | 'participant'): Promise<number> => {
  const { rows } = await tx.execute<{ touched: number }>(sql`
    select sum(pg_stat_get_xact_tuples_returned(part))::int as touched
    from (select ${table}::regclass::oid as part
      union all select indexrelid from pg_index where indrelid = ${table}::regclass) parts`);
  return rows[0]?.touched ?? Number.NaN;
};

it('a batch of answers touches its own rows alone, though its plan is older than all that came before', async () => {
  const { engine } = await fixture.start();
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1'), choiceQuestion('q2')] });
  const players = await Promise.all(
    Array.from({ length: batch + 1 }, (_, index) => game.join(`Player ${index}`)),
  );
  await game.step('start');
  const [first, ...others] = players.map(({ participantId }) => ({
    sessionId: game.sessionId,
    participantId,
    questionIndex: 0,
    key: 'k',
    value: 'a',
    allowanceMs: 0,
    waitedMs: 0,
  }));
  const early = others.map((answer) => ({ ...answer, questionIndex: 1 }));
  await fixture.db.drizzle.transaction(async (tx) => {
    for (let time = 0; time < warmings; time += 1)
      await submitAnswers(tx, time % 2 === 0 && first ? [first] : early, 'return');
    await tx.execute(sql`
      insert into answer (session_id, question_index, participant_id, key, value, received_at, response_ms)
      select ${game.sessionId}, question + 1, 'p' || n, 'k', '"a"', now(), 0
      from generate_series(1, 10) question, generate_series(1, ${earlier}::int) n`);
    await tx.execute(sql`
      insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version)
      select 'p' || n, ${game.sessionId}, 'N' || n, 'n' || n, sha256(('x' || n)::bytea), 1
      from generate_series(1, ${crowd}::int) n`);
    const before = await rowsTouched(tx, 'answer');
    const peopleBefore = await rowsTouched(tx, 'participant');
    const receipts = await submitAnswers(tx, others, 'return');
    expect(receipts.filter(({ fresh }) => fresh)).toHaveLength(batch);
    expect(await submitAnswers(tx, others, 'return')).toHaveLength(batch);
    expect((await rowsTouched(tx, 'answer')) - before).toBeLessThanOrEqual(2 * batch);
    // Two batches, a row and an entry for each answer.
    expect((await rowsTouched(tx, 'participant')) - peopleBefore).toBeLessThanOrEqual(4 * batch);
  });
});
