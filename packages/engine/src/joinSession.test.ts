import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type GameOptions, openGame } from '../test/game.ts';
import { choiceQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

const crowd = 100;

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

const open = (settings: GameOptions['settings'] = {}) =>
  openGame(fixture, engine, { questions: [choiceQuestion('q1')], settings });

const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((one) => one === word).length]));

/** This many join at once, half of them at each process. */
const joinAll = (pin: string, nicknames: readonly string[]) =>
  Promise.all(nicknames.map((nickname, index) => (index % 2 ? engine : other).play.join({ pin, nickname })));

describe('a hundred who join at once', () => {
  it('under one name, at two processes, are one who has it and the others with suggestions', async () => {
    const game = await open();
    const outcomes = await joinAll(game.pin, Array(crowd).fill('Ada'));
    expect(tally(outcomes.map(verdictOf))).toEqual({ accepted: 1, 'nickname-taken': crowd - 1 });
    expect(await game.participants()).toHaveLength(1);
    const refused = outcomes.find(({ ok }) => !ok);
    const suggestions = refused && !refused.ok ? refused.details?.suggestions : [];
    expect(suggestions).toHaveLength(3);
    for (const nickname of suggestions as string[])
      unwrap(await other.play.join({ pin: game.pin, nickname }));
  });

  it('under names of their own are all in, and as many as fit when it is full', async () => {
    const names = Array.from({ length: crowd }, (_, index) => `Player ${index}`);
    const roomy = await open();
    expect(tally((await joinAll(roomy.pin, names)).map(verdictOf))).toEqual({ accepted: crowd });
    const full = await open({ playersMax: 30 });
    expect(tally((await joinAll(full.pin, names)).map(verdictOf))).toEqual({
      accepted: 30,
      'session-full': crowd - 30,
    });
    expect(await full.participants()).toHaveLength(30);
    const mixed = await open({ playersMax: 30 });
    const twice = names.slice(0, 30).flatMap((name) => [name, name]);
    expect(tally((await joinAll(mixed.pin, twice)).map(verdictOf)).accepted).toBe(30);
    expect(unwrap(await engine.play.lookup(full.pin))).toMatchObject({
      joinable: false,
      reason: 'session-full',
    });
  });
});

describe('a name', () => {
  it.each(['ada', ' A D A ', 'ＡＤＡ', 'Аda', 'A.d.a'])(
    'that looks like a taken one is taken: %s',
    async (nickname) => {
      const game = await open();
      await game.join('Ada');
      expect(verdictOf(await engine.play.join({ pin: game.pin, nickname }))).toBe('nickname-taken');
    },
  );

  it.each(['', '   ', '...', '\u200B', 'x'.repeat(21), 'f.u.c.k'])(
    'that cannot be shown is refused: %j',
    async (nickname) => {
      const game = await open();
      expect(verdictOf(await engine.play.join({ pin: game.pin, nickname }))).toBe('bad-nickname');
      expect(await game.participants()).toEqual([]);
    },
  );

  it('is free in every other session', async () => {
    const [one, two] = [await open(), await open()];
    const [here, there] = [await one.join('Ada'), await two.join('Ada')];
    expect(here.participantId).not.toBe(there.participantId);
  });
});

