import { eq, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { instanceSetting } from './instanceSchema.ts';

/** What is kept for the whole instance under a name; undefined where nothing is. */
export const readSetting = async (db: Queries, name: string): Promise<unknown> =>
  (
    await db
      .select({ value: instanceSetting.value })
      .from(instanceSetting)
      .where(eq(instanceSetting.name, name))
  )[0]?.value;

export const writeSetting = async (db: Queries, name: string, value: unknown): Promise<void> => {
  await db
    .insert(instanceSetting)
    .values({ name, value })
    .onConflictDoUpdate({
      target: instanceSetting.name,
      set: { value, updatedAt: sql`clock_timestamp()` },
    });
};

export const removeSetting = async (db: Queries, name: string): Promise<void> => {
  await db.delete(instanceSetting).where(eq(instanceSetting.name, name));
};

/** Lets one after the other change what is kept under a name, until the transaction ends. */
export const holdSetting = async (db: Queries, name: string): Promise<void> => {
  // The second number keeps it apart from the locks of sessions and owners.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 2))`);
};
