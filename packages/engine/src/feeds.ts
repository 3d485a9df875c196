import { readVersions } from '@argus/db/sessions';
import type { Core } from './core.ts';
import { listenToBeats, listenToSession, ringSession } from './doorbell.ts';
import type { Newcomers } from './newcomers.ts';
import { createSessionFeed, type SessionFeed } from './sessionFeed.ts';

/** How often a process asks where all its sessions stand, so that a lost doorbell costs no more than this. */
export const pollMs = 1_000;
/** How long a feed stays at hand after its last watcher left. */
const lingerMs = 30_000;

interface Watched {
  readonly feed: SessionFeed;
  readonly stop: () => void;
  unwatchedSince: number | null;
}

/** The feeds of all sessions that this process watches. */
export const createFeeds = (
  core: Core,
  onWho: (sessionId: string) => void,
  newcomers: Newcomers,
  onKicked: (participantId: string) => void,
) => {
  const opening = new Map<string, Promise<Watched | undefined>>();
  const watched = new Map<string, Watched>();
  const stops: (() => void)[] = [];

  const openFeed = async (sessionId: string): Promise<Watched | undefined> => {
    const plan = await core.planOf(sessionId);
    if (!plan) return undefined;
    const feed = createSessionFeed(core, sessionId, plan, newcomers, onKicked);
    // Listening comes first, so that nothing falls between the reading and the listening.
    const stop = await listenToSession(core.relay, sessionId, (message) => {
      if (message.what === 'who') onWho(sessionId);
      feed.hear(message);
    });
    await feed.ready();
    void ringSession(core.relay, sessionId, { what: 'who' });
    const entry = { feed, stop, unwatchedSince: null };
    watched.set(sessionId, entry);
    return entry;
  };

  const poll = async (): Promise<void> => {
    const now = performance.now();
    for (const [sessionId, entry] of watched) {
      if (entry.feed.isWatched()) entry.unwatchedSince = null;
      else entry.unwatchedSince ??= now;
      if (entry.unwatchedSince === null || now - entry.unwatchedSince < lingerMs) continue;
      watched.delete(sessionId);
      opening.delete(sessionId);
      entry.feed.stop();
      entry.stop();
    }
    if (watched.size === 0) return;
    for (const { id, version, revision } of await readVersions(core.db.drizzle, [...watched.keys()])) {
      const feed = watched.get(id)?.feed;
      // What it knows may be newer by now than what was found.
      if (feed?.isBehind(version, revision)) await feed.refresh();
      await feed?.checkRuns();
    }
  };

  const safely = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => {
      core.log.warn({ reason: String(error) }, 'watched sessions could not be checked; trying again soon');
    });
  };

  let polling = false;
  const pollOnce = async (): Promise<void> => {
    if (polling) return;
    polling = true;
    try {
      await poll();
    } finally {
      polling = false;
    }
  };

  return {
    /** The feed of a session, read and listening; undefined when there is no such session. */
    of: async (sessionId: string): Promise<SessionFeed | undefined> => {
      const known = opening.get(sessionId);
      if (known) return (await known)?.feed;
      const work = openFeed(sessionId);
      opening.set(sessionId, work);
      try {
        const entry = await work;
        if (!entry) opening.delete(sessionId);
        return entry?.feed;
      } catch (error) {
        opening.delete(sessionId);
        throw error;
      }
    },
    /** The feed if this process watches the session already. */
    peek: (sessionId: string): SessionFeed | undefined => watched.get(sessionId)?.feed,
    start: async (): Promise<void> => {
      stops.push(
        core.relay.onGap(() => safely(pollOnce)),
        await listenToBeats(core.relay, ({ count, ids }) => {
          for (const id of ids) watched.get(id)?.feed.beat(count);
        }),
      );
      const timer = setInterval(() => safely(pollOnce), pollMs);
      stops.push(() => clearInterval(timer));
    },
    stop: (): void => {
      for (const stop of stops) stop();
      for (const entry of watched.values()) {
        entry.feed.stop();
        entry.stop();
      }
    },
  };
};

export type Feeds = ReturnType<typeof createFeeds>;
