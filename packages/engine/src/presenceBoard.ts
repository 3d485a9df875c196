import type { PresenceEntry, Ring } from './doorbell.ts';
import { presenceExpiryMs } from './presence.ts';

type Digest = Extract<Ring, { what: 'presence' }>;

interface Peer {
  readonly entries: Map<string, PresenceEntry>;
  heardAt: number;
}

/** What all processes together say of a session's participants. */
export interface PresenceBoard {
  hear(digest: Digest, now: number): void;
  /** Drops what peers said that have gone silent; true when something changed. */
  expire(now: number): boolean;
  of(participantId: string): PresenceEntry | undefined;
}

/** Prefers a process where the participant is connected, then the one that heard of them last. */
const better = (one: PresenceEntry | undefined, other: PresenceEntry): PresenceEntry => {
  if (!one || (other.connected && !one.connected)) return other;
  return one.connected === other.connected && other.at > one.at ? other : one;
};

export const createPresenceBoard = (): PresenceBoard => {
  const peers = new Map<string, Peer>();
  /** Who was last seen leaving, so that "lost since" outlives the digest that said it. */
  const gone = new Map<string, PresenceEntry>();
  return {
    hear: ({ instance, whole, entries }, now) => {
      const peer = peers.get(instance) ?? { entries: new Map<string, PresenceEntry>(), heardAt: now };
      peers.set(instance, peer);
      peer.heardAt = now;
      if (whole) peer.entries.clear();
      for (const entry of entries) {
        if (entry.connected) peer.entries.set(entry.participantId, entry);
        else {
          peer.entries.delete(entry.participantId);
          gone.set(entry.participantId, entry);
        }
      }
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
