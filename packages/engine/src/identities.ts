import type { Queries } from '@argus/db/client';
import { findByTokens } from '@argus/db/participants';
import { createBatcher } from './batcher.ts';
import type { Player } from './core.ts';
import { createKeptMap } from './keptMap.ts';
import { hashToken } from './tokens.ts';

/** How many identities a process keeps at hand: two sessions of the largest size. */
const identitiesKept = 20_000;

/**
 * Tells who a participant's token stands for. A token is one participant's for good, so that a process asks once;
 * whether they still may do what they ask for, the database says each time. Many questions at once are one query.
 * Forged tokens are not kept: a flood of them pushes nobody out.
 */
export const createIdentities = (db: Queries) => {
  const kept = createKeptMap<Player>(identitiesKept);
  const batcher = createBatcher<string, Player | null>(
    async (_key, hashes) => {
      const found = await findByTokens(db, hashes);
      return hashes.map((hash) => found.get(hash) ?? null);
    },
    () => false,
  );
  return {
    /** Null for a forged token. */
    identify: async (token: string): Promise<Player | null> => {
      const hash = hashToken(token).toString('hex');
      const known = kept.get(hash);
      if (known) return known;
      const player = await batcher.add('tokens', hash);
      if (player) kept.set(hash, player);
      return player;
    },
    /** Takes note of a token that this process has just given: its player comes with it at once. */
    learn: (token: string, { sessionId, participantId }: Player): void =>
      kept.set(hashToken(token).toString('hex'), { sessionId, participantId }),
  };
};
