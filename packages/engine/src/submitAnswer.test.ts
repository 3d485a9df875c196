import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineFixture, type EngineFixture, soon, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type Game, type GameOptions, type JoinedPlayer, openGame, owner } from '../test/game.ts';
import { booleanQuestion, choiceQuestion, numberQuestion, textQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

const crowd = 100;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** What was answered, how often. */
const tallyOf = (words: readonly string[]): Record<string, number> => {
  const tally: Record<string, number> = {};
  for (const word of words) tally[word] = (tally[word] ?? 0) + 1;
  return tally;
};

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

/** A game whose first question is on. */
const ask = async (
  options: Partial<GameOptions> = {},
): Promise<{ game: Game; ada: JoinedPlayer; bob: JoinedPlayer }> => {
  const game = await openGame(fixture, engine, {
    questions: [numberQuestion('q1'), choiceQuestion('q2')],
    ...options,
  });
  const [ada, bob] = [await game.join('Ada'), await game.join('Bob')];
  await game.step('start');
  return { game, ada, bob };
};

describe('one and the same answer', () => {
  it('T24: sent a hundred times at once, to two processes, is stored once and received each time', async () => {
    const { game, ada } = await ask();
    const key = randomUUID();
    const outcomes = await Promise.all(
      times(crowd, (index) => game.answer(ada, 0, 10, { key, by: index % 2 ? engine : other })),
    );
    expect(tallyOf(outcomes.map(verdictOf))).toEqual({ accepted: crowd });
    expect(new Set(outcomes.map((outcome) => unwrap(outcome).responseMs)).size).toBe(1);
    expect(await game.answers()).toMatchObject([{ participantId: ada.participantId, value: 10, attempt: 1 }]);
  });

  it('T28: is received again after the close, the reveal and the end', async () => {
    const { game, ada } = await ask();
    const first = unwrap(await game.answer(ada, 0, 10, { key: 'mine' }));
    for (const step of ['close', 'next', 'next', 'end'] as const) {
      await game.step(step);
      expect(unwrap(await game.answer(ada, 0, 10, { key: 'mine', by: other }))).toEqual(first);
    }
    expect(await game.answers()).toHaveLength(1);
  });

  it('is received again by one who was kicked since, who can send no new one', async () => {
    const { game, ada } = await ask();
    unwrap(await game.answer(ada, 0, 10, { key: 'mine' }));
    await game.step({ type: 'kick', participantId: ada.participantId });
    expect(verdictOf(await game.answer(ada, 0, 10, { key: 'mine' }))).toBe('accepted');
    await game.step('skip');
    expect(verdictOf(await game.answer(ada, 1, 'a'))).toBe('kicked');
  });
});

describe('a hundred different answers of one player at once', () => {
  it('count once: all others are told which one does', async () => {
    const { game, ada } = await ask();
    const outcomes = await Promise.all(times(crowd, (index) => game.answer(ada, 0, index)));
    const [stored, ...more] = await game.answers();
    expect(more).toEqual([]);
    const value = Number(stored?.value);
    expect(outcomes.flatMap((outcome, index) => (outcome.ok ? [index] : []))).toEqual([value]);
    for (const [index, outcome] of outcomes.entries()) {
      if (index !== value) expect(outcome).toMatchObject({ reason: 'already-answered', details: { value } });
    }
  });

  it('count once over two processes', async () => {
    const { game, ada } = await ask();
    const outcomes = await Promise.all(
      times(crowd, (index) => game.answer(ada, 0, index, { by: index % 2 ? engine : other })),
    );
    const [stored] = await game.answers();
    expect(tallyOf(outcomes.map(verdictOf))).toEqual({ accepted: 1, 'already-answered': crowd - 1 });
    for (const outcome of outcomes) {
      if (!outcome.ok) expect(outcome.details).toEqual({ value: stored?.value });
    }
  });

  it('change nothing when there was one before, whatever they say', async () => {
    const { game, ada } = await ask({ questions: [booleanQuestion('q1')] });
    unwrap(await game.answer(ada, 0, true, { key: 'first' }));
    const outcomes = await Promise.all(times(crowd, (index) => game.answer(ada, 0, index % 2 === 0)));
    expect(tallyOf(outcomes.map(verdictOf))).toEqual({ 'already-answered': crowd });
    expect(outcomes.every((outcome) => !outcome.ok && outcome.details?.value === true)).toBe(true);
    expect(verdictOf(await game.answer(ada, 0, true, { key: 'first' }))).toBe('accepted');
  });
});

describe('more answers of one player at once than go into one write', () => {
  it('are told that the first one counts', async () => {
    const { game, ada } = await ask();
    const outcomes = await Promise.all(times(600, (index) => game.answer(ada, 0, index)));
    expect(tallyOf(outcomes.map(verdictOf))).toEqual({ accepted: 1, 'already-answered': 599 });
    expect(outcomes[0]?.ok).toBe(true);
    expect(await game.answers()).toMatchObject([{ value: 0, attempt: 1 }]);
  });
});

describe('answers to many sessions', () => {
  it('go together, and count each in its own', async () => {
    const { engine: own, db } = await fixture.start();
    const games = await Promise.all(times(30, () => ask()));
    const answerAll = (key: string) =>
      Promise.all(games.map(({ game, ada }, index) => game.answer(ada, 0, index, { key, by: own })));
    const statements = vi.spyOn(db.drizzle, 'execute');
    expect(tallyOf((await answerAll('first')).map(verdictOf))).toEqual({ accepted: games.length });
    expect(statements.mock.calls.length).toBeLessThan(games.length / 3);
    statements.mockRestore();
    for (const [index, { game, ada }] of games.entries()) {
      expect(await game.answers()).toMatchObject([{ participantId: ada.participantId, value: index }]);
    }
    expect(tallyOf((await answerAll('second')).map(verdictOf))).toEqual({ 'already-answered': games.length });
  });

  it('do not wait for a step of another one, and those that do come after it', async () => {
    const [busy, free] = [await ask(), await ask()];
    const step = await fixture.db.pool.connect();
    await step.query('begin');
    await step.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [busy.game.sessionId]);
    const held = Promise.all([busy.game.answer(busy.ada, 0, 1), busy.game.answer(busy.bob, 0, 2)]);
    const settled = vi.fn();
    void held.then(settled);
    for (const player of [free.ada, free.bob]) {
      expect(verdictOf(await free.game.answer(player, 0, 3))).toBe('accepted');
    }
    expect(settled).not.toHaveBeenCalled();
    expect(await busy.game.answers()).toEqual([]);
    await step.query('commit');
    step.release();
    expect((await held).map(verdictOf)).toEqual(['accepted', 'accepted']);
    expect(await busy.game.answers()).toHaveLength(2);
  });
});

