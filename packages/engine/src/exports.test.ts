import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { replay } from '@argus/game/replay';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, hostOf, unwrap, verdictOf } from '../test/engineFixture.ts';
import { type Game, openGame, owner } from '../test/game.ts';
import { choiceQuestion, multiQuestion, textQuestion } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';
import { type ExportFile, type ExportInput, exportsAtOnce } from './exports.ts';
import { insertLargeSession } from './largeSession.testing.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

const names = ['=HYPERLINK("x")', 'Bob "B", jr. <&>', 'Çy; ♥ 🦉'] as const;

const play = async (): Promise<Game> => {
  const questions = [choiceQuestion('q1'), multiQuestion('q2'), textQuestion('q3')];
  const game = await openGame(fixture, engine, {
    questions,
    title: 'Birds & bees',
    settings: { streakBonus: true },
  });
  const players = await Promise.all(names.map((name) => game.join(name)));
  await game.step('start');
  for (const [index, values] of [
    ['a', 'a', 'd'],
    [['a', 'b'], ['a'], ['c']],
    ['Iris', '=1+1', 'the iris'],
  ].entries()) {
    for (const [at, player] of players.entries()) unwrap(await game.answer(player, index, values[at]));
    await game.step('close');
    await game.step('next');
    if (index < 2) await game.step('next');
  }
  return game;
};

const open = async (input: ExportInput): Promise<ExportFile> =>
  unwrap(await engine.reviews.export(owner, input));

const bytesOf = async ({ parts }: ExportFile): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const { bytes } of parts) chunks.push(bytes);
  return Buffer.concat(chunks);
};

describe('files of a session', () => {
  it('as a workbook hold four sheets that agree with the review, and no formula', async () => {
    const { sessionId } = await play();
    const file = await open({ sessionId, format: 'xlsx' });
    expect(file.fileName).toBe('Birds-bees.xlsx');
    const sheets = await readXlsx(await bytesOf(file));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['overview', 'questions', 'participants', 'answers']);
    const [overview, questions, participants, answers] = sheets.map(({ data }) => data);
    const review = unwrap(await engine.sessions.review(owner, { sessionId }));
    expect(Object.fromEntries(overview ?? [])).toMatchObject({
      Title: 'Birds & bees',
      Participants: 3,
      'Questions that counted': 3,
    });
    expect(questions?.slice(1).map((row) => row[6])).toEqual(
      review.questions.map(({ facility }) => expect.closeTo(facility ?? -1, 4)),
    );
    expect(participants?.slice(1).map((row) => row.slice(0, 3))).toEqual(
      review.participants.map(({ rank, nickname, points }) => [rank, nickname, points]),
    );
    expect(answers).toHaveLength(1 + 9);
    expect(answers?.map((row) => row[5])).toContain('=1+1');
    expect(answers?.map((row) => row[2])).toEqual(expect.arrayContaining([...names]));
  });

  it('name the teams and who played in which', async () => {
    const names = ['=Red', 'Blue'];
    const settings = { teams: { choose: 'players', score: 'sum', names } } as const;
    const game = await openGame(fixture, engine, {
      questions: [choiceQuestion('q1')],
      settings: { ...settings, formula: 'accuracy', teams: { ...settings.teams, names } },
    });
    const ada = unwrap(await engine.play.join({ pin: game.pin, nickname: 'Ada', team: 1 }));
    unwrap(await engine.play.join({ pin: game.pin, nickname: 'Bob', team: 0 }));
    await game.step('start');
    unwrap(await game.answer(ada, 0, 'a'));
    await game.step('close');
    await game.step('next');
    const { sessionId } = game;
    const [overview, , participants] = await readXlsx(
      await bytesOf(await open({ sessionId, format: 'xlsx' })),
    );
    const review = unwrap(await engine.sessions.review(owner, { sessionId }));
    expect(review.teams).toMatchObject([
      { name: 'Blue', rank: 1, players: 1, points: 1_000, facility: 1 },
      { name: '=Red', rank: 2, players: 1, points: 0, facility: 0 },
    ]);
    expect(overview?.data).toEqual(
      expect.arrayContaining([
        ['1. team', 'Blue'],
        ['Points of Blue', 1_000],
        ['2. team', '=Red'],
      ]),
    );
    expect(participants?.data.map((row) => [row[1], row[9]])).toEqual([
      ['Nickname', 'Team'],
      ['Ada', 'Blue'],
      ['Bob', '=Red'],
    ]);
    const csv = (await bytesOf(await open({ sessionId, format: 'csv', sheet: 'participants' }))).toString();
    expect(csv).toContain("'=Red");
  });

  it('as CSV have no cell that a spreadsheet would run', async () => {
    const { sessionId } = await play();
    for (const sheet of ['overview', 'questions', 'participants', 'answers'] as const) {
      const text = (await bytesOf(await open({ sessionId, format: 'csv', sheet }))).toString();
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text).not.toMatch(/(^|[,\r\n])"?[=+@\t]/);
    }
  });

  it('as JSON hold everything to play the session again, to the same scores', async () => {
    const game = await play();
    const text = (await bytesOf(await open({ sessionId: game.sessionId, format: 'json' }))).toString();
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'argus-session', formatVersion: 1 });
    const again = replay(file);
    const byId = (list: readonly { participantId: string }[]) =>
      [...list].sort((one, other) => one.participantId.localeCompare(other.participantId));
    expect(byId(again.scores)).toEqual(byId(file.scores));
    expect(again.results).toHaveLength(9);
    expect(again.state.phase).toBe('finished');
    expect(byId(file.scores)).toEqual(byId(await game.scores()));
  });

  it('are written for the host alone: to others the session is not there', async () => {
    const { sessionId } = await play();
    const others = [hostOf('stranger'), { kind: 'host-token', sessionId: 'another' } as const];
    for (const actor of others) {
      for (const format of ['xlsx', 'json'] as const) {
        expect(verdictOf(await engine.reviews.export(actor, { sessionId, format }))).toBe('not-found');
      }
    }
  });
});

