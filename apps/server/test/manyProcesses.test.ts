import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ArgusClient, PersonalView, PlayerView } from '@argus/client';
import { createTestDatabase, type TestDatabase } from '@argus/db/testDatabase';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';

const soon = { timeout: 25_000, interval: 20 };
const crowd = 20;
const limitSeconds = 6;

type Room = 'server' | 'worker';
const mainOf = (room: Room) => fileURLToPath(new URL(`../../${room}/src/main.ts`, import.meta.url));

interface Player {
  readonly nickname: string;
  readonly client: ArgusClient;
  view: PlayerView | null;
  mine: PersonalView | null;
}

describe('two servers, a worker and Redis, each in a process of its own', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  const clients = createClients();
  const children = new Set<ChildProcess>();
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await clients.close();
    await Promise.all([...children].map((child) => kill(child)));
    await database.drop();
  });

  /** Ends a process as a power cut would. */
  const kill = async (child: ChildProcess): Promise<void> => {
    children.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };

  const run = async (room: Room, settings: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=argus-source', mainOf(room)], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: database.url,
        DATABASE_POOL: '8',
        REDIS_URL: process.env.ARGUS_TEST_REDIS_URL ?? '',
        ...settings,
      },
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.add(child);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await vi.waitFor(() => expect(said).toMatch(/Argus is ready|the worker is ready/), soon);
    return { child, port: /"port":(\d+)/.exec(said)?.[1] ?? '' };
  };

  const runServer = async (port = '0') => {
    const server = await run('server', {
      HOST: '127.0.0.1',
      PORT: port,
      ARGUS_ADMIN_EMAIL: admin.email,
      ARGUS_ADMIN_PASSWORD: admin.password,
    });
    return { ...server, url: `http://127.0.0.1:${server.port}` };
  };

  it('play one session: every acknowledged answer counts once, whoever is killed', async () => {
    const here = await runServer();
    const there = await runServer();
    const firstWorker = await run('worker');
    const at = (url: string) => ({ url }) as RunningServer;
    const host = clients.connectAs(at(here.url), await signIn(at(here.url)));
    const question = (id: string) => ({
      id,
      kind: 'number',
      prompt: 'Ten?',
      correct: 10,
      timeLimit: limitSeconds,
    });
    const game = await openSession(host, ['q1', 'q2', 'q3'].map(question));
    const { sessionId, pin } = game;

    const players = await Promise.all(
      Array.from({ length: crowd }, async (_, index): Promise<Player> => {
        const nickname = `Player ${index}`;
        // Joins at one server, plays at the other.
        const [door, seat] = index % 2 ? [here, there] : [there, here];
        const { participantToken } = await clients.connect(at(door.url)).play.join.mutate({ pin, nickname });
        const client = clients.connect(at(seat.url), { participantToken });
        const player: Player = { nickname, client, view: null, mine: null };
        client.watchSession({ onView: (view) => Object.assign(player, { view }) });
        client.watchMe({ onView: (mine) => Object.assign(player, { mine }) });
        return player;
      }),
    );
    const monitor: { connected: number; answered: number }[] = [];
    host.follow('sessions.monitor', { sessionId }, { onView: (view) => monitor.push(view) });
    await vi.waitFor(() => expect(monitor.at(-1)?.connected).toBe(crowd), soon);

    const allSee = (phase: string, index: number) =>
      vi.waitFor(() => {
        const seen = players.map(({ view }) => `${view?.phase} ${view?.question?.index}`);
        expect(new Set(seen)).toEqual(new Set([`${phase} ${index}`]));
      }, soon);
    const answerAll = (index: number) =>
      Promise.all(
        players.map(({ client }, place) =>
          client.answer({ questionIndex: index, value: place % 4 ? 10 : 0 }),
        ),
      );

    // The worker closes the first question on the clock.
    await game.step('start');
    await allSee('asking', 0);
    await answerAll(0);
    await vi.waitFor(() => expect(monitor.at(-1)?.answered).toBe(crowd), soon);
    await allSee('revealed', 0);
    const closedBy = async (index: number): Promise<number> => {
      const { rows } = await database.db.pool.query<{ late: number }>(
        `select (event ->> 'at')::bigint - $2::bigint as late from session_event
         where session_id = $1 and event ->> 'to' = 'revealed' and (event ->> 'questionIndex')::int = $3`,
        [sessionId, players[0]?.view?.question?.closesAt, index],
      );
      return Number(rows[0]?.late);
    };
    expect(await closedBy(0)).toBeGreaterThanOrEqual(0);
    expect(await closedBy(0)).toBeLessThan(5_000);

    // It dies in the second one; the next worker that runs closes it within five seconds.
    await game.step('next', 'next');
    await allSee('asking', 1);
    const answers = answerAll(1);
    await kill(firstWorker.child);
    await answers;
    const deadline = players[0]?.view?.question?.closesAt ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(deadline + 500), soon);
    expect((await host.sessions.get.query({ sessionId })).phase).toBe('asking');
    await run('worker');
    const running = Date.now();
    await allSee('revealed', 1);
    expect(Date.now() - running).toBeLessThan(5_000);

    // A server dies in the third one while answers are under way: they come through when it is back.
    await game.step('next', 'next');
    await allSee('asking', 2);
    const torn = answerAll(2);
    await kill(there.child);
    await runServer(there.port);
    const receipts = await torn;
    expect(receipts.every(({ received }) => received)).toBe(true);
    await allSee('revealed', 2);
    await game.step('next');
    await vi.waitFor(
      () => expect(new Set(players.map(({ view }) => view?.phase))).toEqual(new Set(['finished'])),
      soon,
    );

    const { rows: stored } = await database.db.pool.query(
      'select question_index, count(*)::int as count from answer where session_id = $1 group by 1 order by 1',
      [sessionId],
    );
    expect(stored).toEqual([0, 1, 2].map((question_index) => ({ question_index, count: crowd })));
    const review = await host.sessions.review.query({ sessionId });
    expect(review.participants).toHaveLength(crowd);
    for (const [place, { nickname, client, mine }] of players.entries()) {
      const row = review.participants.find((participant) => participant.nickname === nickname);
      expect(row).toMatchObject({ answered: 3, right: place % 4 ? 3 : 0 });
      const own = await client.play.review.query();
      expect({ points: own.points, rank: own.rank }).toEqual({ points: row?.points, rank: row?.rank });
      expect({ points: mine?.points, rank: mine?.rank }).toEqual({ points: row?.points, rank: row?.rank });
    }
  });
});
