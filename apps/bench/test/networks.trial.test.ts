import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Instance } from '../src/faults/instance.ts';
import { allSee, type Player } from '../src/faults/players.ts';
import { openTrial, type Trial, type TrialGame } from '../src/faults/trial.ts';
import { until } from '../src/faults/until.ts';

/** Replays with ARGUS_TEST_SEED; what races still races. */
const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);

/** What a process loads first, so that its own clocks are wrong by so many milliseconds. */
const wrongClock = (byMs: number): string => {
  const code = `
    const right = Date;
    const wrong = class extends right {
      constructor(...of) { if (of.length === 0) super(right.now() + ${byMs}); else super(...of); }
      static now() { return right.now() + ${byMs}; }
    };
    globalThis.Date = wrong;
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + ${byMs} });`;
  return `--import data:text/javascript,${encodeURIComponent(code)}`;
};

describe(`networks and clocks that are bad (seed ${seed})`, () => {
  let trial: Trial;
  let played: TrialGame | undefined;
  beforeAll(async () => {
    trial = await openTrial(seed, { servers: 2, workers: 1 });
  });
  afterEach(async () => {
    await played?.leave();
    await trial.cluster.heal();
  });
  afterAll(() => trial?.close());

  /** Tears players' sockets. The host's stay: by HTTP, where cuts drive a client, only a browser brings the cookie. */
  const tear = (players: readonly Player[]): void => {
    for (const socket of players.flatMap((player) => player.sockets())) socket.terminate();
  };

  it('T18 every socket of 200 players drops at once: all are back with the newest view within 10 s; then they drop at random while all answer, and each acknowledged answer counts once', async () => {
    const { chance } = trial;
    played = await trial.play({ players: 200, questions: 2 });
    const { game, players } = played;
    await game.step('start');
    await allSee(players, 'asking', 0);
    await played.answerAll(0);
    const shown = players.map(({ views }) => views.length);
    const cutAt = Date.now();
    tear(players);
    await game.step('close');
    await allSee(players, 'revealed', 0, 10_000);
    await until('all are connected', () =>
      players.every(({ client }) => client.connection.state() === 'connected'),
    );
    const newest = players.map(({ views }, place) => views.slice(shown[place]).at(-1)?.view.version);
    expect(new Set(newest).size).toBe(1);
    // Nobody waits for the others: they come back one by one, each after a moment of their own.
    const backAt = players.flatMap(({ states }) => states.filter(({ at }) => at >= cutAt).at(-1)?.at ?? []);
    expect(backAt).toHaveLength(players.length);
    await game.step('next');
    await game.step('next');
    await allSee(players, 'asking', 1);
    const answers = played.answerAll(1, 1_500);
    for (let drop = 0; drop < 10; drop += 1) {
      tear(players.filter(() => chance.next() < 0.3));
      await wait(chance.between(50, 250));
    }
    expect(await answers).not.toContain(false);
    await game.step('close');
    await allSee(players, 'revealed', 1, 10_000);
    expect(await played.verdict()).toEqual([]);
  });

  it('T19 cuts, delays and silence between all hops while 30 play: the ledger holds', async () => {
    const { chance, cluster } = trial;
    played = await trial.play({ players: 30, questions: 2 });
    const { game, players } = played;
    for (const index of [0, 1]) {
      await game.step(index === 0 ? 'start' : 'next');
      if (index === 1) await game.step('next');
      await allSee(players, 'asking', index);
      const answers = played.answerAll(index, 1_500);
      for (let fault = 0; fault < 6; fault += 1) {
        const door = chance.pick([cluster.door, cluster.toPostgres, cluster.toRedis]);
        switch (chance.pick(['cut', 'delay', 'hold'])) {
          case 'cut':
            if (door === cluster.door) tear(players.filter(() => chance.next() < 0.5));
            else door.cut();
            break;
          case 'delay':
            door.delay(chance.between(10, 120));
            break;
          default:
            door.hold();
            await wait(chance.between(50, 300));
            door.release();
        }
        await wait(chance.between(50, 250));
      }
      await cluster.heal();
      expect(await answers).not.toContain(false);
      await game.step('close');
      await allSee(players, 'revealed', index);
    }
    expect(await played.verdict()).toEqual([]);
  });

  // The last one: its processes keep their wrong clocks to the end.
  it("T30 servers and worker whose clocks are 5 s wrong, either way: Postgres' clock alone decides", async () => {
    const { cluster } = trial;
    const restart = async (instance: Instance | undefined, byMs: number) => {
      await instance?.kill();
      await instance?.start({ env: { NODE_OPTIONS: wrongClock(byMs) } });
    };
    await Promise.all([
      restart(cluster.servers[0], 5_000),
      restart(cluster.servers[1], -5_000),
      restart(cluster.workers[0], 5_000),
    ]);
    played = await trial.play({ players: 20, timeLimit: 6, settings: { graceMs: 250 } });
    const { game, players } = played;
    await game.step('start');
    await allSee(players, 'asking', 0);
    expect(await played.answerAll(0, 1_000)).not.toContain(false);
    // Countdowns run by the database's clock, which is this machine's.
    for (const { client } of players) expect(Math.abs(client.clock.offset())).toBeLessThan(1_000);
    await allSee(players, 'revealed', 0);
    const closesAt = players[0]?.views.find(({ view }) => view.question)?.view.question?.closesAt;
    const { rows } = await cluster.db.pool.query<{ late: number }>(
      `select (event ->> 'at')::float8 - $2::float8 as late from session_event
         where session_id = $1 and event ->> 'to' = 'revealed'`,
      [game.sessionId, closesAt],
    );
    // Two seconds for a busy machine; a worker that went by its own clock would be five off.
    expect(Number(rows[0]?.late)).toBeGreaterThanOrEqual(250);
    expect(Number(rows[0]?.late)).toBeLessThan(2_500);
    expect(await played.verdict()).toEqual([]);
  });
});
