import { insertParticipantEvents } from '@argus/db/participantEvents';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createEngineFixture,
  type EngineFixture,
  hostOf,
  soon,
  unwrap,
  verdictOf,
} from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion, textQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  engine = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

/** What would lead to Ada, wherever it is written. */
const ofAda = /Ada|Lovelace|Countess|Babbage|take your pills/;
/** What would lead to any of them. */
const ofAnybody = /Ada|Lovelace|Countess|Babbage|take your pills|Bob|my street|Cy|Dee|Grace won/;

/** Everything that is stored about a session and those who played in it, as text. */
const everything = async (sessionId: string): Promise<string> => {
  const { rows } = await fixture.db.drizzle.execute<{ all: unknown }>(sql`
    select jsonb_build_array(
      (select to_jsonb(s) - 'revision' from quiz_session s where s.id = ${sessionId}),
      (select jsonb_agg(to_jsonb(p) order by p.id) from participant p where p.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(e) order by e.version) from session_event e where e.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(e) order by e.id) from participant_event e where e.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(w)) from participant_watch w where w.session_id = ${sessionId}),
      (select jsonb_agg(to_jsonb(a)) from answer a where a.session_id = ${sessionId})) as all`);
  return JSON.stringify(rows[0]?.all);
};

/** Presence, watch rows, other devices. */
const tracesOf = async (participantId: string): Promise<number> => {
  const { rows } = await fixture.db.drizzle.execute<{ traces: number }>(sql`
    select ((select count(*) from participant_event where participant_id = ${participantId})
      + (select count(*) from participant_watch where participant_id = ${participantId})
      + (select count(*) from participant_device where participant_id = ${participantId}))::int as traces`);
  return rows[0]?.traces ?? -1;
};

/** Four players, a choice and a text; Ada has another device, a message, a second name and a while elsewhere. */
const play = async () => {
  const questions = [choiceQuestion('q1'), textQuestion('q2')];
  const game = await openGame(fixture, engine, { questions });
  const ada = unwrap(await engine.play.join({ pin: game.pin, nickname: 'Ada Lovelace' }));
  const bob = await game.join('Bob');
  const cy = await game.join('Cy');
  const dee = await game.join('Dee');
  unwrap(await engine.play.recover({ pin: game.pin, code: ada.recoveryCode }));
  const { participantId } = ada;
  await game.step({ type: 'rename', participantId, nickname: 'Countess Ada' });
  await game.step({ type: 'message', participantId, text: 'Ada, take your pills' });
  await game.step({ type: 'message', participantId: null, text: 'Grace won the last one' });
  await game.step({ type: 'factor', participantId, factor: 2 });
  await game.step('start');
  unwrap(await game.answer(ada, 0, 'a'));
  unwrap(await game.answer(bob, 0, 'd'));
  unwrap(await game.answer(cy, 0, 'a'));
  await fixture.db.drizzle.execute(sql`
    insert into participant_watch (participant_id, session_id, away_ms) values (${participantId}, ${game.sessionId}, 9)
    on conflict (participant_id) do update set away_ms = 9`);
  for (const step of ['close', 'next', 'next'] as const) await game.step(step);
  unwrap(await game.answer(ada, 1, 'Babbage is my dog'));
  unwrap(await game.answer(bob, 1, 'my street'));
  unwrap(await game.answer(cy, 1, 'iris'));
  unwrap(await game.answer(dee, 1, 'rose'));
  return { game, ada, bob, cy, dee };
};

type Played = Awaited<ReturnType<typeof play>>;
const erase = ({ game }: Played, participantId: string | null, by = owner) =>
  engine.sessions.steer(by, game.sessionId, null, { type: 'erase', participantId });
const finish = async (): Promise<Played> => {
  const played = await play();
  await played.game.step('end');
  return played;
};
const scoresOf = async ({ game }: Played) => {
  const review = unwrap(await engine.sessions.review(owner, { sessionId: game.sessionId }));
  const rows = review.participants.map(({ participantId, points, rank, right, totalMs }) => ({
    participantId,
    points,
    rank,
    right,
    totalMs,
  }));
  return { rows, overview: review.overview, facilities: review.questions.map(({ facility }) => facility) };
};

