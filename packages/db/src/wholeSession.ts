import { sql } from 'drizzle-orm';
import type { Drizzle, Queries } from './client.ts';

/**
 * For the rest of a transaction tables are joined by hash alone, which is never worse than linear. Statistics only
 * know the average session: a large one would be planned as if it held a handful, its tables compared row by row, and
 * each query would take longer by the square of its players. Every table that is joined has to be narrowed to the
 * session by itself.
 */
export const joinByHash = async (tx: Queries): Promise<void> => {
  await tx.execute(sql`set local enable_nestloop = off`);
};

/** Takes `joinByHash` back: what looks up single rows needs them one by one. */
export const joinAsUsual = async (tx: Queries): Promise<void> => {
  await tx.execute(sql`set local enable_nestloop to default`);
};

/** Reads of one moment that go over a whole session, however large it is. */
export const readWholeSession = <T>(db: Drizzle, read: (tx: Queries) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await joinByHash(tx);
      return read(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
