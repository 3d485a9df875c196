import type { Queries } from '@argus/db/client';
import { readKicked } from '@argus/db/participants';
import { type RosterRecord, readRoster } from '@argus/db/results';
import { readRuns } from '@argus/db/runs';
import { readWholeSession } from '@argus/db/wholeSession';
import type { MonitorView } from '@argus/game/monitorView';
import type { MonitorWindow } from '@argus/game/monitorWindow';
import { addReactions, noReactions } from '@argus/game/reactions';
import type { RunState } from '@argus/game/run';
import { step } from '@argus/game/session';
import type { SessionFacts } from '@argus/game/sessionFacts';
import type { Plan, SessionState } from '@argus/game/sessionState';
import { sharedStep } from '@argus/game/sharedStep';
import { hostView, playerView, stageView } from '@argus/game/view';
import type { HostView, PersonalView, PlayerView, StageView } from '@argus/game/views';
import type { Core, Player } from './core.ts';
import type { Moved, Ring } from './doorbell.ts';
import { readFacts, rosterEntries, unanswered } from './feedFacts.ts';
import type { Live } from './live.ts';
import { createMonitorFeed } from './monitorFeed.ts';
import type { Newcomers } from './newcomers.ts';
import { createPersonalViews } from './personalViews.ts';
import { createPresenceBoard, type Heard, type PresenceBoard } from './presenceBoard.ts';
import { createThrottle } from './throttle.ts';

/** Counts and presence move at most this often on host, stage and monitor, in milliseconds. */
export const coalesceMs = 250;

/** Whose request for more time is new. What becomes of it is a step, of which everybody is told. */
const askedSince = (before: SessionFacts | undefined, { timeRequests }: SessionFacts): string[] =>
  [...timeRequests.keys()].filter((id) => !before?.timeRequests.has(id));

type Audience = 'players' | 'stage' | 'host';

interface Shared {
  facts: SessionFacts;
  roster: readonly RosterRecord[];
  /** Where everybody stands in a self-paced session. */
  runs: ReadonlyMap<string, RunState>;
  readonly kicked: ReadonlySet<string>;
}

/**
 * One watched session in this process: it reads the truth when the doorbell rings (many rings while it reads
 * are one more read), builds each view once and hands it to all who watch.
 */