describe('erasing a participant', () => {
  it('leaves nothing that leads to them, and every figure as it was', async () => {
    const played = await finish();
    const { game, ada } = played;
    const { sessionId } = game;
    expect(await everything(sessionId)).toMatch(ofAda);
    expect(await tracesOf(ada.participantId)).toBeGreaterThanOrEqual(3);
    const before = await scoresOf(played);
    const { version } = unwrap(await erase(played, ada.participantId));
    const left = await everything(sessionId);
    expect(left).not.toMatch(ofAda);
    expect(left).toContain('Bob');
    expect(left).toContain('my street');
    expect(await tracesOf(ada.participantId)).toBe(0);
    expect(await scoresOf(played)).toEqual(before);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    const { rows } = await fixture.db.drizzle.execute<{ facts: unknown }>(sql`
      select jsonb_build_array(e.type, e.actor, p.nickname, p.recovery_hash, p.erased_at = e.at) as facts
      from session_event e join participant p on p.id = e.event -> 'command' ->> 'participantId'
      where e.session_id = ${sessionId} and e.version = ${version}`);
    expect(rows[0]?.facts).toEqual(['erase', 'owner', '#1', null, true]);
  });

  it('is seen at once in review, replay and files, and nobody comes back as them', async () => {
    const played = await finish();
    const { ada, bob, game } = played;
    const { sessionId } = game;
    const asked = { sessionId, participantId: ada.participantId };
    unwrap(await engine.sessions.review(owner, { sessionId }));
    unwrap(await engine.reviews.timeline(owner, { sessionId }));
    unwrap(await engine.play.review(ada));
    unwrap(await erase(played, ada.participantId));
    const views = [
      await engine.sessions.review(owner, { sessionId }),
      await engine.reviews.timeline(owner, { sessionId }),
      await engine.reviews.participant(owner, asked),
      await engine.sessions.participant(owner, asked),
      await engine.sessions.export(owner, { sessionId, sheet: 'participants', format: 'csv' }),
    ];
    for (const view of views) {
      expect(verdictOf(view)).toBe('accepted');
      expect(JSON.stringify(view)).not.toMatch(ofAda);
    }
    for (const wanted of [{ format: 'json' }, { format: 'csv', sheet: 'answers' }] as const) {
      const file = unwrap(await engine.reviews.export(owner, { sessionId, ...wanted }));
      for await (const { bytes } of file.parts) expect(new TextDecoder().decode(bytes)).not.toMatch(ofAda);
    }
    expect(unwrap(await engine.reviews.participant(owner, asked))).toMatchObject({ erased: true, awayMs: 0 });
    expect(verdictOf(await engine.play.review(ada))).toBe('not-found');
    expect(await engine.identify.player(`${ada.participantToken}x`)).toBeNull();
    const elsewhere = (await fixture.start()).engine;
    expect(await elsewhere.identify.player(ada.participantToken)).toBeNull();
    expect(await elsewhere.identify.player(bob.participantToken)).not.toBeNull();
  });

  it('leaves no trace of what is being logged meanwhile', async () => {
    const { ada, game } = await play();
    const { participantId } = ada;
    const erasing = await fixture.db.pool.connect();
    await erasing.query('begin');
    await erasing.query('update participant set erased_at = now() where id = $1', [participantId]);
    const before = await tracesOf(participantId);
    const event = { sessionId: game.sessionId, participantId, at: Date.now(), awayFrom: null } as const;
    const logged = insertParticipantEvents(fixture.db.drizzle, [
      { ...event, type: 'lost' },
      { ...event, type: 'refused' },
    ]);
    await vi.waitFor(async () => {
      const { rows } = await fixture.db.pool.query('select from pg_locks where not granted');
      expect(rows).not.toEqual([]);
    }, soon);
    await erasing.query('commit');
    erasing.release();
    await logged;
    expect(await tracesOf(participantId)).toBe(before);
  });

  it('reaches those who still look, and leaves no new trace when they go', async () => {
    const played = await play();
    const { ada, bob, game } = played;
    const { sessionId } = game;
    const leave = engine.presence.connect(ada, 'c1');
    const leaveBob = engine.presence.connect(bob, 'c2');
    await game.step('end');
    const live = [
      unwrap(await engine.watch.host(owner, sessionId)),
      unwrap(await engine.watch.stage(owner, sessionId)),
      unwrap(await engine.watch.monitor(owner, sessionId)),
      unwrap(await engine.watch.player(bob)),
      unwrap(await engine.watch.personal(ada)),
    ];
    const stops = live.map((view) => view.subscribe(() => undefined));
    const seen = () => JSON.stringify(live.map((view) => view.read()));
    await vi.waitFor(() => expect(seen()).toMatch(ofAda), soon);
    unwrap(await erase(played, ada.participantId));
    await vi.waitFor(() => expect(seen()).not.toMatch(ofAda), soon);
    leave();
    leaveBob();
    await vi.waitFor(async () => {
      const { rows } = await fixture.db.drizzle.execute(sql`
        select from participant_event where participant_id = ${bob.participantId} and type = 'lost'`);
      expect(rows).toHaveLength(1);
    }, soon);
    expect(await tracesOf(ada.participantId)).toBe(0);
    for (const stop of stops) stop();
  });

  it('is refused while the session runs, to others, of others and twice, and then changes nothing', async () => {
    const played = await play();
    const other = await finish();
    const { game, ada } = played;
    const { sessionId } = game;
    const { token } = unwrap(
      await engine.sessions.invite(owner, { sessionId, role: 'observer', name: 'Eve' }),
    );
    const observer = await engine.identify.hostToken(token);
    if (!observer) throw new Error('The key opens nothing.');
    let before = await everything(sessionId);
    for (const whom of [ada.participantId, null]) {
      expect(verdictOf(await erase(played, whom))).toBe('not-finished');
    }
    expect(await everything(sessionId)).toBe(before);
    await game.step('end');
    before = await everything(sessionId);
    for (const whom of [ada.participantId, null]) {
      expect(verdictOf(await erase(played, whom, observer))).toBe('forbidden');
      expect(verdictOf(await erase(played, whom, hostOf('stranger')))).toBe('not-found');
    }
    expect(verdictOf(await erase(played, other.ada.participantId))).toBe('not-found');
    expect(await everything(sessionId)).toBe(before);
    for (const whom of [ada.participantId, null]) {
      unwrap(await erase(played, whom));
      before = await everything(sessionId);
      expect(verdictOf(await erase(played, whom))).toBe('unchanged');
      expect(await everything(sessionId)).toBe(before);
    }
    expect(fixture.infos.some((note) => note.includes('"act":"erase"') && note.includes('Eve'))).toBe(true);
  });
});

