import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftovers } from '../src/faults/baseline.ts';
import { audit } from '../src/faults/ledger.ts';
import { allSee, type Player } from '../src/faults/players.ts';
import { convergence } from '../src/faults/screens.ts';
import { openTrial, type Trial, type TrialGame } from '../src/faults/trial.ts';

/** A ledger that finds nothing is worth nothing: each test puts one thing wrong, which must be told. */
describe('the ledger', () => {
  let trial: Trial;
  let played: TrialGame;
  let first: Player;
  beforeAll(async () => {
    trial = await openTrial(1, { servers: 1, workers: 1 });
    played = await trial.play({ players: 6, questions: 2 });
    const { game, players, answerAll } = played;
    for (const index of [0, 1]) {
      await game.step(index === 0 ? 'start' : 'next');
      await allSee(players, 'asking', index);
      await answerAll(index);
      await game.step('close');
      await allSee(players, 'revealed', index);
      if (index === 0) await game.step('next');
    }
    const [player] = players;
    if (!player) throw new Error('Nobody plays.');
    first = player;
  });
  afterAll(() => trial?.close());

  /** What the ledger says while rows of the session are spoilt; they are put right again. */
  const whileSpoilt = async (table: string, change: string, withinMs = 200): Promise<string[]> => {
    const { pool } = trial.cluster.db;
    const mine = `where session_id = '${played.game.sessionId}'`;
    await pool.query(`create table kept as select * from ${table} ${mine}`);
    try {
      await pool.query(`${change} ${mine}`);
      return [...(await convergence(played, withinMs)), ...(await audit(played))];
    } finally {
      await pool.query(
        `delete from ${table} ${mine}; insert into ${table} select * from kept; drop table kept`,
      );
    }
  };
  /** What it says of a player's record that is not as it was. */
  const whileForged = async (forged: Partial<Player>): Promise<string[]> => {
    const players = played.players.map((player) => (player === first ? { ...player, ...forged } : player));
    return audit({ ...played, players });
  };
  const rules = (wrong: readonly string[]): string[] => [...new Set(wrong.map((line) => line.slice(0, 2)))];

  it('holds where nothing is wrong', async () => {
    expect(await played.verdict()).toEqual([]);
  });

  it.each([
    ['I1', 'an acknowledged answer is gone', 'answer', 'delete from answer'],
    ['I1', 'another value is stored than was sent', 'answer', `update answer set value = '"z"'`],
    ['I2', 'an answer is stored that nobody sent', 'answer', `update answer set key = key || '-'`],
    ['I3', 'a score is off by a point', 'quiz_score', 'update quiz_score set points = points + 1'],
    [
      'I5',
      'a step has another number',
      'session_event',
      "update session_event set event = jsonb_set(event, '{version}', to_jsonb(version + 1))",
    ],
    ['I6', 'screens show other points', 'quiz_score', 'update quiz_score set points = points + 1'],
  ])('tells by %s that %s', async (rule, _, table, change) => {
    expect(rules(await whileSpoilt(table, change))).toContain(rule);
  });

  it('tells by I4 that a screen went back, or showed half a view', async () => {
    const [start] = first.views;
    const last = first.views.at(-1);
    if (!start || !last) throw new Error('There were no views.');
    expect(rules(await whileForged({ views: [...first.views, start] }))).toEqual(['I4']);
    const half = { at: last.at, view: { ...last.view, solution: null } };
    expect(rules(await whileForged({ views: [...first.views, half] }))).toEqual(['I4']);
  });

  it('tells by I7 that a key came before its reveal, and by I9 that a stack trace came at all', async () => {
    const [start] = first.frames;
    const canary = played.game.questions[1]?.canaries[1] ?? '';
    const early = { at: start?.at ?? 0, text: `{"result":{"data":{"key":${canary}}}}` };
    expect(rules(await whileForged({ frames: [...first.frames, early] }))).toEqual(['I7']);
    const stack = { at: Date.now(), text: 'at submit (/srv/argus/dist/submitAnswer.js:12:3)' };
    expect(rules(await whileForged({ frames: [...first.frames, stack] }))).toEqual(['I9']);
  });

  it('finds nothing left by I8 once players have gone, and tells while they are there', async () => {
    expect(rules(await leftovers(trial.cluster, 1, 200))).toEqual(['I8']);
    await played.leave();
    expect(await leftovers(trial.cluster, 1)).toEqual([]);
  });
});
