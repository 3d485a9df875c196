import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { bytes } from './bytes.ts';
import { instant } from './instant.ts';

const now = sql`clock_timestamp()`;

/** What the administrators have set for the whole instance. */
export const instanceSetting = pgTable('instance_setting', {
  name: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedAt: instant().notNull().default(now),
});

/** The one-time links that create the first administrator. */
export const setupToken = pgTable('setup_token', {
  hash: bytes().primaryKey(),
  expiresAt: instant().notNull(),
});

/** Secrets that all instances share when the operator gives none, such as the one that signs cookies. */
export const instanceSecret = pgTable('instance_secret', {
  name: text().primaryKey(),
  value: text().notNull(),
  createdAt: instant().notNull().default(now),
});