describe('erasing a session', () => {
  it('takes out everything personal of everybody, and scores can still be put right', async () => {
    const played = await finish();
    const { game, ada, bob, cy, dee } = played;
    const { sessionId } = game;
    const before = await scoresOf(played);
    unwrap(await erase(played, null));
    const left = await everything(sessionId);
    expect(left).not.toMatch(ofAnybody);
    expect(left).toContain('iris');
    for (const { participantId } of [ada, bob, cy, dee]) expect(await tracesOf(participantId)).toBe(0);
    expect(await scoresOf(played)).toEqual(before);
    expect(unwrap(await engine.sessions.review(owner, { sessionId })).erasedAt).toEqual(expect.any(Number));
    await game.step({ type: 'void', questionIndex: 0, reason: 'A mistake.' });
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });

  it('keeps a text that three have written: it tells of nobody', async () => {
    const questions = [textQuestion('q1')];
    const game = await openGame(fixture, engine, { questions });
    const players = await Promise.all(['A1', 'B2', 'C3', 'D4'].map((name) => game.join(name)));
    await game.step('start');
    for (const [index, player] of players.entries()) {
      unwrap(await game.answer(player, 0, ['Tulip', 'TULIP', 'tulip', 'Our neighbour'][index]));
    }
    await game.step('end');
    unwrap(await engine.sessions.steer(owner, game.sessionId, null, { type: 'erase', participantId: null }));
    const values = (await game.answers()).map(({ value }) => String(value)).sort();
    expect(values).toEqual(['TULIP', 'Tulip', 'tulip', '…']);
  });
});
