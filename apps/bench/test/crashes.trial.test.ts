import { setTimeout as wait } from 'node:timers/promises';
import { reasonOf } from '@argus/client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enterHost } from '../src/faults/host.ts';
import { allSee } from '../src/faults/players.ts';
import { openTrial, type Trial, type TrialGame } from '../src/faults/trial.ts';
import { until } from '../src/faults/until.ts';

/** Replays with ARGUS_TEST_SEED; what races still races. */
const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);

/** What a process says on its way to Redis and to Postgres: where it is killed. */
const doorbell = '"what":"moved"';
const answerCall = 'take_answers(';

describe(`processes that are killed (seed ${seed})`, () => {
  let trial: Trial;
  let played: TrialGame | undefined;
  beforeAll(async () => {
    trial = await openTrial(seed, { servers: 2, workers: 2 });
  });
  afterEach(async () => {
    await played?.leave();
    played = undefined;
    await trial.cluster.heal();
  });
  afterAll(() => trial?.close());

  /** A game with its first question open on every screen. */
  const ask = async (options: Parameters<Trial['play']>[0]): Promise<TrialGame> => {
    played = await trial.play(options);
    await played.game.step('start');
    await allSee(played.players, 'asking', 0);
    return played;
  };
  const eventsTo = async ({ game }: TrialGame, phase: string): Promise<number> => {
    const { rows } = await trial.cluster.db.pool.query(
      `select 1 from session_event where session_id = $1 and event ->> 'to' = $2 and event ->> 'from' <> $2`,
      [game.sessionId, phase],
    );
    return rows.length;
  };

  /** Jobs of this game alone: a server that is killed leaves one behind, which changes nothing when it fires. */
  const jobsOf = async ({ game }: TrialGame, where = 'true'): Promise<number> => {
    const { rows } = await trial.cluster.db.pool.query(
      `select 1 from agenda_jobs where data ->> 'key' = $1 and ${where}`,
      [game.sessionId],
    );
    return rows.length;
  };

  it('T01 kill -9 of an API instance mid-question: its players go on at the other within 5 s, nothing is lost', async () => {
    const { chance, cluster } = trial;
    const { game, players, answerAll, verdict } = await ask({ players: 50 });
    const answers = answerAll(0, 1_000);
    await wait(chance.between(100, 900));
    await cluster.server(0).kill();
    expect(await verdict()).toEqual([]);
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 0);
    expect(await verdict()).toEqual([]);
  });

  it('T02 kill -9 between COMMIT and publish: every screen moves on within 5 s all the same', async () => {
    const { cluster } = trial;
    const { game, players, answerAll, verdict } = await ask({ players: 20 });
    await answerAll(0);
    const server = cluster.server(0);
    const near = await enterHost(server.url);
    const { version } = await near.client.sessions.get.query({ sessionId: game.sessionId });
    const sprung = server.toRedis.trap(doorbell);
    const { sessionId } = game;
    const closed = near.client.sessions.close.mutate({ sessionId, version }).then(() => 'told', reasonOf);
    await sprung;
    await server.kill();
    expect(await verdict()).toEqual([]);
    await allSee(players, 'revealed', 0, 1_000);
    // Nobody told the host that the step was made: it was.
    expect(await closed).toBeNull();
    await near.close();
  });

  it.each(['piece', 'reply'] as const)(
    'T03 kill -9 between receiving and acknowledging an answer, at its %s: the retry counts, once',
    async (which) => {
      const { cluster } = trial;
      const { game, players, answerAll, verdict } = await ask({ players: 20 });
      const server = cluster.server(0);
      const sprung = server.toPostgres.trap(answerCall, which);
      const answers = answerAll(0, 500);
      await sprung;
      await server.kill();
      expect(await answers).not.toContain(false);
      await game.step('close');
      await allSee(players, 'revealed', 0);
      expect(await verdict()).toEqual([]);
      const { rows } = await cluster.db.pool.query(
        'select count(*)::int as count from answer where session_id = $1',
        [game.sessionId],
      );
      expect(rows).toEqual([{ count: players.length }]);
    },
  );

  it('T05 kill -9 of the worker that holds a timer: another one closes the question within 5 s', async () => {
    const { cluster } = trial;
    const [holder, other] = [cluster.worker(0), cluster.worker(1)];
    other.freeze();
    const opened = await ask({ players: 10, timeLimit: 5 });
    await opened.answerAll(0, 500);
    await until(
      'the worker holds the timer',
      async () => (await jobsOf(opened, 'locked_at is not null')) > 0,
    );
    await holder.kill();
    other.thaw();
    await allSee(opened.players, 'revealed', 0, 6_000);
    expect(await opened.verdict()).toEqual([]);
    expect(await eventsTo(opened, 'revealed')).toBe(1);
  });

  it('T06 kill -9 of a worker after its transition, before its job is done: the second run changes nothing', async () => {
    const { cluster } = trial;
    const [first, second] = [cluster.worker(0), cluster.worker(1)];
    second.freeze();
    const opened = await ask({ players: 10, timeLimit: 5 });
    await opened.answerAll(0, 500);
    await first.toRedis.trap(doorbell);
    await first.kill();
    second.thaw();
    await allSee(opened.players, 'revealed', 0, 6_000);
    await until('the job has run again', async () => (await jobsOf(opened)) === 0);
    expect(await opened.verdict()).toEqual([]);
    expect(await eventsTo(opened, 'revealed')).toBe(1);
  });

  it('T08 no worker at all: late answers are refused, the first of them closes the question, and so does the host', async () => {
    const { cluster } = trial;
    await Promise.all(cluster.workers.map((worker) => worker.kill()));
    const opened = await ask({ players: 10, questions: 2, timeLimit: 5 });
    const { game, players, verdict } = opened;
    const [late, ...others] = players;
    for (const player of others) await player.answer(0, game.questions[0]?.right ?? '');
    const closesAt = players[0]?.views.at(-1)?.view.question?.closesAt ?? 0;
    await until('the time is over', () => Date.now() > closesAt + 400);
    expect(await eventsTo(opened, 'revealed')).toBe(0);
    expect(await late?.answer(0, game.questions[0]?.right ?? '')).toBe(false);
    expect(late?.refused).toMatchObject([{ reason: 'too-late' }]);
    await allSee(players, 'revealed', 0, 5_000);
    await game.step('next');
    await game.step('next');
    await allSee(players, 'asking', 1);
    await opened.answerAll(1);
    await game.step('close');
    await allSee(players, 'revealed', 1, 5_000);
    expect(await verdict()).toEqual([]);
    expect(await eventsTo(opened, 'revealed')).toBe(2);
  });
});
