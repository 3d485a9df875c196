import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture } from '../test/engineFixture.ts';

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await createEngineFixture();
});
afterAll(() => fixture.close());

it('a rehearsal plays whole games and leaves nothing of them', async () => {
  const { engine } = await fixture.start();
  await engine.rehearse();
  const { rows } = await fixture.db.drizzle.execute(sql`
    select (select count(*)::int from quiz_session) as sessions, (select count(*)::int from participant) as players,
      (select count(*)::int from answer) as answers, (select count(*)::int from session_event) as events`);
  expect(rows).toMatchObject([{ sessions: 0, players: 0, answers: 0, events: 0 }]);
  expect(fixture.warnings).toEqual([]);
  const joined = await fixture.db.drizzle.execute<{ last: number }>(
    sql`select last_value::int as last from participant_join_order_seq`,
  );
  // A sequence does not take back what it gave: this many have joined.
  expect(joined.rows[0]?.last).toBe(120);
});

it('a rehearsal that fails keeps nobody from starting', async () => {
  const { engine } = await fixture.start();
  await fixture.db.drizzle.execute(sql`alter table answer rename to answers_elsewhere`);
  await expect(engine.rehearse()).resolves.toBeUndefined();
  expect(fixture.warnings.join()).toContain('the rehearsal failed');
});
