import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertLargeSession } from '../src/largeSession.testing.ts';
import { createEngineFixture, type EngineFixture } from './engineFixture.ts';

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await createEngineFixture();
});
afterAll(() => fixture.close());

const tables = ['answer', 'answer_result', 'quiz_score', 'participant', 'session_event'];

it('a session that is deleted takes everything with it, also what no constraint ties to it', async () => {
  const db = fixture.db.drizzle;
  const rowsOf = async (sessionId: string): Promise<boolean[]> => {
    const found = await Promise.all(
      tables.map((table) =>
        db.execute(sql`select from ${sql.identifier(table)} where session_id = ${sessionId} limit 1`),
      ),
    );
    return found.map(({ rows }) => rows.length > 0);
  };
  const size = { ownerId: 'owner', participants: 5, questions: 2 };
  await insertLargeSession(db, { ...size, sessionId: 'goes' });
  await insertLargeSession(db, { ...size, sessionId: 'stays', now: 1_700_000_100_000 });
  expect(await rowsOf('goes')).toEqual(tables.map(() => true));
  await db.execute(sql`delete from quiz_session where id = 'goes'`);
  expect(await rowsOf('goes')).toEqual(tables.map(() => false));
  expect(await rowsOf('stays')).toEqual(tables.map(() => true));
});