export const createSessionFeed = (
  core: Core,
  sessionId: string,
  plan: Plan,
  newcomers: Newcomers,
  onKicked: (participantId: string) => void,
) => {
  const presence: PresenceBoard = createPresenceBoard();
  const audiences: Record<Audience, Set<() => void>> = {
    players: new Set(),
    stage: new Set(),
    host: new Set(),
  };
  const built = new Map<Audience, unknown>();
  let reactionCounts = noReactions;
  let shared: Shared | undefined;
  let reading: Promise<void> | undefined;
  let again = false;
  let coalescing: NodeJS.Timeout | undefined;

  const wake = (wakes: Iterable<() => void>): void => {
    for (const each of [...wakes]) each();
  };
  /** How many of the staff are coming in. */
  let arriving = 0;
  /** Whether what only staff sees has changed since the last read, of which nobody was told because none of it watched. */
  let missed = false;
  const watchesRoster = (): boolean => arriving + audiences.host.size + monitor.watchers() > 0;

  /** Everybody, and where they stand by themselves. */
  const readAllRows = async (tx: Queries, { questionIndex, phase }: SessionState) => ({
    roster: await readRoster(tx, sessionId, questionIndex),
    runs: phase === 'running' ? await readRuns(tx, sessionId, null) : new Map<string, RunState>(),
  });

  /** All of one moment, so that no view mixes what was with what is. */
  const readAll = (): Promise<Shared> =>
    readWholeSession(core.db.drizzle, async (tx) => {
      const facts = await readFacts(tx, sessionId, plan);
      // Only a step removes anybody, or takes that back.
      const isNew = shared?.facts.state.version !== facts.state.version;
      const [kicked, { roster, runs }] = await Promise.all([
        shared && !isNew ? shared.kicked : readKicked(tx, sessionId),
        watchesRoster() ? readAllRows(tx, facts.state) : { roster: [], runs: new Map() },
        personal.catchUp(tx, facts, shared?.facts.state),
      ]);
      return { facts, roster, runs, kicked };
    });

  const readOnce = async (): Promise<void> => {
    missed = false;
    const next = await personal.whileReading(readAll).catch((error: unknown) => {
      missed = true;
      throw error;
    });
    show(next);
  };

  const show = (next: Shared): void => {
    const before = shared;
    const moved = before?.facts.state.version !== next.facts.state.version;
    const grown = before?.facts.revision !== next.facts.revision;
    shared = next;
    built.clear();
    if (moved || grown) wake(audiences.players);
    if (moved) personal.wakeAll();
    else personal.wakeSome(askedSince(before?.facts, next.facts));
    for (const id of next.kicked) if (!before?.kicked.has(id)) onKicked(id);
    wakeStaff();
    monitor.moved();
  };

  const wakeStaff = (): void => {
    for (const audience of ['stage', 'host'] as const) wake(audiences[audience]);
  };

  /**
   * A step that wrote nothing but where the session is now is made here by the same rules, where it is the next one:
   * there is nothing to read. What only staff sees is read a little later. Returns whether it could be followed.
   */
  const follow = ({ version, by }: Moved): boolean => {
    if (!by || !shared || reading) return false;
    const { facts, roster } = shared;
    if (facts.state.version + 1 !== version || facts.revision !== by.revision) return false;
    const made = step(plan, facts.state, { type: by.type }, by.at);
    const next = made.ok ? sharedStep(facts, made.value.state) : null;
    if (!next || !personal.follow(facts.state, next.state)) return false;
    const isOpening = facts.state.questionIndex !== next.state.questionIndex;
    show({ ...shared, facts: next, roster: isOpening ? roster.map(unanswered) : roster });
    if (watchesRoster()) refreshSoon(refreshSafely);
    else missed = true;
    return true;
  };

  /** Reads the truth again; rings that come meanwhile are one more read. */
  const refresh = (): Promise<void> => {
    if (reading) {
      again = true;
      return reading;
    }
    const run = async (): Promise<void> => {
      do {
        again = false;
        await readOnce();
      } while (again);
    };
    reading = run().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const noteUnread = (error: unknown): void => {
    core.log.warn({ sessionId, reason: String(error) }, 'a session could not be read; trying again soon');
  };

  const refreshSafely = (): void => {
    refresh().catch(noteUnread);
  };

  /** For what moves often and only staff sees. */
  const refreshSoon = (work: () => void): void => {
    coalescing ??= setTimeout(() => {
      coalescing = undefined;
      work();
    }, coalesceMs);
  };

  /** For staff who begin to watch: what came while none of them did. */
  const catchUp = async (): Promise<void> => {
    arriving += 1;
    try {
      if (missed || shared?.roster.length === 0) await refresh();
    } finally {
      arriving -= 1;
    }
  };

  /** Between coming in and watching there is a moment, too. */
  const watched = (): void => {
    if (missed) refreshSoon(refreshSafely);
  };

  const roster = () => rosterEntries(shared?.roster ?? [], shared?.runs ?? new Map(), presence);

  const factsNow = (): SessionFacts => {
    if (!shared) throw new Error(`Session ${sessionId} was watched before it was read.`);
    return shared.facts;
  };

  const personal = createPersonalViews({ core, sessionId, factsNow, newcomers, onKicked });

  /** Built once for all who watch; only the time is stamped anew. */
  const liveView = <T extends { readonly serverNow: number }>(
    audience: Audience,
    build: () => T,
  ): Live<T> => ({
    subscribe: (wakeUp) => {
      audiences[audience].add(wakeUp);
      if (audience !== 'players') watched();
      return () => void audiences[audience].delete(wakeUp);
    },
    read: () => {
      if (!built.has(audience)) built.set(audience, build());
      // The map holds what this audience's own builder has put there.
      return { ...(built.get(audience) as T), serverNow: core.clock.now() };
    },
  });

  const players = liveView('players', () => playerView(factsNow(), core.clock.now()));
  const stage = liveView('stage', () => stageView(factsNow(), core.clock.now(), reactionCounts));
  const host = liveView('host', () => hostView(factsNow(), roster(), core.clock.now()));
  // Each process tells its own reactions: the stage still gets no more than so many frames.
  const reactionsMoved = createThrottle(coalesceMs, () => {
    built.delete('stage');
    wake(audiences.stage);
  });
  const monitor = createMonitorFeed({ facts: factsNow, roster, now: core.clock.now, onWatch: watched });

  return {
    refresh,
    ready: (): Promise<void> => (shared ? Promise.resolve() : refresh()),
    /** Whether it has seen less than this. */
    isBehind: (version: number, revision: number): boolean =>
      !shared || shared.facts.state.version < version || shared.facts.revision < revision,
    isWatched: (): boolean =>
      Object.values(audiences).some(({ size }) => size > 0) || monitor.watchers() > 0 || personal.isWatched(),

    isKicked: (participantId: string): boolean => shared?.kicked.has(participantId) ?? false,
    players: (): Live<PlayerView> => players,
    stage: async (): Promise<Live<StageView>> => {
      if (missed) await refresh().catch(noteUnread);
      return stage;
    },
    host: async (): Promise<Live<HostView>> => {
      await catchUp();
      return host;
    },
    monitor: async (window: MonitorWindow): Promise<Live<MonitorView>> => {
      await catchUp();
      return monitor.live(window);
    },

    personal: ({ participantId }: Player): Promise<Live<PersonalView> | undefined> =>
      personal.of(participantId),

    /** An answer that this process has stored. */
    noteAnswer: (
      participantId: string,
      questionIndex: number,
      answer: { value: unknown; responseMs: number; attempt: number },
    ): void => {
      if (shared) personal.noteAnswer(participantId, questionIndex, answer);
    },

    /** Steps that participants have made in their own runs. */
    noteRuns: async (participantIds: readonly string[]): Promise<void> => {
      if (shared) await personal.noteRuns(participantIds);
    },

    /** Finds the steps whose doorbell was lost. */
    checkRuns: async (): Promise<void> => {
      if (shared?.facts.state.phase !== 'running') return;
      const shown = personal.runVersions();
      if (shown.size === 0) return;
      const runs = await readRuns(core.db.drizzle, sessionId, [...shown.keys()]);
      await personal.noteRuns(
        [...runs].flatMap(([id, { version }]) => (version > (shown.get(id) ?? 0) ? id : [])),
      );
    },

    hear: (message: Ring): void => {
      switch (message.what) {
        case 'moved':
          if (message.version > (shared?.facts.state.version ?? 0) && !follow(message)) refreshSafely();
          break;
        case 'joined':
        case 'asked':
          refreshSoon(refreshSafely);
          break;
        case 'answered':
          if (watchesRoster() || audiences.stage.size > 0) refreshSoon(refreshSafely);
          else missed = true;
          break;
        case 'ran':
          personal.noteRuns([message.participantId]).catch(noteUnread);
          if (watchesRoster()) refreshSoon(refreshSafely);
          else missed = true;
          break;
        case 'presence':
          presenceHeard(presence.hear(message, core.clock.now()));
          break;
        case 'reactions':
          reactionCounts = addReactions(reactionCounts, message.counts);
          reactionsMoved.call();
          break;
        case 'who':
          break;
      }
    },

    beat: (count: number): void => {
      if (presence.expire(core.clock.now())) presenceMoved();
      wakeStaff();
      monitor.beat();
      if (count % playerBeats === 0) wake(audiences.players);
    },

    stop: (): void => {
      clearTimeout(coalescing);
      reactionsMoved.stop();
      monitor.stop();
      personal.stop();
    },
  };

  function presenceHeard({ moved, delayed }: Heard): void {
    if (moved) presenceMoved();
    else if (delayed.length > 0) monitor.delayed(new Map(delayed.map((id) => [id, presence.of(id)])));
  }

  function presenceMoved(): void {
    built.delete('host');
    wake(audiences.host);
    monitor.moved();
  }
};

/** Players get every this many beats, one a second. */
const playerBeats = 5;

export type SessionFeed = ReturnType<typeof createSessionFeed>;
