import { readTally } from '@argus/db/answers';
import { readLobby } from '@argus/db/participants';
import {
  type PersonalRecord,
  type RosterRecord,
  readBoard,
  readPersonal,
  readRoster,
} from '@argus/db/results';
import { readSession, type SessionHead } from '@argus/db/sessions';
import { boardPlaces } from '@argus/game/leaderboard';
import type { PersonalFacts, RosterEntry, SessionFacts } from '@argus/game/sessionFacts';
import type { Plan } from '@argus/game/sessionState';
import { hostView, monitorView, personalView, playerView, stageNames, stageView } from '@argus/game/view';
import type { HostView, MonitorView, PersonalView, PlayerView, StageView } from '@argus/game/views';
import type { Core, Player } from './core.ts';
import type { Ring } from './doorbell.ts';
import type { Live } from './live.ts';
import type { PresenceBoard } from './presenceBoard.ts';
import { createPresenceBoard } from './presenceBoard.ts';

/** Counts and presence move at most this often on host, stage and monitor, in milliseconds. */
export const coalesceMs = 250;

type Audience = 'players' | 'stage' | 'host' | 'monitor';

/** One participant's view in this process. */
interface OwnView {
  facts: PersonalFacts;
  readonly wakes: Set<() => void>;
  readonly live: Live<PersonalView>;
}

interface Shared {
  facts: SessionFacts;
  roster: readonly RosterRecord[];
}

const factsOf = (
  head: SessionHead,
  plan: Plan,
  parts: Pick<SessionFacts, 'board' | 'tally' | 'players' | 'names'>,
): SessionFacts => ({
  sessionId: head.id,
  pin: head.pin,
  title: head.title,
  language: head.language,
  plan,
  state: head,
  revision: head.revision,
  ...parts,
});

const personalFacts = (record: PersonalRecord): PersonalFacts => ({
  participantId: record.participantId,
  nickname: record.nickname,
  kicked: record.kicked,
  answer: record.answerMs === null ? null : { value: record.value, responseMs: record.answerMs },
  result:
    record.share === null
      ? null
      : { share: record.share, points: record.gained ?? 0, bonus: record.bonus ?? 0 },
  points: record.points,
  streak: record.streak,
  rank: record.rank,
  rankBefore: record.rankBefore,
  ahead:
    record.aheadNickname === null || record.aheadPoints === null
      ? null
      : { nickname: record.aheadNickname, points: record.aheadPoints },
});

/**
 * One watched session in this process: it reads the truth when the doorbell rings (many rings while it reads
 * are one more read), builds each view once and hands it to all who watch.
 */
