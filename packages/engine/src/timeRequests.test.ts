import type { SettingsInput } from '@argus/game/settings';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from '../test/engineFixture.ts';
import { openGame, owner } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
/** Another process on the same database and relay. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const open = async (settings: SettingsInput = {}) => {
  const questions = [choiceQuestion('q1'), choiceQuestion('q2')];
  const game = await openGame(fixture, engine, { questions, settings: { timeRequests: true, ...settings } });
  const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
  return { game, ada, bob };
};

const stored = async (sessionId: string) => {
  const { rows } = await fixture.db.drizzle.execute<{ all: unknown }>(sql`
    select jsonb_build_array(
      (select to_jsonb(s) from quiz_session s where s.id = ${sessionId}),
      (select jsonb_agg(to_jsonb(r) order by r.participant_id) from time_request r where r.session_id = ${sessionId}),
      (select count(*) from participant_event e where e.session_id = ${sessionId} and e.type = 'asked'),
      (select count(*) from session_event e where e.session_id = ${sessionId})) as all`);
  return JSON.stringify(rows[0]?.all);
};

const hourMs = 3_600_000;
const selfPaced = () => ({ until: Date.now() + hourMs, feedback: 'end' as const });

describe('a request for more time', () => {
  it('reaches the host and the monitor of another process, and moves nothing on', async () => {
    const { game, ada } = await open();
    const host = unwrap(await other.watch.host(owner, game.sessionId));
    const monitor = unwrap(await other.watch.monitor(owner, game.sessionId));
    const stops = [host, monitor].map((live) => live.subscribe(() => undefined));
    const { version } = await game.head();
    unwrap(await engine.play.askForTime(ada));
    const { participantId, nickname } = ada;
    await vi.waitFor(() => {
      for (const view of [host.read(), monitor.read()]) {
        expect(view).toMatchObject({
          wantMoreTime: [{ participantId, nickname, factor: 1 }],
          wantMoreTimeCount: 1,
        });
      }
    }, soon);
    expect(monitor.read().rows.map((row) => [row.nickname, row.wantsTime])).toEqual([
      ['Ada', true],
      ['Bob', false],
    ]);
    for (const stop of stops) stop();
    expect((await game.head()).version).toBe(version);
    // What the host was about to press still fits.
    unwrap(await engine.sessions.steer(owner, game.sessionId, version, { type: 'start' }));
  });

  it('shows to whoever asked, in every tab, and on no screen of others', async () => {
    const { game, ada, bob } = await open();
    const own = await Promise.all([engine, other].map(async (by) => unwrap(await by.watch.personal(ada))));
    let told = 0;
    const stops = own.map((live) => live.subscribe(() => (told += 1)));
    const bobs = unwrap(await engine.watch.personal(bob));
    const shared = [
      unwrap(await engine.watch.player(bob)),
      unwrap(await engine.watch.stage(owner, game.sessionId)),
    ];
    stops.push(
      bobs.subscribe(() => undefined),
      ...shared.map((live) => live.subscribe(() => undefined)),
    );
    expect(own[0]?.read()).toMatchObject({ timeRequest: null, timeFactor: 1 });
    unwrap(await engine.play.askForTime(ada));
    await vi.waitFor(
      () => expect(own.map((live) => live.read().timeRequest)).toEqual(['asked', 'asked']),
      soon,
    );
    expect(told).toBeGreaterThanOrEqual(2);
    expect(bobs.read().timeRequest).toBeNull();
    unwrap(await game.command({ type: 'factor', participantId: ada.participantId, factor: 1.5 }));
    await vi.waitFor(() => {
      for (const live of own) expect(live.read()).toMatchObject({ timeRequest: 'granted', timeFactor: 1.5 });
    }, soon);
    for (const live of [bobs, ...shared]) {
      expect(JSON.stringify(live.read())).not.toMatch(/wantMoreTime|asked|granted|1\.5/);
    }
    for (const stop of stops) stop();
  });

  it('is granted by more time and declined in so many words, and stands in the log with who and when', async () => {
    const { game, ada, bob } = await open();
    for (const player of [ada, bob]) unwrap(await engine.play.askForTime(player));
    unwrap(await game.command({ type: 'factor', participantId: ada.participantId, factor: 2 }));
    unwrap(await game.command({ type: 'decline', participantId: bob.participantId }));
    const host = unwrap(await engine.watch.host(owner, game.sessionId));
    await vi.waitFor(
      () => expect(host.read()).toMatchObject({ wantMoreTime: [], wantMoreTimeCount: 0 }),
      soon,
    );
    const logOf = async (participantId: string) => {
      const { entries } = unwrap(
        await engine.sessions.participant(owner, { sessionId: game.sessionId, participantId }),
      );
      return entries.map((entry) => (entry.type === 'act' ? `${entry.act} by ${entry.by}` : entry.type));
    };
    expect(await logOf(ada.participantId)).toEqual(['joined', 'asked', 'factor by owner']);
    expect(await logOf(bob.participantId)).toEqual(['joined', 'asked', 'decline by owner']);
    const becomes = (player: typeof ada, view: object) =>
      vi.waitFor(
        async () => expect(unwrap(await other.watch.personal(player)).read()).toMatchObject(view),
        soon,
      );
    await becomes(ada, { timeRequest: 'granted', timeFactor: 2 });
    await becomes(bob, { timeRequest: 'declined', timeFactor: 1 });
    // Minds change: more time after all, and none any more.
    unwrap(await game.command({ type: 'factor', participantId: bob.participantId, factor: 1.25 }));
    unwrap(await game.command({ type: 'factor', participantId: ada.participantId, factor: 1 }));
    await becomes(bob, { timeRequest: 'granted', timeFactor: 1.25 });
    await becomes(ada, { timeRequest: 'declined', timeFactor: 1 });
  });

  it('is made once, even from two devices at one moment', async () => {
    const { game, ada } = await open();
    const outcomes = await Promise.all([engine, other, engine].map((by) => by.play.askForTime(ada)));
    expect(outcomes.map(verdictOf).sort()).toEqual(['accepted', 'unchanged', 'unchanged']);
    const before = await stored(game.sessionId);
    expect(verdictOf(await other.play.askForTime(ada))).toBe('unchanged');
    unwrap(await game.command({ type: 'decline', participantId: ada.participantId }));
    expect(verdictOf(await engine.play.askForTime(ada))).toBe('unchanged');
    expect(before).toContain('asked');
  });

  it('changes nothing where it may not be made: turned off, at the door, removed, after the end', async () => {
    const refused = async (
      settings: SettingsInput,
      prepare: (one: Awaited<ReturnType<typeof open>>) => unknown,
    ) => {
      const one = await open(settings);
      await prepare(one);
      const before = await stored(one.game.sessionId);
      const outcome = await engine.play.askForTime(one.ada);
      expect(await stored(one.game.sessionId)).toBe(before);
      return verdictOf(outcome);
    };
    const nothing = () => undefined;
    expect(await refused({ timeRequests: false }, nothing)).toBe('turned-off');
    expect(await refused({ selfPaced: { ...selfPaced(), timed: false } }, nothing)).toBe('turned-off');
    expect(await refused({ approval: true }, nothing)).toBe('not-admitted');
    expect(
      await refused({}, ({ game, ada }) => game.step({ type: 'kick', participantId: ada.participantId })),
    ).toBe('kicked');
    expect(await refused({}, ({ game }) => game.step('end'))).toBe('already-finished');
    const most = { type: 'factor', factor: 3 } as const;
    expect(
      await refused({}, ({ game, ada }) => game.step({ ...most, participantId: ada.participantId })),
    ).toBe('limit-reached');
    const { game, bob } = await open();
    expect(verdictOf(await game.command({ type: 'decline', participantId: bob.participantId }))).toBe(
      'unchanged',
    );
  });

  it('is told to players beforehand, by the session and its questions', async () => {
    const said = async (settings: SettingsInput) => {
      const { ada } = await open(settings);
      return unwrap(await engine.watch.player(ada)).read().timeRequests;
    };
    expect(await said({})).toBe(true);
    expect(await said({ timeRequests: false })).toBe(false);
    expect(await said({ selfPaced: { ...selfPaced(), timed: false } })).toBe(false);
  });
});

describe('in a self-paced session', () => {
  it('the time that was asked for counts from the question on that is before them', async () => {
    const { game, ada } = await open({ selfPaced: selfPaced() });
    const own = unwrap(await engine.watch.personal(ada));
    const stop = own.subscribe(() => undefined);
    const given = () => (own.read().closesAt ?? 0) - (own.read().run?.question?.opensAt ?? 0);
    unwrap(await engine.play.goOn(ada, 0));
    unwrap(await engine.play.askForTime(ada));
    unwrap(await game.command({ type: 'factor', participantId: ada.participantId, factor: 2 }));
    await vi.waitFor(() => expect(own.read().timeRequest).toBe('granted'), soon);
    await vi.waitFor(() => expect(given()).toBe(40_000), soon);
    unwrap(await engine.play.answer(ada, { questionIndex: 0, value: 'a', key: 'k' }, 'c'));
    unwrap(await engine.play.goOn(ada, own.read().run?.version ?? 0));
    expect(given()).toBe(40_000);
    stop();
  });
});

describe('erasing a participant', () => {
  it('leaves no request behind', async () => {
    const { game, ada, bob } = await open();
    for (const player of [ada, bob]) unwrap(await engine.play.askForTime(player));
    await game.step('end');
    await game.step({ type: 'erase', participantId: ada.participantId });
    const { rows } = await fixture.db.drizzle.execute(sql`
      select participant_id as id from time_request where session_id = ${game.sessionId}`);
    expect(rows).toEqual([{ id: bob.participantId }]);
  });
});
