import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listenToDoorbells } from '../src/faults/doorbells.ts';
import { fillAnswers } from '../src/faults/fullDisk.ts';
import { allSee } from '../src/faults/players.ts';
import { openTrial, type Trial, type TrialGame } from '../src/faults/trial.ts';
import { until } from '../src/faults/until.ts';

/** Replays with ARGUS_TEST_SEED; what races still races. */
const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);

describe(`Redis and Postgres that fail (seed ${seed})`, () => {
  let trial: Trial;
  let played: TrialGame | undefined;
  beforeAll(async () => {
    trial = await openTrial(seed, { servers: 2, workers: 1, statementMs: 3_000 });
  });
  afterEach(async () => {
    await trial.cluster.heal();
    await played?.leave();
    played = undefined;
  });
  afterAll(() => trial?.close());

  const ask = async (options: Parameters<Trial['play']>[0]): Promise<TrialGame> => {
    played = await trial.play(options);
    await played.game.step('start');
    await allSee(played.players, 'asking', 0);
    return played;
  };
  const readiness = async (place: number) => {
    const response = await fetch(`${trial.cluster.server(place).url}/readyz`);
    return { status: response.status, body: await response.json() };
  };
  const lookUp = (pin: string): Promise<Response> =>
    fetch(`${trial.cluster.server(0).url}/trpc/play.lookup?input={"pin":"${pin}"}`);
  const isAlive = async (place: number): Promise<boolean> =>
    (await fetch(`${trial.cluster.server(place).url}/healthz`, { signal: AbortSignal.timeout(1_000) })).ok;
  const versionOf = async (sessionId: string): Promise<number> =>
    (await trial.host.client.sessions.get.query({ sessionId })).version;
  const pids = () => [...trial.cluster.servers, ...trial.cluster.workers].map((member) => member.pid());

  it('T09 Redis kill -9 and restart: the game goes on, screens follow within 5 s, each doorbell rings once', async () => {
    const { redis } = trial.cluster;
    const { game, players, answerAll, verdict } = await ask({ players: 30, questions: 2 });
    const doorbells = await listenToDoorbells(redis, game.sessionId);
    onTestFinished(() => doorbells.close());
    // Both servers and the trial, each once.
    const allListen = () => until('all listen', async () => (await doorbells.listeners()) === 3);
    await allListen();
    const answers = answerAll(0, 500);
    await redis.kill();
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 0, 5_000);
    await game.step('next');
    const missed = await versionOf(game.sessionId);
    await redis.start();
    await allListen();
    await game.step('next');
    await allSee(players, 'asking', 1, 5_000);
    await answerAll(1);
    await game.step('close');
    await allSee(players, 'revealed', 1, 5_000);
    expect(await verdict()).toEqual([]);
    // What was said to a dead Redis is lost for good. From then on nobody rings twice, and nobody is rung twice.
    const moves = (await versionOf(game.sessionId)) - missed;
    expect(moves).toBeGreaterThanOrEqual(2);
    expect(doorbells.versions.filter((version) => version > missed)).toEqual(
      Array.from({ length: moves }, (_, move) => missed + move + 1),
    );
    expect(await doorbells.listeners()).toBe(3);
  });

  it.each([
    ['frozen', 'freeze', 'thaw'],
    ['behind a network that swallows everything', 'hold', 'release'],
  ] as const)(
    'T10 Redis %s for 5 s: answers are acknowledged, screens follow, and /readyz says so',
    async (_, bad, good) => {
      const { redis, toRedis } = trial.cluster;
      const act = { freeze: redis.freeze, thaw: redis.thaw, hold: toRedis.hold, release: toRedis.release };
      const { game, players, answerAll, verdict } = await ask({ players: 30, questions: 2 });
      act[bad]();
      const thawsAt = performance.now() + 5_000;
      expect(await answerAll(0, 300)).not.toContain(false);
      const slowest = Math.max(
        ...players.flatMap(({ acknowledged }) => acknowledged.map(({ tookMs }) => tookMs)),
      );
      expect(slowest).toBeLessThan(2_500);
      await until('it is told', async () => {
        const { status, body } = await readiness(0);
        return status === 200 && body.relay.ok === false && body.relay.detail !== '';
      });
      await game.step('close');
      await allSee(players, 'revealed', 0, 5_000);
      await game.step('next');
      await game.step('next');
      await allSee(players, 'asking', 1, 5_000);
      await wait(Math.max(0, thawsAt - performance.now()));
      act[good]();
      await answerAll(1);
      await game.step('close');
      await allSee(players, 'revealed', 1, 5_000);
      await until('all is well again', async () => (await readiness(0)).body.relay.ok === true);
      expect(await verdict()).toEqual([]);
    },
  );

  it.each(['fast', 'immediate', 'kill'] as const)(
    'T12 Postgres restart (%s) mid-question: processes live on, every acknowledged answer stays, the others come',
    async (how) => {
      const { postgres } = trial.cluster;
      const before = pids();
      const { game, players, answerAll, verdict } = await ask({ players: 30 });
      const answers = answerAll(0, 1_500);
      await wait(trial.chance.between(200, 1_000));
      await postgres.end(how);
      await wait(500);
      await postgres.start();
      expect(await answers).not.toContain(false);
      await game.step('close');
      await allSee(players, 'revealed', 0);
      expect(await verdict()).toEqual([]);
      expect(pids()).toEqual(before);
    },
  );

  it('T13 Postgres frozen: waits are bounded, calls get 503 and when to come again, and liveness stays green', async () => {
    const { cluster } = trial;
    const { game, players, answerAll, verdict } = await ask({ players: 30 });
    cluster.postgres.freeze();
    const answers = answerAll(0, 300);
    const began = performance.now();
    const response = await lookUp(game.pin);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(await isAlive(0)).toBe(true);
    expect((await readiness(0)).status).toBe(503);
    cluster.postgres.thaw();
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 0);
    expect(await verdict()).toEqual([]);
  });

  it('T13 a long lock, and a pool that is used up: calls get 503 in time, and answers come through', async () => {
    const { cluster } = trial;
    const { game, players, answerAll, verdict } = await ask({ players: 30 });
    const locker = await cluster.db.pool.connect();
    await locker.query('begin; lock table quiz_session, answer in access exclusive mode');
    const answers = answerAll(0, 300);
    try {
      const began = performance.now();
      // Four times as many as the pool has connections.
      const turned = await Promise.all(Array.from({ length: 40 }, () => lookUp(game.pin)));
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(turned.map(({ status }) => status)).toEqual(turned.map(() => 503));
      for (const { headers } of turned) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await isAlive(0)).toBe(true);
    } finally {
      await locker.query('rollback');
      locker.release();
    }
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 0);
    expect(await verdict()).toEqual([]);
  });

  it('T16 a full disk: answers are not acknowledged but refused for now, and come through once there is room', async () => {
    const { cluster } = trial;
    const { game, players, answerAll, verdict } = await ask({ players: 30 });
    await fillAnswers(cluster, 17_000_000);
    const answers = answerAll(0);
    await until('every answer has been refused for now', () =>
      players.every(({ frames }) => frames.some(({ text }) => text.includes('"reason":"unavailable"'))),
    );
    expect(players.flatMap(({ acknowledged }) => acknowledged)).toEqual([]);
    const response = await fetch(`${cluster.server(0).url}/trpc/play.answer`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-argus': '1',
        authorization: `Bearer ${players[0]?.participantToken}`,
      },
      body: JSON.stringify({ questionIndex: 0, value: game.questions[0]?.wrong, key: 'no-room' }),
    });
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await isAlive(0)).toBe(true);
    cluster.postgres.limitFiles(null);
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 0);
    expect(await verdict()).toEqual([]);
  });
});
