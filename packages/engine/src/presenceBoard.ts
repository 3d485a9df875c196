import type { PresenceEntry, Ring } from './doorbell.ts';
import { presenceExpiryMs } from './presence.ts';

type Digest = Extract<Ring, { what: 'presence' }>;

interface Peer {
  readonly entries: Map<string, PresenceEntry>;
  readonly heardAt: number;
}

/** What a digest has changed. */
export interface Heard {
  /** Somebody came, went, looked away or back. */
  readonly moved: boolean;
  /** Those of whom nothing is new but the way to the server. */
  readonly delayed: readonly string[];
}

/** What all processes together say of a session's participants. */
export interface PresenceBoard {
  /** Each process repeats all it knows every few seconds: most of what is heard is known. */
  hear(digest: Digest, now: number): Heard;
  /** Drops what peers said that have gone silent; true when something changed. */
  expire(now: number): boolean;
  of(participantId: string): PresenceEntry | undefined;
}

/** Prefers a process where the participant is connected, then the one that heard of them last. */
const better = (one: PresenceEntry | undefined, other: PresenceEntry): PresenceEntry => {
  if (!one || (other.connected && !one.connected)) return other;
  return one.connected === other.connected && other.at > one.at ? other : one;
};

const isSame = (one: PresenceEntry, other: PresenceEntry): boolean =>
  one.at === other.at && one.awayAt === other.awayAt && one.device === other.device;

const isAsSlow = (one: PresenceEntry, other: PresenceEntry): boolean =>
  one.rttMs === other.rttMs && one.medianRttMs === other.medianRttMs;

export const createPresenceBoard = (): PresenceBoard => {
  const peers = new Map<string, Peer>();
  /** Who was last seen leaving, so that "lost since" outlives the digest that said it. */
  const gone = new Map<string, PresenceEntry>();
  return {
    hear: ({ instance, whole, entries }, now) => {
      const before = peers.get(instance)?.entries ?? new Map<string, PresenceEntry>();
      const after = whole ? new Map<string, PresenceEntry>() : before;
      const left = whole ? before.size : 0;
      const delayed: string[] = [];
      let [moved, found] = [false, 0];
      for (const entry of entries) {
        const { participantId } = entry;
        const known = before.get(participantId);
        if (known) found += 1;
        if (entry.connected) {
          if (!known || !isSame(known, entry)) moved = true;
          else if (!isAsSlow(known, entry)) delayed.push(participantId);
          after.set(participantId, entry);
        } else {
          if (known || gone.get(participantId)?.at !== entry.at) moved = true;
          after.delete(participantId);
          gone.set(participantId, entry);
        }
      }
      peers.set(instance, { entries: after, heardAt: now });
      return { moved: moved || found < left, delayed };
    },
    expire: (now) => {
      let changed = false;
      for (const [instance, peer] of peers) {
        if (now - peer.heardAt <= presenceExpiryMs) continue;
        for (const entry of peer.entries.values()) {
          gone.set(entry.participantId, { ...entry, connected: false, at: peer.heardAt, awayAt: null });
        }
        peers.delete(instance);
        changed = true;
      }
      return changed;
    },
    of: (participantId) => {
      let found: PresenceEntry | undefined;
      for (const { entries } of peers.values()) {
        const entry = entries.get(participantId);
        if (entry) found = better(found, entry);
      }
      return found ?? gone.get(participantId);
    },
  };
};