export const createSessionFeed = (
  core: Core,
  sessionId: string,
  plan: Plan,
  onKicked: (participantId: string) => void,
) => {
  const presence: PresenceBoard = createPresenceBoard();
  const audiences: Record<Audience, Set<() => void>> = {
    players: new Set(),
    stage: new Set(),
    host: new Set(),
    monitor: new Set(),
  };
  const personal = new Map<string, OwnView>();
  const built = new Map<Audience, unknown>();
  let shared: Shared | undefined;
  let reading: Promise<void> | undefined;
  let again = false;
  let coalescing: NodeJS.Timeout | undefined;

  const wake = (wakes: Iterable<() => void>): void => {
    for (const each of [...wakes]) each();
  };
  const watchesRoster = (): boolean => audiences.host.size + audiences.monitor.size > 0;

  const readShared = async (): Promise<Shared> => {
    const db = core.db.drizzle;
    const head = await readSession(db, sessionId);
    if (!head) throw new Error(`Session ${sessionId} is gone.`);
    const scored = head.phase !== 'lobby' && head.phase !== 'asking';
    const [lobby, tally, board, roster] = await Promise.all([
      readLobby(db, sessionId, stageNames),
      head.questionIndex < 0 ? [] : readTally(db, sessionId, head.questionIndex),
      scored ? readBoard(db, sessionId, boardPlaces) : [],
      watchesRoster() ? readRoster(db, sessionId, head.questionIndex) : [],
    ]);
    return { facts: factsOf(head, plan, { ...lobby, tally, board }), roster };
  };

  const loadPersonal = async (ids: readonly string[], questionIndex: number): Promise<void> => {
    if (ids.length === 0) return;
    for (const record of await readPersonal(core.db.drizzle, sessionId, questionIndex, ids)) {
      const facts = personalFacts(record);
      const known = personal.get(record.participantId);
      if (known) known.facts = facts;
      else personal.set(record.participantId, ownView(facts));
      if (facts.kicked) onKicked(record.participantId);
    }
  };

  const readOnce = async (): Promise<void> => {
    const before = shared;
    const next = await readShared();
    const moved = before?.facts.state.version !== next.facts.state.version;
    const grown = before?.facts.revision !== next.facts.revision;
    if (moved) await loadPersonal([...personal.keys()], next.facts.state.questionIndex);
    shared = next;
    built.clear();
    if (moved || grown) wake(audiences.players);
    if (moved) for (const { wakes } of personal.values()) wake(wakes);
    wakeStaff();
  };

  const wakeStaff = (): void => {
    for (const audience of ['stage', 'host', 'monitor'] as const) wake(audiences[audience]);
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

  const refreshSafely = (): void => {
    refresh().catch((error: unknown) => {
      core.log.warn({ sessionId, reason: String(error) }, 'a session could not be read; trying again soon');
    });
  };

  /** For what moves often and only staff sees. */
  const refreshSoon = (work: () => void): void => {
    coalescing ??= setTimeout(() => {
      coalescing = undefined;
      work();
    }, coalesceMs);
  };

  const rosterEntries = (): RosterEntry[] =>
    (shared?.roster ?? []).map(({ value, responseMs, ...record }) => {
      const entry = presence.of(record.participantId);
      return {
        ...record,
        connected: entry?.connected ?? false,
        lostAt: entry && !entry.connected ? entry.at : null,
        awayAt: entry?.connected ? entry.awayAt : null,
        rttMs: entry?.rttMs ?? null,
        answer: responseMs === null ? null : { value, responseMs },
      };
    });

  const factsNow = (): SessionFacts => {
    if (!shared) throw new Error(`Session ${sessionId} was watched before it was read.`);
    return shared.facts;
  };

  /** Built once for all who watch; only the time is stamped anew. */
  const liveView = <T extends { readonly serverNow: number }>(
    audience: Audience,
    build: () => T,
  ): Live<T> => ({
    subscribe: (wakeUp) => {
      audiences[audience].add(wakeUp);
      return () => void audiences[audience].delete(wakeUp);
    },
    read: () => {
      if (!built.has(audience)) built.set(audience, build());
      // The map holds what this audience's own builder has put there.
      return { ...(built.get(audience) as T), serverNow: core.clock.now() };
    },
  });

  const players = liveView('players', () => playerView(factsNow(), core.clock.now()));
  const stage = liveView('stage', () => stageView(factsNow(), core.clock.now()));
  const host = liveView('host', () => hostView(factsNow(), rosterEntries(), core.clock.now()));
  const monitor = liveView('monitor', () => monitorView(factsNow(), rosterEntries(), core.clock.now()));

  const ownView = (facts: PersonalFacts): OwnView => {
    const { participantId } = facts;
    // Between being handed out and being watched it may have been let go, and another may stand in its place.
    const current = (): OwnView => personal.get(participantId) ?? own;
    const own: OwnView = {
      facts,
      wakes: new Set(),
      live: {
        subscribe: (wakeUp) => {
          const { wakes } = current();
          personal.set(participantId, current());
          wakes.add(wakeUp);
          return () => {
            wakes.delete(wakeUp);
            if (wakes.size === 0) personal.delete(participantId);
          };
        },
        read: () => personalView(factsNow(), current().facts, core.clock.now()),
      },
    };
    return own;
  };

  return {
    refresh,
    ready: (): Promise<void> => (shared ? Promise.resolve() : refresh()),
    versions: () => ({ version: shared?.facts.state.version, revision: shared?.facts.revision }),
    isWatched: (): boolean =>
      Object.values(audiences).some(({ size }) => size > 0) ||
      [...personal.values()].some(({ wakes }) => wakes.size > 0),

    players: (): Live<PlayerView> => players,
    stage: (): Live<StageView> => stage,
    host: async (): Promise<Live<HostView>> => {
      await loadRoster();
      return host;
    },
    monitor: async (): Promise<Live<MonitorView>> => {
      await loadRoster();
      return monitor;
    },

    personal: async ({ participantId }: Player): Promise<Live<PersonalView> | undefined> => {
      await loadPersonal([participantId], factsNow().state.questionIndex);
      return personal.get(participantId)?.live;
    },

    /** An answer that this process has stored: its author sees it at once, in every tab. */
    noteAnswer: (
      participantId: string,
      questionIndex: number,
      answer: { value: unknown; responseMs: number },
    ): void => {
      const own = personal.get(participantId);
      if (!own || shared?.facts.state.questionIndex !== questionIndex) return;
      own.facts = { ...own.facts, answer };
      wake(own.wakes);
    },

    hear: (message: Ring): void => {
      switch (message.what) {
        case 'moved':
          if (message.version > (shared?.facts.state.version ?? 0)) refreshSafely();
          break;
        case 'joined':
          refreshSoon(refreshSafely);
          break;
        case 'answered':
          if (watchesRoster() || audiences.stage.size > 0) refreshSoon(refreshSafely);
          break;
        case 'presence':
          presence.hear(message, core.clock.now());
          presenceMoved();
          break;
        case 'who':
          break;
      }
    },

    beat: (count: number): void => {
      if (presence.expire(core.clock.now())) presenceMoved();
      wakeStaff();
      if (count % playerBeats === 0) wake(audiences.players);
    },

    stop: (): void => clearTimeout(coalescing),
  };

  async function loadRoster(): Promise<void> {
    if (!shared || shared.roster.length > 0) return;
    const roster = await readRoster(core.db.drizzle, sessionId, shared.facts.state.questionIndex);
    shared = { ...shared, roster };
    built.clear();
  }

  function presenceMoved(): void {
    built.delete('host');
    built.delete('monitor');
    wake(audiences.host);
    wake(audiences.monitor);
  }
};

/** Players get every this many beats, one a second. */
const playerBeats = 5;

export type SessionFeed = ReturnType<typeof createSessionFeed>;
