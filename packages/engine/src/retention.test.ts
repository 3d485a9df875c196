import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, type TestProcess, unwrap } from '../test/engineFixture.ts';
import { type Game, openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';

const dayMs = 86_400_000;

let fixture: EngineFixture;
let worker: TestProcess;
beforeAll(async () => {
  fixture = await createEngineFixture();
  worker = await fixture.start({ keepPersonalDays: 90, erasesOld: true });
});
afterAll(() => fixture.close());

const begin = async (): Promise<Game> => {
  const game = await openGame(fixture, worker.engine, { questions: [choiceQuestion('q1')] });
  await game.join('Ada');
  await game.step('start');
  return game;
};

const isErased = async ({ sessionId }: Game): Promise<boolean> => {
  const { rows } = await fixture.db.drizzle.execute<{ erased: boolean; nicknames: string[] }>(sql`
    select s.erased_at is not null as erased, array_agg(p.nickname) as nicknames
    from quiz_session s join participant p on p.session_id = s.id where s.id = ${sessionId} group by s.id`);
  const [row] = rows;
  expect(row?.nicknames).toEqual([row?.erased ? '#1' : 'Ada']);
  return row?.erased ?? false;
};

/** Lets the job fire, and all that follow it within a minute. */
const fireJob = ({ engine, timers }: TestProcess) => timers.advanceTo(engine.now() + 60_000);

describe('personal data', () => {
  it('is erased once its session has been over for longer than it may be kept', async () => {
    const old = await begin();
    await old.step('end');
    await old.letTimePass(91 * dayMs);
    const recent = await begin();
    await recent.step('end');
    await recent.letTimePass(89 * dayMs);
    const running = await begin();
    await running.letTimePass(20 * dayMs);
    const left = await begin();
    await left.letTimePass(95 * dayMs);
    await fireJob(worker);
    expect(await Promise.all([old, recent, running, left].map(isErased))).toEqual([true, false, false, true]);
    expect((await running.head()).phase).not.toBe('finished');
    expect((await left.head()).phase).toBe('finished');
    const { rows } = await fixture.db.drizzle.execute<{ actor: string; type: string }>(sql`
      select actor, type from session_event where session_id = ${old.sessionId} order by version desc limit 1`);
    expect(rows).toEqual([{ actor: 'clock', type: 'erase' }]);
    const { stored, replayed } = await old.audit();
    expect(stored).toEqual(replayed);
  });

  it('goes a few sessions at a time until none is left, and is looked at again the next day', async () => {
    const games = await Promise.all(Array.from({ length: 7 }, begin));
    for (const game of games) {
      await game.step('end');
      await game.letTimePass(100 * dayMs);
    }
    await worker.timers.advanceTo(worker.engine.now() + dayMs);
    expect(await Promise.all(games.map(isErased))).toEqual(games.map(() => true));
    expect((worker.timers.next() ?? 0) - worker.engine.now()).toBeGreaterThan(dayMs - 60_000);
  });

  it('stays where it is kept until somebody erases it, while old sign-ins go', async () => {
    const keeper = await fixture.start({ keepPersonalDays: 0, erasesOld: true });
    const game = await begin();
    await game.step('end');
    await game.letTimePass(1_000 * dayMs);
    await fixture.db.drizzle.execute(sql`
      insert into auth_user (id, name, email) values ('hera', 'Hera', 'hera@example.org')`);
    await fixture.db.drizzle.execute(sql`
      insert into auth_session (id, expires_at, token, ip_address, user_id) values
        ('old', now() - interval '1 hour', 'one', '192.0.2.1', 'hera'),
        ('new', now() + interval '1 hour', 'two', '192.0.2.1', 'hera')`);
    await fireJob(keeper);
    expect(await isErased(game)).toBe(false);
    const { rows } = await fixture.db.drizzle.execute(sql`select id from auth_session`);
    expect(rows).toEqual([{ id: 'new' }]);
  });

  it('is nobody’s business in a process whose timers do not fire', async () => {
    const server = await fixture.start();
    expect(server.timers.next()).toBeUndefined();
    expect(unwrap(await server.engine.lobby.privacy())).toEqual({ keepPersonalDays: 90 });
  });
});
