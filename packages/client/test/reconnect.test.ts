import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionState, PersonalView, PlayerView } from '../src/client.ts';
import { startGame } from './game.ts';
import { startProxy } from './proxy.ts';

const soon = { timeout: 10_000, interval: 10 };
/** How late a timer may be where the tests run. */
const slackMs = 500;
const questionCount = 4;
const questions = Array.from({ length: questionCount }, (_, index) => ({
  id: `q${index}`,
  kind: 'boolean',
  prompt: `Is ${index} even?`,
  correct: index % 2 === 0,
}));

/** Replays with ARGUS_TEST_SEED. */
const seed = Number(process.env.ARGUS_TEST_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
const seededChance = (from: number) => {
  let state = from;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

describe('a client behind a network that cuts', { timeout: 60_000 }, () => {
  let game: Awaited<ReturnType<typeof startGame>>;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  beforeEach(async () => {
    game = await startGame(questions);
    proxy = await startProxy(game.url);
  });
  afterEach(async () => {
    await game.close();
    await proxy.close();
  });

  /** A player who records what was shown and what was acknowledged. */
  const enter = async (nickname: string) => {
    const states: ConnectionState[] = [];
    const client = await game.join(nickname, { url: proxy.url, onConnection: (state) => states.push(state) });
    const views: PlayerView[] = [];
    const personal: PersonalView[] = [];
    client.watchSession({ onView: (view) => views.push(view) });
    client.watchMe({ onView: (view) => personal.push(view) });
    return { client, states, views, personal, acknowledged: new Map<number, boolean>() };
  };
  type Player = Awaited<ReturnType<typeof enter>>;

  const answer = async ({ client, views, acknowledged }: Player, index: number, value: boolean) => {
    await vi.waitFor(() => expect(views.at(-1)?.question?.index).toBe(index), soon);
    const receipt = await client.answer({ questionIndex: index, value });
    acknowledged.set(receipt.questionIndex, value);
  };

  it(`T19, T21: loses nothing that was acknowledged and counts it once, wherever it was cut (seed ${seed})`, async () => {
    const chance = seededChance(seed);
    const players = await Promise.all(['Ada', 'Grace', 'Alan', 'Edsger'].map(enter));
    await game.steer('start');
    for (let index = 0; index < questionCount; index += 1) {
      proxy.tear(8, chance);
      await Promise.all(players.map((player, seat) => answer(player, index, seat % 2 === 0)));
      await game.steer('close');
      if (index < questionCount - 1) await game.steer('next');
      await game.steer('next');
    }
    expect(proxy.tearsLeft()).toBeLessThan(8);
    proxy.tear(0, chance);
    for (const { client, views, personal, acknowledged } of players) {
      await vi.waitFor(() => {
        expect(views.at(-1)?.phase).toBe('finished');
        expect(personal.at(-1)?.phase).toBe('finished');
        expect(client.connection.state()).toBe('connected');
      }, soon);
      const { questions: reviewed } = await client.play.review.query();
      expect(reviewed.map(({ value }) => value)).toEqual(
        Array.from({ length: questionCount }, (_, index) => acknowledged.get(index)),
      );
      const versions = views.map(({ version }) => version);
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    }
    expect(players.flatMap(({ states }) => states)).toContain('reconnecting');
    const { rows } = await game.pool.query('select count(*)::int as answers from answer');
    expect(rows).toEqual([{ answers: players.length * questionCount }]);
  });

  it('T20: is shown the newest view after a while away, not what it missed', async () => {
    const { client, states, views } = await enter('Ada');
    await game.steer('start');
    await vi.waitFor(() => expect(views.at(-1)?.phase).toBe('asking'), soon);
    proxy.shut();
    await vi.waitFor(() => expect(client.connection.state()).toBe('reconnecting'), soon);
    const shown = views.length;
    await game.steer('close');
    await game.steer('next');
    const { version } = await game.steer('next');
    proxy.open();
    await vi.waitFor(() => expect(views.length).toBeGreaterThan(shown), soon);
    expect(views[shown]).toMatchObject({ version, phase: 'asking', question: { index: 1 } });
    expect(states).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('T21: keeps an answer that was given while away and delivers it on return', async () => {
    const player = await enter('Ada');
    await game.steer('start');
    await vi.waitFor(() => expect(player.views.at(-1)?.phase).toBe('asking'), soon);
    proxy.shut();
    await vi.waitFor(() => expect(player.client.connection.state()).toBe('reconnecting'), soon);
    const answered = answer(player, 0, true);
    proxy.open();
    await answered;
    await vi.waitFor(
      () => expect(player.personal.at(-1)?.answer).toMatchObject({ questionIndex: 0, value: true }),
      soon,
    );
  });

  it.each(['pass', 'refused'] as const)(
    'tells within three seconds that nothing gets through (%s)',
    async (how) => {
      proxy.treatUpgrades(how);
      const { client, views } = await enter('Ada');
      await vi.waitFor(() => expect(views).not.toHaveLength(0), soon);
      await vi.waitFor(() => expect(client.connection.state()).toBe('connected'), soon);
      proxy.freeze();
      const began = performance.now();
      await vi.waitFor(() => expect(client.connection.state()).toBe('reconnecting'), soon);
      expect(performance.now() - began).toBeLessThan(3_000 + slackMs);
      proxy.thaw();
      proxy.cut();
      await vi.waitFor(() => expect(client.connection.state()).toBe('connected'), soon);
    },
  );
});
