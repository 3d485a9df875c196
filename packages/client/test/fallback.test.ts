import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArgusClient, ConnectionState, PersonalView, PlayerView } from '../src/client.ts';
import { startGame } from './game.ts';
import { startProxy } from './proxy.ts';

const soon = { timeout: 20_000, interval: 20 };
const questions = [0, 1].map((index) => ({
  id: `q${index}`,
  kind: 'boolean',
  prompt: `Is ${index} even?`,
  correct: index % 2 === 0,
}));

describe('a client in a network that takes no sockets', { timeout: 90_000 }, () => {
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

  const follow = (client: ArgusClient) => {
    const views: PlayerView[] = [];
    const personal: PersonalView[] = [];
    const refusals: unknown[] = [];
    client.watchSession({ onView: (view) => views.push(view) });
    client.watchMe({ onView: (view) => personal.push(view), onError: ({ data }) => refusals.push(data) });
    return { client, views, personal, refusals };
  };

  it.each(['refused', 'cut', 'swallowed'] as const)(
    'plays on over events and HTTP where the upgrade is %s',
    async (how) => {
      proxy.treatUpgrades(how);
      const states: ConnectionState[] = [];
      const client = game.connect({ url: proxy.url, onConnection: (state) => states.push(state) });
      // The very first call waits for a socket that never comes, and then goes the other way.
      await client.join({ pin: game.pin, nickname: 'Ada' });
      const { views, personal } = follow(client);
      await vi.waitFor(() => expect(views.at(-1)?.phase).toBe('lobby'), soon);
      await vi.waitFor(() => expect(client.connection.state()).toBe('connected'), soon);
      await game.steer('start');
      await vi.waitFor(() => expect(views.at(-1)?.phase).toBe('asking'), soon);
      expect(await client.answer({ questionIndex: 0, value: true })).toMatchObject({ received: true });
      await vi.waitFor(() => expect(personal.at(-1)?.answer).toMatchObject({ value: true }), soon);
      await game.steer('close');
      await vi.waitFor(() => expect(personal.at(-1)?.result?.outcome).toBe('right'), soon);
      const versions = views.map(({ version }) => version);
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    },
  );

  it('goes back to the socket when it goes through again, and loses nothing on either way', async () => {
    const { client, views, personal } = follow(await game.join('Ada', { url: proxy.url }));
    await game.steer('start');
    await vi.waitFor(() => expect(views.at(-1)?.phase).toBe('asking'), soon);
    expect(proxy.passing()).toEqual({ sockets: 1, streams: 0 });
    proxy.treatUpgrades('refused');
    await vi.waitFor(() => expect(proxy.passing()).toEqual({ sockets: 0, streams: 2 }), soon);
    await client.answer({ questionIndex: 0, value: true, key: 'k1' });
    // Everything is lost for a while, and then sockets go through again.
    proxy.shut();
    await vi.waitFor(() => expect(client.connection.state()).toBe('reconnecting'), soon);
    const given = client.answer({ questionIndex: 0, value: true, key: 'k1' });
    proxy.treatUpgrades('pass');
    proxy.open();
    expect(await given).toMatchObject({ received: true });
    await vi.waitFor(() => expect(proxy.passing()).toEqual({ sockets: 1, streams: 0 }), soon);
    await game.steer('close');
    await vi.waitFor(() => expect(personal.at(-1)?.result?.outcome).toBe('right'), soon);
    const { rows } = await game.pool.query('select count(*)::int as answers from answer');
    expect(rows).toEqual([{ answers: 1 }]);
  });

  it('stays with the socket when it is the whole server that is away', async () => {
    const { client, views } = follow(await game.join('Ada', { url: proxy.url }));
    await vi.waitFor(() => expect(views).not.toHaveLength(0), soon);
    proxy.shut();
    await vi.waitFor(() => expect(client.connection.state()).toBe('offline'), soon);
    proxy.open();
    await vi.waitFor(() => expect(client.connection.state()).toBe('connected'), soon);
    expect(proxy.passing().streams).toBe(0);
  });

  it('is told by name why a live view is over', async () => {
    proxy.treatUpgrades('refused');
    const forged = follow(game.connect({ url: proxy.url, participantToken: 'forged' }));
    await vi.waitFor(() => expect(forged.refusals).toMatchObject([{ reason: 'not-signed-in' }]), soon);
    const ada = follow(await game.join('Ada', { url: proxy.url }));
    await vi.waitFor(() => expect(ada.personal).toHaveLength(1), soon);
    await game.kick(ada.personal[0]?.participantId ?? '');
    await vi.waitFor(() => expect(ada.refusals).toMatchObject([{ reason: 'kicked' }]), soon);
    expect(ada.personal.at(-1)?.kicked).toBe(true);
    await vi.waitFor(() => expect(proxy.passing().streams).toBe(0), soon);
  });

  it('lets a host with a cookie go on over events and HTTP, by a `fetch` that sends it', async () => {
    proxy.treatUpgrades('refused');
    const { cookie, sessionId } = game;
    const signedIn: typeof fetch = (input, init) => {
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie, origin: proxy.url };
      return fetch(input, { ...init, headers });
    };
    const host = game.connect({ url: proxy.url, fetch: signedIn });
    expect(await host.sessions.get.query({ sessionId })).toMatchObject({ phase: 'lobby' });
    const phases: string[] = [];
    host.follow('sessions.host', { sessionId }, { onView: ({ phase }) => phases.push(phase) });
    await vi.waitFor(() => expect(phases).toEqual(['lobby']), soon);
    await game.steer('start');
    await vi.waitFor(() => expect(phases.at(-1)).toBe('asking'), soon);
  });

  it('needs no socket at all', async () => {
    vi.stubGlobal('WebSocket', undefined);
    const { views } = follow(await game.join('Ada', { WebSocket: undefined }));
    vi.unstubAllGlobals();
    await vi.waitFor(() => expect(views.at(-1)?.players).toBe(1), soon);
  });
});
