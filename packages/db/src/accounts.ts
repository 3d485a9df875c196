import { eq, sql } from 'drizzle-orm';
import { authUser } from './authSchema.ts';
import type { Queries } from './client.ts';
import { instanceSecret, setupToken } from './instanceSchema.ts';

export const countUsers = async (db: Queries): Promise<number> => {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(authUser);
  return row?.count ?? 0;
};

export const findUserByEmail = async (db: Queries, email: string): Promise<{ id: string } | undefined> =>
  (await db.select({ id: authUser.id }).from(authUser).where(eq(authUser.email, email)))[0];

/** Keeps a one-time link's hash for a day and forgets all earlier ones. */
export const replaceSetupToken = async (db: Queries, hash: Buffer): Promise<void> => {
  await db.delete(setupToken);
  await db.insert(setupToken).values({ hash, expiresAt: sql`clock_timestamp() + interval '1 day'` });
};

/** Uses the link up; false when it is unknown, used or too old. */
export const takeSetupToken = async (db: Queries, hash: Buffer): Promise<boolean> => {
  const taken = await db
    .delete(setupToken)
    .where(eq(setupToken.hash, hash))
    .returning({ valid: sql<boolean>`${setupToken.expiresAt} > clock_timestamp()` });
  return taken[0]?.valid === true;
};

/** The secret of that name, made from `proposal` by the first instance that asks. */
export const sharedSecret = async (db: Queries, name: string, proposal: string): Promise<string> => {
  await db.insert(instanceSecret).values({ name, value: proposal }).onConflictDoNothing();
  const [row] = await db.select().from(instanceSecret).where(eq(instanceSecret.name, name));
  if (!row) throw new Error(`The database kept no secret called ${name}.`);
  return row.value;
};
