import type { Db, Log } from '@argus/db/client';
import { accept, type Outcome } from '@argus/game/rejection';
import type { Relay } from '@argus/relay/relay';
import type { Timers } from '@argus/timers/timers';
import { sql } from 'drizzle-orm';
import { createAccounts } from './accounts.ts';
import { createClock } from './clock.ts';
import { type Actor, type Core, createPlans, type Player } from './core.ts';
import { createFeeds } from './feeds.ts';
import { createHosting, noSession } from './hostSession.ts';
import { createIdentities } from './identities.ts';
import { createDoor } from './joinSession.ts';
import type { Live } from './live.ts';
import { createPresence } from './presence.ts';
import { fireDue, pulse } from './pulse.ts';
import { createQuizzes } from './quizzes.ts';
import { createReviews } from './review.ts';
import type { SessionFeed } from './sessionFeed.ts';
import { createAnswers } from './submitAnswer.ts';

export interface EngineOptions {
  readonly db: Db;
  readonly relay: Relay;
  /** Made with the engine's own clock, the database's. */
  readonly timers: (now: () => number) => Timers;
  readonly log: Log;
  /** Signs cookies; null lets the database keep one for all instances. */
  readonly secret?: string | null;
  /** The address that browsers use; null accepts the one they ask. */
  readonly publicUrl?: string | null;
  readonly trustedOrigins?: readonly string[];
  readonly secureCookies?: boolean;
  /** Whether anybody may start a session from a public quiz. */
  readonly lobbyCreate?: boolean;
  readonly graceMs?: number;
}

/** How often the offset to the database's clock is measured, in milliseconds. */
const measureMs = 10_000;

/** Wires the use cases together. One engine a process; it holds nothing that another one needs. */
export const createEngine = async (options: EngineOptions) => {
  const { db, relay, log } = options;
  const clock = createClock(db);
  const timers = options.timers(clock.now);
  const core: Core = { db, relay, timers, clock, log, planOf: createPlans(db.drizzle) };

  const kickListeners = new Set<(participantId: string) => void>();
  const accounts = await createAccounts({
    db,
    secret: options.secret ?? null,
    publicUrl: options.publicUrl ?? null,
    trustedOrigins: options.trustedOrigins ?? [],
    secureCookies: options.secureCookies ?? false,
  });
  const presence = createPresence(core);
  const feeds = createFeeds(core, presence.sendWhole, (participantId) => {
    for (const listener of kickListeners) listener(participantId);
  });
  const identities = createIdentities(db.drizzle);
  const door = createDoor(core);
  const hosting = createHosting(core, {
    lobbyCreate: options.lobbyCreate ?? true,
    ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
  });
  const quizzes = createQuizzes(core);
  const reviews = createReviews(core, hosting.owns);
  const answers = createAnswers(core, ({ player, questionIndex, value, responseMs }) => {
    feeds.peek(player.sessionId)?.noteAnswer(player.participantId, questionIndex, { value, responseMs });
  });

  timers.handle('due', async ({ key }) => {
    await fireDue(core, key);
  });

  const watchAs = async <T>(
    sessionId: string,
    pick: (feed: SessionFeed) => Promise<Live<T> | undefined> | Live<T>,
  ): Promise<Outcome<Live<T>>> => {
    const feed = await feeds.of(sessionId);
    const live = feed && (await pick(feed));
    return live ? accept(live) : noSession();
  };

  const watchAsHost = async <T>(
    actor: Actor,
    sessionId: string,
    pick: (feed: SessionFeed) => Promise<Live<T>> | Live<T>,
  ): Promise<Outcome<Live<T>>> =>
    (await hosting.owns(actor, sessionId)) ? watchAs(sessionId, pick) : noSession();

  let measuring: NodeJS.Timeout | undefined;
  const { lobby, owns: _owns, identify: identifyHost, ...steering } = hosting;

  return {
    identify: { player: identities.identify, hostToken: identifyHost },
    accounts,
    play: {
      lookup: door.lookup,
      suggest: door.suggest,
      join: door.join,
      answer: answers.submit,
      review: reviews.ofPlayer,
    },
    watch: {
      player: ({ sessionId }: Player) => watchAs(sessionId, (feed) => feed.players()),
      personal: (player: Player) => watchAs(player.sessionId, (feed) => feed.personal(player)),
      stage: (actor: Actor, sessionId: string) => watchAsHost(actor, sessionId, (feed) => feed.stage()),
      host: (actor: Actor, sessionId: string) => watchAsHost(actor, sessionId, (feed) => feed.host()),
      monitor: (actor: Actor, sessionId: string) => watchAsHost(actor, sessionId, (feed) => feed.monitor()),
    },
    presence: { connect: presence.connect, away: presence.away, delay: presence.delay },
    onKicked: (listener: (participantId: string) => void): (() => void) => {
      kickListeners.add(listener);
      return () => void kickListeners.delete(listener);
    },
    lobby,
    quizzes,
    sessions: { ...steering, review: reviews.review, export: reviews.export },
    now: clock.now,
    fireDue: (sessionId: string) => fireDue(core, sessionId),
    pulse: () => pulse(core),
    health: async () => {
      const relayHealth = relay.health();
      try {
        const { rows } = await db.drizzle.execute<{ migrated: boolean }>(
          sql`select to_regclass('quiz_session') is not null as migrated`,
        );
        const migrations = rows[0]?.migrated === true;
        return { ok: migrations && relayHealth.ok, database: true, migrations, relay: relayHealth };
      } catch {
        return { ok: false, database: false, migrations: false, relay: relayHealth };
      }
    },
    start: async (): Promise<void> => {
      await clock.measure();
      measuring = setInterval(() => {
        clock.measure().catch((error: unknown) => {
          log.warn({ reason: String(error) }, 'the database clock could not be read');
        });
      }, measureMs);
      await timers.start();
      await feeds.start();
      presence.start();
    },
    close: async (): Promise<void> => {
      clearInterval(measuring);
      await Promise.all([answers.idle(), door.idle()]);
      feeds.stop();
      await presence.stop();
      await timers.stop();
    },
  };
};

export type Engine = Awaited<ReturnType<typeof createEngine>>;
