import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { sessionKey } from './schema.ts';

export type Role = (typeof sessionKey.$inferSelect)['role'];

export interface SessionKeyRow {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly createdAt: number;
}

export const insertSessionKey = async (db: Queries, row: typeof sessionKey.$inferInsert): Promise<void> => {
  await db.insert(sessionKey).values(row);
};

/** The keys of a session that still open it, the newest last. */
export const listSessionKeys = (db: Queries, sessionId: string): Promise<SessionKeyRow[]> =>
  db
    .select({
      id: sessionKey.id,
      role: sessionKey.role,
      name: sessionKey.name,
      createdAt: sessionKey.createdAt,
    })
    .from(sessionKey)
    .where(and(eq(sessionKey.sessionId, sessionId), isNull(sessionKey.revokedAt)))
    .orderBy(sessionKey.createdAt);

/** False when there is no such key, or it has been taken back already. */
export const revokeSessionKey = async (db: Queries, sessionId: string, id: string): Promise<boolean> => {
  const rows = await db
    .update(sessionKey)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(and(eq(sessionKey.sessionId, sessionId), eq(sessionKey.id, id), isNull(sessionKey.revokedAt)))
    .returning({ id: sessionKey.id });
  return rows.length === 1;
};

/** Which session a key opens, and for what; undefined for a forged one and one that was taken back. */
export const findSessionKey = async (
  db: Queries,
  hash: Buffer,
): Promise<{ sessionId: string; role: Role; name: string } | undefined> =>
  (
    await db
      .select({ sessionId: sessionKey.sessionId, role: sessionKey.role, name: sessionKey.name })
      .from(sessionKey)
      .where(and(eq(sessionKey.tokenHash, hash), isNull(sessionKey.revokedAt)))
  )[0];
