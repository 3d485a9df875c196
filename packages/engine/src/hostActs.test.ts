import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type GameOptions, openGame, owner } from '../test/game.ts';
import { choiceQuestion, numberQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  engine = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const open = async (settings: GameOptions['settings'] = {}) => {
  const questions = [choiceQuestion('q1'), numberQuestion('q2')];
  const game = await openGame(fixture, engine, { questions, settings });
  return { game, ada: await game.join('Ada'), bob: await game.join('Bob') };
};

describe('acts on participants', () => {
  it('stand in the log of the session with who did them and when', async () => {
    const { game, ada, bob } = await open();
    const { participantId } = ada;
    const before = Date.now() - 60_000;
    unwrap(await game.command({ type: 'rename', participantId, nickname: 'Ada Lovelace' }));
    unwrap(await game.command({ type: 'factor', participantId, factor: 1.5 }));
    unwrap(await game.command({ type: 'message', participantId, text: 'Take your time.' }));
    unwrap(await game.command({ type: 'kick', participantId: bob.participantId }));
    unwrap(await game.command({ type: 'restore', participantId: bob.participantId }));
    const { rows } = await fixture.db.drizzle.execute<{ type: string; actor: string; at: string }>(sql`
      select type, actor, at from session_event where session_id = ${game.sessionId} order by version`);
    expect(rows.map(({ type, actor }) => `${type} ${actor}`)).toEqual([
      'rename owner',
      'factor owner',
      'message owner',
      'kick owner',
      'restore owner',
    ]);
    for (const { at } of rows) expect(new Date(at).getTime()).toBeGreaterThan(before);
    const timeline = unwrap(
      await engine.sessions.participant(owner, { sessionId: game.sessionId, participantId }),
    );
    expect(timeline).toMatchObject({ nickname: 'Ada Lovelace', factor: 1.5 });
    expect(timeline.entries.map((entry) => (entry.type === 'act' ? entry.act : entry.type))).toEqual([
      'joined',
      'rename',
      'factor',
      'message',
    ]);
  });

  it('let one participant answer the open question once more, and count the last answer', async () => {
    const { game, ada, bob } = await open({ formula: 'accuracy' });
    const allow = { type: 'allow', participantId: ada.participantId } as const;
    expect(verdictOf(await game.command(allow))).toBe('wrong-phase');
    await game.step('start');
    expect(verdictOf(await game.command(allow))).toBe('unchanged');
    unwrap(await game.answer(ada, 0, 'd', { key: 'first' }));
    expect(verdictOf(await game.answer(ada, 0, 'a'))).toBe('already-answered');
    unwrap(await game.command(allow));
    expect(verdictOf(await game.command(allow))).toBe('unchanged');
    expect(verdictOf(await game.answer(ada, 0, 'd', { key: 'first' }))).toBe('accepted');
    unwrap(await game.answer(ada, 0, 'a', { key: 'second' }));
    expect(verdictOf(await game.answer(ada, 0, 'b'))).toBe('already-answered');
    unwrap(await game.answer(bob, 0, 'd'));
    expect(verdictOf(await game.answer(bob, 0, 'a'))).toBe('already-answered');
    await game.step('close');
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    expect(stored.results.map(({ attempt, share }) => [attempt, share]).sort()).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('give one participant more time, scored by the own limit, and tell nobody else', async () => {
    const { game, ada, bob } = await open({ formula: 'linear' });
    unwrap(await game.command({ type: 'factor', participantId: ada.participantId, factor: 2 }));
    await game.step('start');
    const seen = unwrap(await engine.watch.player(bob)).read();
    const own = unwrap(await engine.watch.personal(ada)).read();
    const others = unwrap(await engine.watch.personal(bob)).read();
    const { opensAt, closesAt } = await game.head();
    expect(seen.question?.closesAt).toBe(closesAt);
    expect(others.closesAt).toBe(closesAt);
    expect(own.closesAt).toBe((opensAt ?? 0) + 40_000);
    expect(JSON.stringify(seen)).not.toContain('factor');
    await game.letTimePass(10_000);
    unwrap(await game.answer(bob, 0, 'a'));
    await game.letTimePass(10_000);
    await engine.fireDue(game.sessionId);
    expect((await game.head()).phase).toBe('asking');
    unwrap(await game.answer(ada, 0, 'a'));
    await game.letTimePass(21_000);
    expect(await engine.fireDue(game.sessionId)).toBe(true);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    const pointsOf = (id: string) => stored.scores.find(({ participantId }) => participantId === id)?.points;
    const [slow, fast] = [pointsOf(ada.participantId) ?? 0, pointsOf(bob.participantId) ?? 0];
    // Half of the own time each: about half of the points each.
    expect(Math.abs(slow - fast)).toBeLessThan(60);
    expect(slow).toBeGreaterThan(400);
  });
});

describe('a question that stays open for one who has more time', () => {
  const ask = async () => {
    const { game, ada, bob } = await open();
    const { participantId } = ada;
    unwrap(await game.command({ type: 'factor', participantId, factor: 3 }));
    await game.step('start');
    const { opensAt, closesAt, dueAt } = await game.head();
    if (opensAt === null || closesAt === null || dueAt === null) throw new Error('Nothing is open.');
    expect(dueAt - opensAt).toBeGreaterThanOrEqual(3 * (closesAt - opensAt));
    return { game, bob, participantId, early: closesAt + dueAt - opensAt - 3 * (closesAt - opensAt), dueAt };
  };

  it("closes at the others' deadline once that one is removed, and waits again when they are back", async () => {
    const { game, bob, participantId, early, dueAt } = await ask();
    unwrap(await game.command({ type: 'kick', participantId }));
    expect((await game.head()).dueAt).toBe(early);
    expect(verdictOf(await game.command({ type: 'factor', participantId, factor: 2 }))).toBe('kicked');
    unwrap(await game.command({ type: 'restore', participantId }));
    expect((await game.head()).dueAt).toBe(dueAt);
    unwrap(await game.command({ type: 'kick', participantId }));
    unwrap(await game.answer(bob, 0, 'a'));
    await game.letTimePass(21_000);
    expect(await engine.fireDue(game.sessionId)).toBe(true);
    expect((await game.head()).phase).toBe('revealed');
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });

  it("closes at once where the others' time is over already", async () => {
    const { game, participantId } = await ask();
    await game.letTimePass(30_000);
    expect(await engine.fireDue(game.sessionId)).toBe(false);
    unwrap(await game.command({ type: 'kick', participantId }));
    expect(await engine.fireDue(game.sessionId)).toBe(true);
    expect((await game.head()).phase).toBe('revealed');
  });

  it('does so with the next question, too: who was removed before is not waited for', async () => {
    const { game, participantId } = await ask();
    unwrap(await game.command({ type: 'kick', participantId }));
    for (const step of ['close', 'next', 'next'] as const) await game.step(step);
    const { closesAt, dueAt, phase } = await game.head();
    expect(phase).toBe('asking');
    expect((dueAt ?? 0) - (closesAt ?? 0)).toBeLessThan(3_000);
  });
});

describe('a door with approval', () => {
  it('lets everybody in one by one; nobody plays before', async () => {
    const { game } = await open();
    await game.step('approve');
    const eve = await game.join('Eve');
    const dan = await game.join('Dan');
    await game.step('start');
    expect(verdictOf(await game.answer(eve, 0, 'a'))).toBe('not-admitted');
    expect(unwrap(await engine.watch.personal(eve)).read()).toMatchObject({ waiting: true, kicked: false });
    const monitor = unwrap(await engine.watch.monitor(owner, game.sessionId)).read();
    expect(monitor).toMatchObject({ players: 2, waitingCount: 2, approval: true });
    expect(monitor.rows.map(({ nickname }) => nickname)).toEqual(['Ada', 'Bob']);
    unwrap(await game.command({ type: 'admit', participantIds: [eve.participantId] }));
    unwrap(await game.command({ type: 'kick', participantId: dan.participantId }));
    unwrap(await game.answer(eve, 0, 'a'));
    expect(verdictOf(await game.answer(dan, 0, 'a'))).toBe('kicked');
    await game.step('close');
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    expect(stored.results).toHaveLength(1);
  });
});

describe('teams', () => {
  const teams = { choose: 'players', score: 'mean', names: ['Red', 'Blue', 'Green'] } as const;

  it('stay balanced whatever players choose, and a host may move somebody', async () => {
    const { game, ada } = await open({ teams: { ...teams, names: [...teams.names] } });
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        engine.play.join({ pin: game.pin, nickname: `P${index}`, team: index < 6 ? 0 : undefined }),
      ),
    );
    expect(all.some((outcome) => verdictOf(outcome) === 'limit-reached')).toBe(true);
    const sizes = new Map<number | null, number>();
    for (const { team } of await game.participants()) sizes.set(team, (sizes.get(team) ?? 0) + 1);
    expect([...sizes.keys()].sort()).toEqual([0, 1, 2]);
    expect(Math.max(...sizes.values()) - Math.min(...sizes.values())).toBeLessThanOrEqual(2);
    unwrap(await game.command({ type: 'assign', participantId: ada.participantId, team: 2 }));
    expect(verdictOf(await game.command({ type: 'assign', participantId: ada.participantId, team: 3 }))).toBe(
      'bad-input',
    );
  });

  it('have the mean or the sum of their members on the board', async () => {
    for (const score of ['mean', 'sum'] as const) {
      const settings = {
        formula: 'accuracy',
        teams: { choose: 'players', score, names: ['Red', 'Blue'] },
      } as const;
      const questions = [choiceQuestion('q1')];
      const game = await openGame(fixture, engine, {
        questions,
        settings: { ...settings, teams: { ...settings.teams, names: [...settings.teams.names] } },
      });
      const joined = [];
      for (const team of [0, 1, 0]) {
        joined.push(unwrap(await engine.play.join({ pin: game.pin, nickname: `P${joined.length}`, team })));
      }
      await game.step('start');
      for (const player of joined) unwrap(await game.answer(player, 0, 'a'));
      await game.step('close');
      const stage = unwrap(await engine.watch.stage(owner, game.sessionId)).read();
      const points = Object.fromEntries((stage.teams ?? []).map((row) => [row.name, row.points]));
      expect(points).toEqual(score === 'sum' ? { Red: 2_000, Blue: 1_000 } : { Red: 1_000, Blue: 1_000 });
    }
  });
});