describe('answers whose write gave way to another one', () => {
  it.each(['40P01', '55P03'])('count when they are tried again by themselves: %s', async (code) => {
    const { engine: own, db } = await fixture.start();
    const games = await Promise.all(times(4, () => ask()));
    await Promise.all(games.map(({ game, bob }) => game.answer(bob, 0, 1, { by: own })));
    const write = vi.spyOn(db.drizzle, 'execute');
    write.mockRejectedValueOnce(Object.assign(new Error('gave way'), { code }));
    const outcomes = await Promise.all(games.map(({ game, ada }) => game.answer(ada, 0, 1, { by: own })));
    write.mockRestore();
    expect(tallyOf(outcomes.map(verdictOf))).toEqual({ accepted: games.length });
  });
});

describe('an answer of a server of the version before', () => {
  it('counts in the same way', async () => {
    const { game, ada } = await ask();
    const send = async (key: string): Promise<string> => {
      const { rows } = await fixture.db.pool.query<{ verdict: string }>(
        `select verdict from submit_answers($1, $2::text[], '{0}', $3::text[], array['10'::jsonb], '{0}', '{0}')`,
        [game.sessionId, [ada.participantId], [key]],
      );
      return rows.map(({ verdict }) => verdict).join();
    };
    expect([await send('k'), await send('k'), await send('other')]).toEqual([
      'received',
      'received',
      'already-answered',
    ]);
    expect(await game.answers()).toMatchObject([{ participantId: ada.participantId, value: 10 }]);
  });
});

