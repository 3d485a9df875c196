import { monitorWindowSchema } from '@argus/game/monitorWindow';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await createEngineFixture();
});
afterAll(() => fixture.close());

/** Players who are in the database, and nowhere else yet. */
const insertPlayers = async (sessionId: string, count: number) => {
  await fixture.db.drizzle.execute(sql`
    insert into participant (id, session_id, nickname, nickname_key, token_hash, joined_version)
    select ${sessionId} || n, ${sessionId}, 'Player ' || n, 'player' || n, convert_to(${sessionId} || n, 'UTF8'), 0
    from generate_series(1, ${count}::int) n`);
  return Array.from({ length: count }, (_, at) => ({ sessionId, participantId: `${sessionId}${at + 1}` }));
};

it('a monitor gets at most four views a second out of a thousand changes of every kind', async () => {
  const { engine } = await fixture.start();
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
  const players = await insertPlayers(game.sessionId, 250);
  const monitor = unwrap(await engine.watch.monitor(owner, game.sessionId));
  let views = 0;
  const stop = monitor.subscribe(() => {
    monitor.read();
    views += 1;
  });
  await game.step('start');
  const from = performance.now();
  for (const [at, player] of players.entries()) {
    engine.presence.connect(player, `c${at}`);
    await engine.presence.away(player, `c${at}`, at % 2 === 0);
    engine.presence.delay(player, `c${at}`, at);
    unwrap(await game.answer(player, 0, 'a'));
    // Far more beats than one a second.
    if (at % 10 === 0) await engine.pulse();
  }
  await vi.waitFor(() => expect(monitor.read()).toMatchObject({ connected: 250, answered: 250 }), soon);
  const seconds = (performance.now() - from) / 1_000;
  stop();
  expect(views).toBeLessThanOrEqual(Math.ceil(4 * seconds) + 1);
});

it('a host of ten thousand is sent little of them, and finds any one through the monitor', async () => {
  const { engine } = await fixture.start();
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
  await insertPlayers(game.sessionId, 10_000);
  const host = unwrap(await engine.watch.host(owner, game.sessionId));
  const view = host.read();
  expect(view).toMatchObject({ players: 10_000, listed: 10_000 });
  expect(JSON.stringify(view).length).toBeLessThan(64 * 1_024);
  const window = monitorWindowSchema.parse({ search: 'player 9876' });
  const found = unwrap(await engine.watch.monitor(owner, game.sessionId, window)).read();
  expect(found.rows.map(({ nickname }) => nickname)).toEqual(['Player 9876']);
});

it('a monitor of five thousand costs no view and no query while nothing happens', async () => {
  const { engine, db } = await fixture.start();
  const game = await openGame(fixture, engine, { questions: [choiceQuestion('q1')] });
  const players = await insertPlayers(game.sessionId, 5_000);
  const monitor = unwrap(await engine.watch.monitor(owner, game.sessionId));
  let views = 0;
  let told = 0;
  const stop = monitor.subscribe(() => {
    views += 1;
    told = monitor.read().connected;
  });
  for (const [at, player] of players.entries()) engine.presence.connect(player, `c${at}`);
  // Told, and not only there to be read: the last change may still wait for its turn.
  await vi.waitFor(() => expect(told).toBe(5_000), soon);
  const publish = vi.spyOn(fixture.relay, 'publish');
  const signs = () =>
    publish.mock.calls.filter(([, message]) => (message as { what?: string }).what === 'presence').length;
  const [queries, connections] = [vi.spyOn(db.pool, 'query'), vi.spyOn(db.pool, 'connect')];
  const texts = () => queries.mock.calls.map(([query]) => (query as unknown as { text: string }).text);
  const polls = () => texts().filter((text) => text.startsWith('select "id", "version", "revision"'));
  views = 0;
  // Each process says that it is still there meanwhile, and asks once a second where its sessions stand.
  await vi.waitFor(() => expect(signs()).toBeGreaterThanOrEqual(1), soon);
  await vi.waitFor(() => expect(polls().length).toBeGreaterThanOrEqual(3), soon);
  expect(views).toBe(0);
  const others = texts().filter((text) => !polls().includes(text) && !text.includes('clock_timestamp'));
  expect(others).toEqual([]);
  // No transaction either: each of those took one connection.
  expect(connections.mock.calls.length).toBe(queries.mock.calls.length);
  stop();
});
