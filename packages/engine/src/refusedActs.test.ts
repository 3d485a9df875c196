import { questionSchema } from '@argus/game/question';
import type { Command, CommandType } from '@argus/game/sessionState';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, hostOf, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type Game, type GameOptions, openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Actor } from './core.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  engine = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const teams = { choose: 'host', score: 'mean', names: ['Red', 'Blue'] } as const;
const questions = [choiceQuestion('q1'), choiceQuestion('q2')];

const open = async (settings: GameOptions['settings'] = {}) => {
  const game = await openGame(fixture, engine, {
    questions,
    settings: { teams: { ...teams, names: [...teams.names] }, ...settings },
  });
  const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
  return { game, ada, bob, participantId: ada.participantId };
};

/** Every act that there is, on that participant. A new one is missing here until it stands here. */
const actsOn = (participantId: string): { readonly [Type in Exclude<CommandType, 'due'>]: Command } => ({
  start: { type: 'start' },
  next: { type: 'next' },
  close: { type: 'close' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  skip: { type: 'skip' },
  end: { type: 'end' },
  lock: { type: 'lock' },
  unlock: { type: 'unlock' },
  show: { type: 'show' },
  hide: { type: 'hide' },
  approve: { type: 'approve' },
  unapprove: { type: 'unapprove' },
  take: { type: 'take' },
  give: { type: 'give' },
  open: { type: 'open' },
  extend: { type: 'extend', seconds: 10 },
  kick: { type: 'kick', participantId },
  restore: { type: 'restore', participantId },
  allow: { type: 'allow', participantId },
  rename: { type: 'rename', participantId, nickname: 'Nobody' },
  factor: { type: 'factor', participantId, factor: 2 },
  decline: { type: 'decline', participantId },
  assign: { type: 'assign', participantId, team: 1 },
  admit: { type: 'admit', participantIds: [participantId] },
  message: { type: 'message', participantId, text: 'Hello' },
  erase: { type: 'erase', participantId },
  void: { type: 'void', questionIndex: 0, reason: 'A mistake.' },
  unvoid: { type: 'unvoid', questionIndex: 0 },
  correct: {
    type: 'correct',
    questionIndex: 0,
    question: questionSchema.parse(choiceQuestion('q1', { correct: 'b' })),
    reason: 'A mistake.',
  },
});

/** Every row of the session that an act could change. */
const everything = async (sessionId: string): Promise<string> => {
  const { rows } = await fixture.db.drizzle.execute<{ all: unknown }>(sql`
    select jsonb_build_array(
      (select to_jsonb(s) - 'revision' from quiz_session s where s.id = ${sessionId}),
      (select jsonb_agg(to_jsonb(p) order by p.id) from participant p where p.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(e) order by e.version) from session_event e where e.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(a) order by a.participant_id) from answer a where a.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(r) order by r.participant_id) from time_request r where r.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(k) order by k.id) from session_key k where k.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(q) order by q.participant_id) from quiz_score q where q.session_id = ${sessionId})
    ) as all`);
  return JSON.stringify(rows[0]?.all);
};

/** Makes the act, which is refused for this reason, changes nothing of these sessions, and is noted. */
const refused = async (
  game: Game,
  act: Command,
  reason: string,
  { by = owner, name = 'owner', beside = game }: { by?: Actor; name?: string; beside?: Game } = {},
): Promise<void> => {
  const all = () => Promise.all([game, beside].map(({ sessionId }) => everything(sessionId)));
  const [before, noted] = [await all(), fixture.infos.length];
  const { version } = await game.head();
  const outcome = await engine.sessions.steer(by, game.sessionId, version, act);
  expect(`${act.type}: ${verdictOf(outcome)}`).toBe(`${act.type}: ${reason}`);
  expect(outcome).toMatchObject({ message: expect.stringMatching(/^[A-Z].+\.$/) });
  expect(await all()).toEqual(before);
  const notes = fixture.infos.slice(noted).filter((note) => note.includes(game.sessionId));
  for (const fact of [`"act":"${act.type}"`, `"reason":"${reason}"`, name])
    expect(notes.join()).toContain(fact);
};

const observerOf = async ({ sessionId }: Game): Promise<Actor> => {
  const { token } = unwrap(await engine.sessions.invite(owner, { sessionId, role: 'observer', name: 'Eve' }));
  const observer = await engine.identify.hostToken(token);
  if (!observer) throw new Error('The key opens nothing.');
  return observer;
};

describe('an act is refused with a reason, changes nothing and is noted', () => {
  it('whatever it is, where an observer, a stranger or a host of another session tries it', async () => {
    const { game, participantId } = await open();
    const other = await open();
    const by = await observerOf(game);
    const elsewhere = await observerOf(other.game);
    for (const phase of ['lobby', 'asking', 'finished'] as const) {
      if (phase === 'asking') await game.step('start');
      if (phase === 'finished') await game.step('end');
      for (const act of Object.values(actsOn(participantId))) {
        await refused(game, act, 'forbidden', { by, name: 'host-token Eve' });
        await refused(game, act, 'not-found', { by: hostOf('stranger'), name: 'stranger' });
        await refused(game, act, 'not-found', { by: elsewhere, name: 'host-token Eve' });
      }
    }
  });

  it('on a participant of another session, which is left as it was, too', async () => {
    const { game } = await open();
    const other = await open({ approval: true });
    const { kick, restore, allow, rename, factor, decline, assign, admit, message, erase } = actsOn(
      other.participantId,
    );
    await game.step('start');
    await other.game.step('start');
    for (const act of [kick, restore, allow, rename, factor, decline, assign, message]) {
      await refused(game, act, 'not-found', { beside: other.game });
    }
    await refused(game, admit, 'unchanged', { beside: other.game });
    await game.step('end');
    await refused(game, erase, 'not-found', { beside: other.game });
  });

  it('where it has been done before', async () => {
    const { game, ada, participantId } = await open({ timeRequests: true });
    const acts = actsOn(participantId);
    const twice = async (act: Command, reason = 'unchanged') => {
      await game.step(act);
      await refused(game, act, reason);
    };
    await refused(game, acts.restore, 'unchanged');
    await refused(game, acts.open, 'unchanged');
    await refused(game, acts.decline, 'unchanged');
    unwrap(await engine.play.askForTime(ada));
    await twice(acts.decline);
    for (const act of [acts.rename, acts.factor, acts.kick, acts.restore]) await twice(act);
    const { team } = (await game.participants()).find((one) => one.participantId === participantId) ?? {};
    await twice({ type: 'assign', participantId, team: team === 0 ? 1 : 0 });
    for (const type of ['lock', 'unlock', 'approve'] as const) await twice(acts[type]);
    const { participantId: waits } = await game.join('Cy');
    await twice({ type: 'admit', participantIds: [waits] });
    await twice(acts.unapprove);
    await twice(acts.give);
    await twice(acts.take);
    await twice(acts.start, 'wrong-phase');
    for (const type of ['show', 'hide'] as const) await twice(acts[type]);
    await refused(game, acts.allow, 'unchanged');
    unwrap(await game.answer(ada, 0, 'd'));
    await twice(acts.allow);
    await twice(acts.pause, 'paused');
    await twice(acts.resume, 'not-paused');
    await twice(acts.close, 'wrong-phase');
    await refused(game, acts.unvoid, 'unchanged');
    for (const type of ['correct', 'void', 'unvoid'] as const) await twice(acts[type]);
    await twice(acts.end, 'already-finished');
    await twice(acts.erase);
  });

  it('after the end, but for what puts a finished session right', async () => {
    const { game, participantId } = await open();
    await game.step('start');
    await game.step('end');
    const { void: _, unvoid: _unvoid, correct: _correct, erase: _erase, ...others } = actsOn(participantId);
    for (const act of Object.values(others)) await refused(game, act, 'already-finished');
    await refused(game, { type: 'message', participantId: null, text: 'Hello' }, 'already-finished');
  });

  it('where it shares the session, or takes a share back twice', async () => {
    const { game } = await open();
    const { sessionId } = game;
    const by = await observerOf(game);
    const [key] = unwrap(await engine.sessions.keys(owner, { sessionId })).keys;
    const { id: keyId = '' } = key ?? {};
    const noted = fixture.infos.length;
    const before = await everything(sessionId);
    const invitation = { sessionId, role: 'host', name: 'Mallory' } as const;
    expect(verdictOf(await engine.sessions.invite(by, invitation))).toBe('forbidden');
    expect(verdictOf(await engine.sessions.revoke(by, { sessionId, keyId }))).toBe('forbidden');
    expect(await everything(sessionId)).toBe(before);
    unwrap(await engine.sessions.revoke(owner, { sessionId, keyId }));
    const after = await everything(sessionId);
    expect(verdictOf(await engine.sessions.revoke(owner, { sessionId, keyId }))).toBe('unchanged');
    expect(await everything(sessionId)).toBe(after);
    const notes = fixture.infos.slice(noted).filter((note) => note.includes(sessionId));
    expect(notes.map((note) => /"act":"(\w+)","reason":"(\w+)"/.exec(note)?.slice(1).join(' '))).toEqual([
      'invite forbidden',
      'revoke forbidden',
      'revoke unchanged',
    ]);
  });
});