describe('answers of one player while the database is lost', () => {
  it('all fail with the first, and the next one comes through', async () => {
    const { engine: lost, db } = await fixture.start();
    const { game, ada } = await ask();
    // Its plan is known, as it is where others have answered.
    unwrap(await game.answer(ada, 0, 1, { key: 'first', by: lost }));
    const gone = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const write = vi.spyOn(db.drizzle, 'execute').mockRejectedValue(gone);
    const outcomes = await Promise.allSettled(times(crowd, () => game.answer(ada, 0, 2, { by: lost })));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
    expect(verdictOf(await game.answer(ada, 0, 1, { key: 'first', by: lost }))).toBe('accepted');
  });
});

describe('an answer at the wrong time', () => {
  it('T27: is early before the start, in the lead-in, and to a question that is still to come', async () => {
    const game = await openGame(fixture, engine, {
      questions: [choiceQuestion('q1'), choiceQuestion('q2')],
      settings: { leadInMs: 10_000 },
    });
    const ada = await game.join('Ada');
    expect(verdictOf(await game.answer(ada, 0, 'a'))).toBe('not-open');
    await game.step('start');
    expect(verdictOf(await game.answer(ada, 0, 'a'))).toBe('not-open');
    expect(verdictOf(await game.answer(ada, 1, 'a'))).toBe('not-open');
    await game.letTimePass(10_000);
    expect(verdictOf(await game.answer(ada, 0, 'a'))).toBe('accepted');
    expect(verdictOf(await game.answer(ada, 1, 'a'))).toBe('not-open');
  });

  it('T26: counts in the grace after the deadline at the full time, and no later', async () => {
    const { game, ada, bob } = await ask({ settings: { graceMs: 2_000 } });
    await game.letTimePass(20_500);
    expect(unwrap(await game.answer(ada, 0, 10)).responseMs).toBe(20_000);
    await game.letTimePass(2_000);
    expect(verdictOf(await game.answer(bob, 0, 10))).toBe('too-late');
    expect(await game.answers()).toHaveLength(1);
  });

  it('T26: is late without any worker, and then closes the question itself', async () => {
    const { game, ada, bob } = await ask();
    unwrap(await game.answer(ada, 0, 10));
    await game.letTimePass(60_000);
    expect((await game.head()).phase).toBe('asking');
    expect(verdictOf(await game.answer(bob, 0, 10))).toBe('too-late');
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('revealed'), soon);
    const { stored, replayed } = await game.audit();
    expect(stored).toEqual(replayed);
  });

  it('is late once the host has closed, skipped or ended', async () => {
    const { game, ada } = await ask();
    await game.step('close');
    expect(verdictOf(await game.answer(ada, 0, 10))).toBe('too-late');
    await game.step('next');
    await game.step('next');
    expect(verdictOf(await game.answer(ada, 0, 10))).toBe('too-late');
    await game.step('end');
    expect(verdictOf(await game.answer(ada, 1, 'a'))).toBe('too-late');
    expect(await game.answers()).toEqual([]);
  });

  it('waits for the end of a pause, which takes nobody time', async () => {
    const { game, ada } = await ask();
    await game.letTimePass(5_000);
    await game.step('pause');
    expect(verdictOf(await game.answer(ada, 0, 10))).toBe('paused');
    await game.letTimePass(600_000);
    expect(verdictOf(await game.answer(ada, 0, 10))).toBe('paused');
    await game.step('resume');
    const { responseMs } = unwrap(await game.answer(ada, 0, 10));
    expect(responseMs).toBeGreaterThanOrEqual(5_000);
    expect(responseMs).toBeLessThan(15_000);
  });
});

