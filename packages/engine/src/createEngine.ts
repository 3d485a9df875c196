import type { Db, Log } from '@argus/db/client';
import { firstWindow, type MonitorWindow } from '@argus/game/monitorWindow';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import type { PlayerView } from '@argus/game/views';
import type { Relay } from '@argus/relay/relay';
import type { Timers } from '@argus/timers/timers';
import { sql } from 'drizzle-orm';
import { createAccess, noSession } from './access.ts';
import { createAccounts } from './accounts.ts';
import { createBrand } from './brand.ts';
import { createClock } from './clock.ts';
import { type Actor, type Core, createPlans, type Player } from './core.ts';
import { createDueSteps } from './dueSteps.ts';
import { createExports } from './exports.ts';
import { createFeeds } from './feeds.ts';
import { createHosting } from './hostSession.ts';
import { createIdentities } from './identities.ts';
import { createDoor, type Joined } from './joinSession.ts';
import { type EngineLimits, keptDays } from './limits.ts';
import type { Live } from './live.ts';
import { createMarks } from './marks.ts';
import { createNewcomers } from './newcomers.ts';
import { createParticipantTimelines } from './participantTimeline.ts';
import { createPractice } from './practice.ts';
import { createPresence } from './presence.ts';
import { pulse } from './pulse.ts';
import { createQuizzes } from './quizzes.ts';
import { createReactions } from './reactions.ts';
import { createRecovery } from './recoverPlayer.ts';
import { rehearse } from './rehearsal.ts';
import { createRetention } from './retention.ts';
import { createReviews } from './review.ts';
import { createRuns } from './runs.ts';
import type { SessionFeed } from './sessionFeed.ts';
import { createAnswers } from './submitAnswer.ts';
import { createTimelines } from './timeline.ts';
import { createTimeRequests } from './timeRequests.ts';

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
  /** Whether anybody may start a session from a public quiz, or practise it. */
  readonly lobbyCreate?: boolean;
  readonly graceMs?: number;
  readonly limits?: Partial<EngineLimits>;
  /** Days that personal data is kept; 0 keeps it until a host erases it. */
  readonly keepPersonalDays?: number;
  /** Whether this engine sees to that; for those whose timers fire. */
  readonly erasesOld?: boolean;
}

/** How often the offset to the database's clock is measured, in milliseconds. */
const measureMs = 10_000;

const removed = (): Rejection => reject('kicked', 'The host has removed you from this session.');

/** Wires the use cases together. One engine a process; it holds nothing that another one needs. */
export const createEngine = async (options: EngineOptions) => {
  const { db, relay, log, keepPersonalDays = keptDays.usual } = options;
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
  const newcomers = createNewcomers();
  const feeds = createFeeds(core, presence.sendWhole, newcomers, (participantId) => {
    for (const listener of kickListeners) listener(participantId);
  });
  const identities = createIdentities(db.drizzle);
  const door = createDoor(core, newcomers.come);
  const recover = createRecovery(core);
  const welcome = (outcome: Outcome<Joined>): Outcome<Joined> => {
    if (outcome.ok) identities.learn(outcome.value.participantToken, outcome.value);
    return outcome;
  };
  const access = createAccess(core);
  const lobbyCreate = options.lobbyCreate ?? true;
  const hosting = createHosting(core, access, {
    lobbyCreate,
    keepPersonalDays,
    ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const histories = createParticipantTimelines(core, access);
  const quizzes = createQuizzes(core);
  const { ofPlayer, review, reviewOf, ...reviews } = createReviews(core, access.sees);
  const timelines = createTimelines(core, access.sees);
  const marks = createMarks(core, access.sees);
  const exporting = createExports(core, access.sees, reviewOf);
  const runs = createRuns(core, async ({ sessionId, participantId }) => {
    await feeds.peek(sessionId)?.noteRuns([participantId]);
  });
  const answers = createAnswers(
    core,
    presence.roundTrip,
    runs,
    ({ player, questionIndex, ...answer }) => {
      feeds.peek(player.sessionId)?.noteAnswer(player.participantId, questionIndex, answer);
    },
    presence.refused,
  );

  const dueSteps = createDueSteps(core);
  timers.handle(
    'due',
    async ({ key }) => {
      await dueSteps.fire(key);
    },
    ({ key }) => core.planOf(key),
  );

  const retention = options.erasesOld ? createRetention(core, keepPersonalDays) : null;

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
    (await access.sees(actor, sessionId)) ? watchAs(sessionId, pick) : noSession();

  let measuring: NodeJS.Timeout | undefined;
  const { lobby, ...steering } = hosting;
  const { invite, keys, revoke } = access;

  const watchPersonal = async (player: Player) => {
    const outcome = await watchAs(player.sessionId, (feed) => feed.personal(player));
    return outcome.ok && outcome.value.read().kicked ? removed() : outcome;
  };
  const reacting = createReactions(core, watchPersonal);
  const timeRequests = createTimeRequests(core, watchPersonal);

  return {
    identify: { player: identities.identify, hostToken: access.identify },
    accounts,
    play: {
      lookup: door.lookup,
      suggest: door.suggest,
      join: async (input: Parameters<typeof door.join>[0]) => welcome(await door.join(input)),
      recover: async (input: Parameters<typeof recover>[0]) => welcome(await recover(input)),
      answer: answers.submit,
      goOn: runs.goOn,
      react: reacting.react,
      askForTime: timeRequests.ask,
      review: ofPlayer,
    },
    watch: {
      player: async ({ sessionId, participantId }: Player): Promise<Outcome<Live<PlayerView>>> => {
        const feed = await feeds.of(sessionId);
        if (feed?.isKicked(participantId)) return removed();
        return feed ? accept(feed.players()) : noSession();
      },
      personal: watchPersonal,
      stage: (actor: Actor, sessionId: string) => watchAsHost(actor, sessionId, (feed) => feed.stage()),
      host: (actor: Actor, sessionId: string) => watchAsHost(actor, sessionId, (feed) => feed.host()),
      monitor: (actor: Actor, sessionId: string, window: MonitorWindow = firstWindow) =>
        watchAsHost(actor, sessionId, (feed) => feed.monitor(window)),
    },
    presence: { connect: presence.connect, away: presence.away, delay: presence.delay },
    onKicked: (listener: (participantId: string) => void): (() => void) => {
      kickListeners.add(listener);
      return () => void kickListeners.delete(listener);
    },
    brand: createBrand(core),
    lobby: { ...lobby, ...createPractice(core, lobbyCreate) },
    quizzes,
    sessions: { ...steering, ...histories, invite, keys, revoke, review, export: exporting.sheet },
    reviews: { ...reviews, ...timelines, ...marks, export: exporting.open },
    now: clock.now,
    fireDue: dueSteps.fire,
    pulse: () => pulse(core, dueSteps),
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
    /** Warms up what a crowd will need; for before the first of them may come. */
    rehearse: (): Promise<void> => rehearse(core),
    start: async (): Promise<void> => {
      await clock.measure();
      measuring = setInterval(() => {
        clock.measure().catch((error: unknown) => {
          log.warn({ reason: String(error) }, 'the database clock could not be read');
        });
      }, measureMs);
      await timers.start();
      await retention?.start();
      await feeds.start();
      presence.start();
    },
    close: async (): Promise<void> => {
      clearInterval(measuring);
      await Promise.all([answers.idle(), door.idle(), dueSteps.idle()]);
      reacting.stop();
      feeds.stop();
      await presence.stop();
      await timers.stop();
    },
  };
};

export type Engine = Awaited<ReturnType<typeof createEngine>>;
