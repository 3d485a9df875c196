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
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
/** Another process on the same database. */
let other: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
  other = (await fixture.start()).engine;
});
afterAll(() => fixture.close());

const open = () => openGame(fixture, engine, { questions: [choiceQuestion('q1'), choiceQuestion('q2')] });

describe('two hosts who press at once', () => {
  it('T31: move the session once, and the other is told where it stands', async () => {
    const game = await open();
    await game.join('Ada');
    for (const type of ['start', 'close', 'next', 'next'] as const) {
      const { version } = await game.head();
      const outcomes = await Promise.all(
        [engine, other, engine, other].map((by) =>
          by.sessions.steer(owner, game.sessionId, version, { type }),
        ),
      );
      expect(outcomes.map(verdictOf).sort()).toEqual(['accepted', 'moved-on', 'moved-on', 'moved-on']);
      for (const outcome of outcomes) {
        if (!outcome.ok) expect(outcome.details).toMatchObject({ version: version + 1 });
      }
      expect((await game.head()).version).toBe(version + 1);
    }
    expect(await game.head()).toMatchObject({ phase: 'asking', questionIndex: 1 });
    expect((await game.events()).map(({ version }) => version)).toEqual([2, 3, 4, 5]);
  });

  it('T07 write the scores of a question once when they and a timer that fires twelve times close it together', async () => {
    const game = await open();
    const ada = await game.join('Ada');
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a'));
    await game.letTimePass(60_000);
    const { version } = await game.head();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => (index % 2 ? engine : other).fireDue(game.sessionId)),
      engine.pulse(),
      other.sessions.steer(owner, game.sessionId, version, { type: 'close' }),
    ]);
    // A handler that has outlived its lock comes later still.
    await Promise.all([engine.fireDue(game.sessionId), other.fireDue(game.sessionId)]);
    expect(await game.head()).toMatchObject({ phase: 'revealed', version: version + 1 });
    expect((await game.events()).filter(({ to }) => to === 'revealed')).toHaveLength(1);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
    expect(stored.scores).toMatchObject([{ right: 1, answered: 1 }]);
  });
});

describe('a host who is gone', () => {
  it('T31: leaves a game that the clock closes, and that goes on at another process whenever they are back', async () => {
    const game = await open();
    const ada = await game.join('Ada');
    await game.step('start');
    await game.step('pause');
    await game.letTimePass(3_600_000);
    await other.pulse();
    expect(await game.head()).toMatchObject({ phase: 'asking', pausedAt: expect.any(Number) });
    const { version } = await game.head();
    unwrap(await other.sessions.steer(owner, game.sessionId, version, { type: 'resume' }));
    unwrap(await game.answer(ada, 0, 'a', { by: other }));
    // Now they are gone without a pause: nothing stays open for ever.
    await game.letTimePass(3_600_000);
    await other.pulse();
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('revealed'), soon);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });
});

describe('a step that is not possible', () => {
  it('is refused with its reason and leaves the session as it was', async () => {
    const game = await open();
    const before = await game.head();
    for (const type of ['close', 'resume', 'skip', 'pause'] as const) {
      expect(['wrong-phase', 'not-paused']).toContain(verdictOf(await game.command({ type })));
    }
    const nobody = { type: 'kick', participantId: 'nobody' } as const;
    expect(verdictOf(await game.command(nobody))).toBe('not-found');
    const due = await engine.sessions.steer(owner, game.sessionId, before.version, { type: 'due' });
    expect(verdictOf(due)).toBe('forbidden');
    expect(await game.head()).toEqual(before);
    expect(await game.events()).toEqual([]);
  });

  it('is any step once the session is over', async () => {
    const game = await open();
    await game.step('end');
    for (const type of ['start', 'next', 'pause', 'lock', 'end'] as const) {
      expect(verdictOf(await game.command({ type }))).toBe('already-finished');
    }
  });
});

describe("somebody else's session", () => {
  it('is one that does not exist, for whoever asks for anything of it', async () => {
    const game = await open();
    const { sessionId } = game;
    const { version } = await game.head();
    const strangers = [hostOf('stranger'), { kind: 'host-token', sessionId: 'another' } as const];
    for (const stranger of strangers) {
      const asked = [
        await engine.sessions.get(stranger, { sessionId }),
        await engine.sessions.steer(stranger, sessionId, version, { type: 'start' }),
        await engine.sessions.review(stranger, { sessionId }),
        await engine.sessions.export(stranger, { sessionId, sheet: 'participants', format: 'csv' }),
        await engine.watch.host(stranger, sessionId),
        await engine.watch.stage(stranger, sessionId),
        await engine.watch.monitor(stranger, sessionId),
      ];
      expect(asked.map(verdictOf)).toEqual(Array(asked.length).fill('not-found'));
      const nowhere = await engine.sessions.get(stranger, { sessionId: 'nowhere' });
      expect(nowhere).toEqual(await engine.sessions.get(stranger, { sessionId }));
    }
    expect((await game.head()).phase).toBe('lobby');
    const { items } = unwrap(await engine.sessions.list(hostOf('stranger'), {}));
    expect(items).toEqual([]);
  });

  it("is opened by nobody's quiz but one's own", async () => {
    const game = await open();
    const { quizId } = game;
    const stranger = hostOf('stranger');
    expect(verdictOf(await engine.sessions.create(stranger, { quizId }))).toBe('not-found');
    expect(verdictOf(await engine.quizzes.get(stranger, { quizId }))).toBe('not-found');
    expect(verdictOf(await engine.quizzes.remove(stranger, { quizId }))).toBe('not-found');
    unwrap(await engine.quizzes.get(owner, { quizId }));
  });
});

describe('a process that dies between the commit and the timer', () => {
  it('costs the question nothing: the pulse of another one closes it', async () => {
    const game = await open();
    const ada = await game.join('Ada');
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a'));
    // No timer of any process fires here: what the dead one had scheduled is lost.
    await game.letTimePass(60_000);
    expect((await game.head()).phase).toBe('asking');
    await other.pulse();
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('revealed'), soon);
    expect((await game.scores())[0]).toMatchObject({ right: 1 });
  });
});

describe('a kicked participant', () => {
  it('has no place on the board, and has it again when the host takes it back', async () => {
    const game = await open();
    const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a'));
    unwrap(await game.answer(bob, 0, 'a'));
    await game.step('close');
    const rankOf = async ({ participantId }: { participantId: string }) =>
      (await game.scores()).find((score) => score.participantId === participantId)?.rank;
    const first = (await rankOf(ada)) === 1 ? ada : bob;
    const second = first === ada ? bob : ada;
    await game.step({ type: 'kick', participantId: first.participantId });
    expect([await rankOf(first), await rankOf(second)]).toEqual([null, 1]);
    await game.step({ type: 'restore', participantId: first.participantId });
    expect([await rankOf(first), await rankOf(second)]).toEqual([1, 2]);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });
});