describe('an answer that is none', () => {
  it('T27: is refused by its question, and stores nothing', async () => {
    const { game, ada } = await ask();
    for (const value of ['ten', true, ['a'], null, undefined, {}, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(verdictOf(await game.answer(ada, 0, value))).toBe('bad-answer');
    }
    for (const index of [2, -1, 0.5, Number.NaN, 1e9]) {
      expect(verdictOf(await game.answer(ada, index, 10))).toBe('wrong-question');
    }
    for (const key of ['', 'k'.repeat(65)]) {
      expect(verdictOf(await game.answer(ada, 0, 10, { key }))).toBe('bad-input');
    }
    expect(await game.answers()).toEqual([]);
    expect(verdictOf(await game.answer(ada, 0, 10))).toBe('accepted');
  });

  it('T27: reaches no session but the own, whatever it is told to reach', async () => {
    const [here, there] = [await ask(), await ask()];
    const stranger = { sessionId: there.game.sessionId, participantId: here.ada.participantId };
    expect(verdictOf(await here.game.answer(stranger, 0, 10))).toBe('not-found');
    const nobody = { sessionId: here.game.sessionId, participantId: 'nobody' };
    expect(verdictOf(await here.game.answer(nobody, 0, 10))).toBe('not-found');
    const nowhere = { sessionId: 'nowhere', participantId: here.ada.participantId };
    expect(verdictOf(await here.game.answer(nowhere, 0, 10))).toBe('wrong-question');
    expect([...(await here.game.answers()), ...(await there.game.answers())]).toEqual([]);
  });

  it('fails alone when the database cannot hold it', async () => {
    const { game, ada, bob } = await ask({ questions: [textQuestion('q1')] });
    const others = await Promise.all(times(20, (index) => game.join(`Player ${index}`)));
    const sent = [ada, ...others.slice(0, 10), bob, ...others.slice(10)];
    const outcomes = await Promise.allSettled(
      sent.map((player) => game.answer(player, 0, player === bob ? 'I\0ris' : 'Iris')),
    );
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [sent[index]] : []))).toEqual([
      bob,
    ]);
    expect(await game.answers()).toHaveLength(sent.length - 1);
    expect(verdictOf(await game.answer(bob, 0, 'Iris'))).toBe('accepted');
  });
});

describe('answers that race with the close', () => {
  it('are each either acknowledged and in the scores, or too late and not stored', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { game } = await ask();
      const players = await Promise.all(times(60, (index) => game.join(`Player ${index}`)));
      const [outcomes] = await Promise.all([
        Promise.all(
          players.map(async (player, index) => {
            // A few at a time, so that the close falls among them.
            await fixture.db.pool.query('select pg_sleep($1)', [(index % 10) / 500]);
            return game.answer(player, 0, 10, { by: index % 2 ? engine : other });
          }),
        ),
        fixture.db.pool
          .query('select pg_sleep(0.01)')
          .then(async () => unwrap(await other.sessions.steer(owner, game.sessionId, 2, { type: 'close' }))),
      ]);
      const acknowledged = players.filter((_, index) => outcomes[index]?.ok).map((one) => one.participantId);
      const refused = outcomes.filter(({ ok }) => !ok).map(verdictOf);
      expect(new Set(refused).size).toBeLessThanOrEqual(1);
      expect(refused.every((reason) => reason === 'too-late')).toBe(true);
      const scored = (await game.scores()).filter(({ answered }) => answered === 1);
      expect(scored.map(({ participantId }) => participantId).sort()).toEqual([...acknowledged].sort());
      expect(scored.every(({ points }) => points > 0)).toBe(true);
      expect((await game.answers()).map(({ participantId }) => participantId).sort()).toEqual(
        [...acknowledged].sort(),
      );
    }
  });
});

describe('a question that closes when all have answered', () => {
  it('closes with the last answer, and not before', async () => {
    const { game, ada, bob } = await ask({ settings: { closeWhenAllAnswered: true } });
    const late = await game.join('Late');
    unwrap(await game.answer(ada, 0, 10));
    unwrap(await game.answer(bob, 0, 10));
    expect((await game.head()).phase).toBe('asking');
    unwrap(await game.answer(late, 0, 10, { by: other }));
    await vi.waitFor(async () => expect((await game.head()).phase).toBe('revealed'), soon);
    expect((await game.scores()).map(({ right }) => right)).toEqual([1, 1, 1]);
  });
});