describe('a file that nobody takes any more', () => {
  it('stops being written, lets go of its connection and makes room for others', async () => {
    const sessionId = await insertLargeSession(fixture.db.drizzle, {
      ownerId: 'owner',
      participants: 400,
      questions: 12,
      sessionId: 'left',
    });
    const inputs = [
      { sessionId, format: 'xlsx' },
      { sessionId, format: 'json' },
      { sessionId, format: 'csv', sheet: 'answers' },
    ] as const;
    for (let round = 0; round < exportsAtOnce; round += 1) {
      for (const input of inputs) {
        for await (const { done } of (await open(input)).parts) {
          expect(done).toBeLessThan(1);
          break;
        }
      }
    }
    expect((await bytesOf(await open({ sessionId, format: 'xlsx' }))).length).toBeGreaterThan(10_000);
    const { rows } = await fixture.db.pool.query(
      `select count(*)::int as open from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    expect(rows[0]?.open).toBe(0);
  });

  it('counts while it is taken: too many at once are asked to wait', async () => {
    const { sessionId } = await play();
    const files = await Promise.all(
      Array.from({ length: exportsAtOnce }, async () => {
        const parts = (await open({ sessionId, format: 'json' })).parts[Symbol.asyncIterator]();
        await parts.next();
        return parts;
      }),
    );
    expect(verdictOf(await engine.reviews.export(owner, { sessionId, format: 'json' }))).toBe(
      'too-many-requests',
    );
    for (const file of files) await file.return?.();
    expect((await bytesOf(await open({ sessionId, format: 'json' }))).length).toBeGreaterThan(100);
  });
});

describe('a large session', () => {
  const run = promisify(execFile);
  const script = fileURLToPath(new URL('../test/exportWithin.ts', import.meta.url));
  /** Megabytes of heap: enough for the program and a few pages, far too few for all the rows. */
  const heap = 32;
  const writeWithin = (sessionId: string, format: string, how = '') =>
    run(
      process.execPath,
      [
        `--max-old-space-size=${heap}`,
        '--import',
        'tsx',
        '--conditions=argus-source',
        script,
        fixture.url,
        sessionId,
        format,
        how,
      ],
      { cwd: fileURLToPath(new URL('..', import.meta.url)) },
    );

  it('is written within a small heap, in which its rows would not fit', async () => {
    const sessionId = await insertLargeSession(fixture.db.drizzle, {
      ownerId: 'owner',
      participants: 1_000,
      questions: 50,
      sessionId: 'bounded',
    });
    for (const format of ['xlsx', 'json']) {
      const { stdout } = await writeWithin(sessionId, format);
      expect(JSON.parse(stdout).bytes).toBeGreaterThan(1_000_000);
    }
    await expect(writeWithin(sessionId, 'rows', 'held')).rejects.toThrow(/heap/);
  }, 180_000);
});