describe('the door', () => {
  it('T35: answers a PIN that never was, one that is none, and one whose session is over alike', async () => {
    const game = await open();
    await game.step('end');
    for (const act of [engine.play.lookup, engine.play.suggest]) {
      const answers = await Promise.all(['000000', 'abc', '', '12345678', game.pin].map((pin) => act(pin)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers.map(verdictOf)).toEqual(Array(5).fill('wrong-pin'));
    }
    const joins = await joinAll(game.pin, ['Ada', 'Bob']);
    expect(joins.map(verdictOf)).toEqual(['wrong-pin', 'wrong-pin']);
    expect(await game.participants()).toEqual([]);
  });

  it('leads to the session that has the PIN now, when an earlier one had it', async () => {
    const earlier = await open({ nicknames: 'list', nicknameList: ['Ada', 'Bob'] });
    await earlier.join('Ada');
    await earlier.step('end');
    const later = await open();
    await fixture.db.drizzle.execute(
      sql`update quiz_session set pin = ${earlier.pin} where id = ${later.sessionId}`,
    );
    for (const nickname of ['Cleo', 'Dan']) {
      const joined = unwrap(await engine.play.join({ pin: earlier.pin, nickname }));
      expect(joined.sessionId).toBe(later.sessionId);
    }
  });

  it('is shut while it is locked, and after the start where nobody may come late', async () => {
    const game = await open({ joinLate: false });
    await game.step('lock');
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Ada' }))).toBe('locked');
    await game.step('unlock');
    await game.join('Ada');
    await game.step('start');
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Bob' }))).toBe('session-started');
    expect(await game.participants()).toHaveLength(1);
  });

  it('lets in who comes late where the host allows it, who then plays along', async () => {
    const game = await open();
    await game.join('Ada');
    await game.step('start');
    const late = await game.join('Late');
    expect(verdictOf(await game.answer(late, 0, 'a'))).toBe('accepted');
  });

  it('T35: gives PINs of six digits that no two open sessions share', async () => {
    const games = await Promise.all(Array.from({ length: 40 }, () => open()));
    const pins = games.map(({ pin }) => pin);
    expect(new Set(pins).size).toBe(pins.length);
    for (const pin of pins) expect(pin).toMatch(/^\d{6}$/);
  });
});

describe("a participant's token", () => {
  it('proves who they are at every process, and no other text does', async () => {
    const game = await open();
    const ada = await game.join('Ada');
    const { sessionId, participantId } = ada;
    expect(await other.identify.player(ada.participantToken)).toEqual({ sessionId, participantId });
    const forged = [`${ada.participantToken}x`, ada.participantToken.slice(1), ada.participantId, '', 'null'];
    for (const token of forged) expect(await engine.identify.player(token)).toBeNull();
  });

  it('stands nowhere in the database', async () => {
    const game = await open();
    const { participantToken } = await game.join('Ada');
    const tables = ['participant', 'session_event', 'participant_event', 'quiz_session'];
    for (const table of tables) {
      const { rows } = await fixture.db.drizzle.execute<{ text: string }>(
        sql`select row_to_json(t)::text as text from ${sql.identifier(table)} t`,
      );
      expect(rows.some(({ text }) => text.includes(participantToken))).toBe(false);
    }
  });
});

describe('nicknames', () => {
  it('are those that Argus suggests where the session wants that, and nothing else', async () => {
    const game = await open({ nicknames: 'suggested' });
    expect(unwrap(await engine.play.lookup(game.pin)).asks).toMatchObject({ from: 'suggested' });
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Ada' }))).toBe('bad-nickname');
    const { nicknames } = unwrap(await engine.play.suggest(game.pin));
    expect(nicknames).toHaveLength(3);
    for (const nickname of nicknames) unwrap(await engine.play.join({ pin: game.pin, nickname }));
  });

  it('are picked from the list that the host gave, each by one player', async () => {
    const game = await open({ nicknames: 'list', nicknameList: ['Ada L.', 'Zoë', 'Nguyễn Văn An'] });
    expect(unwrap(await engine.play.suggest(game.pin)).nicknames).toEqual(['Ada L.', 'Zoë', 'Nguyễn Văn An']);
    expect(unwrap(await engine.play.join({ pin: game.pin, nickname: 'zoe' })).nickname).toBe('Zoë');
    expect(unwrap(await other.play.suggest(game.pin)).nicknames).toEqual(['Ada L.', 'Nguyễn Văn An']);
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Zoë' }))).toBe('nickname-taken');
    expect(verdictOf(await engine.play.join({ pin: game.pin, nickname: 'Grace' }))).toBe('bad-nickname');
  });

  it('need a list to be picked from', async () => {
    await expect(open({ nicknames: 'list' })).rejects.toThrow('Give at least one name');
  });
});
