import { insertParticipantEvents, type ParticipantEventRow } from '@argus/db/participantEvents';
import { median } from '@argus/game/statistics';
import type { Core, Player } from './core.ts';
import { type PresenceEntry, ringSession } from './doorbell.ts';
import { makeId } from './ids.ts';

/** How long changes gather before they are told to the other processes. */
export const digestMs = 250;
/** How often a process says that it is still there, and repeats all it knows where the relay may have lost some of it. */
export const wholeDigestMs = 5_000;
/** How long a process is believed after its last digest. */
export const presenceExpiryMs = 12_000;

/** Round trips of a connection that count, the newest last; and how many it takes to say anything. */
const roundTripsKept = 7;
const roundTripsLeast = 3;

/** What somebody plays on. */
export type Device = 'phone' | 'tablet' | 'computer';

interface Connection {
  away: boolean;
  readonly roundTrips: number[];
  readonly device: Device | null;
}

interface Local {
  readonly player: Player;
  readonly connections: Map<string, Connection>;
  /** Since when connected, or lost. */
  at: number;
  awayAt: number | null;
  rttMs: number | null;
  medianRttMs: number | null;
  device: Device | null;
}

/** Who is connected to this process, and what its peers are told of it. */
export const createPresence = (core: Core) => {
  const instance = makeId();
  const sessions = new Map<string, Map<string, Local>>();
  const changed = new Map<string, Set<string>>();
  let events: ParticipantEventRow[] = [];

  const entryOf = (local: Local): PresenceEntry => ({
    participantId: local.player.participantId,
    connected: local.connections.size > 0,
    at: local.at,
    awayAt: local.awayAt,
    rttMs: local.rttMs,
    medianRttMs: local.medianRttMs,
    device: local.device,
  });

  const touch = ({ sessionId, participantId }: Player): void => {
    const ids = changed.get(sessionId) ?? new Set();
    changed.set(sessionId, ids.add(participantId));
  };

  const localOf = (player: Player): Local => {
    const session = sessions.get(player.sessionId) ?? new Map<string, Local>();
    sessions.set(player.sessionId, session);
    const known = session.get(player.participantId);
    if (known) return known;
    const local: Local = {
      player,
      connections: new Map(),
      at: core.clock.now(),
      awayAt: null,
      rttMs: null,
      medianRttMs: null,
      device: null,
    };
    session.set(player.participantId, local);
    return local;
  };

  const log = (player: Player, type: ParticipantEventRow['type'], awayFrom: number | null = null): void => {
    events.push({ ...player, at: core.clock.now(), type, awayFrom });
  };

  const settleAway = (local: Local): void => {
    const connections = [...local.connections.values()];
    // A second tab in view is enough to be here.
    const away = connections.length > 0 && connections.every((connection) => connection.away);
    if (away === (local.awayAt !== null)) return;
    const awayFrom = local.awayAt;
    local.awayAt = away ? core.clock.now() : null;
    log(local.player, away ? 'away' : 'back', awayFrom);
  };

  const connect = (player: Player, connectionId: string, device: Device | null = null): (() => void) => {
    const local = localOf(player);
    if (local.connections.size === 0) {
      local.at = core.clock.now();
      log(player, 'connected');
    }
    local.connections.set(connectionId, { away: false, roundTrips: [], device });
    local.device = device ?? local.device;
    settleAway(local);
    touch(player);
    return () => {
      if (!local.connections.delete(connectionId)) return;
      settleAway(local);
      if (local.connections.size === 0) {
        local.at = core.clock.now();
        local.awayAt = null;
        log(player, 'lost');
      }
      touch(player);
    };
  };

  const send = (sessionId: string, whole: boolean, ids: Iterable<string>): void => {
    const session = sessions.get(sessionId);
    if (!session) return;
    const entries = [...ids].flatMap((id) => {
      const local = session.get(id);
      return local ? [entryOf(local)] : [];
    });
    void ringSession(core.relay, sessionId, { what: 'presence', instance, whole, entries });
    for (const { participantId, connected } of entries) if (!connected) session.delete(participantId);
    if (session.size === 0) sessions.delete(sessionId);
  };

  const flush = async (): Promise<void> => {
    for (const [sessionId, ids] of changed) send(sessionId, false, ids);
    changed.clear();
    const batch = events;
    events = [];
    await insertParticipantEvents(core.db.drizzle, batch).catch((error: unknown) => {
      core.log.warn({ reason: String(error), count: batch.length }, 'joins and drops were not logged');
    });
  };

  const sendWhole = (sessionId: string): void => {
    const session = sessions.get(sessionId);
    if (session) send(sessionId, true, [...session.keys()]);
  };

  let timers: NodeJS.Timeout[] = [];
  return {
    instance,
    connect,
    /** The tab left the view or came back. Where the host has turned that off, nobody gets to know. */
    away: async (player: Player, connectionId: string, away: boolean): Promise<void> => {
      const plan = await core.planOf(player.sessionId);
      if (!plan?.settings.watchTabs) return;
      const local = localOf(player);
      const connection = local.connections.get(connectionId);
      if (!connection) return;
      connection.away = away;
      settleAway(local);
      touch(player);
    },
    delay: (player: Player, connectionId: string, rttMs: number): void => {
      const local = localOf(player);
      const connection = local.connections.get(connectionId);
      if (!connection) return;
      connection.roundTrips.push(rttMs);
      if (connection.roundTrips.length > roundTripsKept) connection.roundTrips.shift();
      local.rttMs = Math.round(rttMs);
      local.medianRttMs = Math.round(median(connection.roundTrips) ?? rttMs);
      touch(player);
    },
    /** The median of a connection's last round trips; null before there are enough of them. */
    roundTrip: ({ sessionId, participantId }: Player, connectionId: string): number | null => {
      const trips =
        sessions.get(sessionId)?.get(participantId)?.connections.get(connectionId)?.roundTrips ?? [];
      return trips.length < roundTripsLeast ? null : median(trips);
    },
    /** An answer of theirs was refused: a second one, a changed one, one that came too late. */
    refused: (player: Player): void => log(player, 'refused'),
    /** Somebody begins to watch the session and wants to know it all. */
    sendWhole,
    start: (): void => {
      timers = [
        setInterval(() => void flush(), digestMs),
        setInterval(() => {
          for (const sessionId of sessions.keys()) {
            if (core.relay.losesNothing) send(sessionId, false, []);
            else sendWhole(sessionId);
          }
        }, wholeDigestMs),
      ];
    },
    stop: async (): Promise<void> => {
      for (const timer of timers) clearInterval(timer);
      await flush();
    },
  };
};

export type Presence = ReturnType<typeof createPresence>;
