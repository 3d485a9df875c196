import type { QuizDraft } from '@argus/game/quiz';
import type { Phase, Plan, SessionEvent } from '@argus/game/sessionState';
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const now = sql`clock_timestamp()`;

/** Authored content; `document` is a draft, which may still have problems. */
export const quiz = pgTable(
  'quiz',
  {
    id: text().primaryKey(),
    ownerId: text().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    language: text().notNull(),
    tags: text().array().notNull(),
    kinds: text().array().notNull(),
    questionCount: integer().notNull(),
    problemCount: integer().notNull(),
    public: boolean().notNull().default(false),
    /** Grows with each save, so that two tabs cannot overwrite each other. */
    revision: integer().notNull().default(1),
    document: jsonb().$type<QuizDraft>().notNull(),
    createdAt: instant().notNull().default(now),
    updatedAt: instant().notNull().default(now),
    removedAt: instant(),
  },
  (table) => [index('quiz_owner').on(table.ownerId, table.updatedAt)],
);

/** One run of a frozen copy of a quiz. */
export const quizSession = pgTable(
  'quiz_session',
  {
    id: text().primaryKey(),
    /** Set while the session lives, so that the PIN is free again after its end. */
    pin: text(),
    quizId: text(),
    ownerId: text(),
    hostTokenHash: bytes(),
    title: text().notNull(),
    language: text().notNull(),
    plan: jsonb().$type<Plan>().notNull(),
    public: boolean().notNull(),
    phase: text().$type<Phase>().notNull(),
    version: integer().notNull(),
    revision: integer().notNull().default(1),
    questionIndex: integer().notNull(),
    opensAt: instant(),
    closesAt: instant(),
    dueAt: instant(),
    pausedAt: instant(),
    locked: boolean().notNull(),
    /** The settings' grace, where the answers' check can read it without the whole plan. */
    graceMs: integer().notNull(),
    createdAt: instant().notNull().default(now),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (table) => [
    uniqueIndex('quiz_session_pin').on(table.pin),
    uniqueIndex('quiz_session_host_token').on(table.hostTokenHash),
    index('quiz_session_owner').on(table.ownerId, table.createdAt),
    index('quiz_session_due').on(table.dueAt).where(sql`due_at is not null`),
    index('quiz_session_public').on(table.createdAt).where(sql`public and pin is not null`),
  ],
);

/** Every step that a session made: the log that `replay` folds. */
export const sessionEvent = pgTable(
  'session_event',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    at: instant().notNull(),
    type: text().notNull(),
    /** Who did it: a user's id, `host-token`, or `clock`. */
    actor: text().notNull(),
    event: jsonb().$type<SessionEvent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.version] })],
);

/** One player in one session. */
export const participant = pgTable(
  'participant',
  {
    id: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    nickname: text().notNull(),
    /** What looks the same has the same key. */
    nicknameKey: text().notNull(),
    tokenHash: bytes().notNull(),
    joinOrder: bigserial({ mode: 'number' }).notNull(),
    /** The session's version at the join: who had joined when a question closed. */
    joinedVersion: integer().notNull(),
    joinedAt: instant().notNull().default(now),
    kickedAt: instant(),
  },
  (table) => [
    uniqueIndex('participant_nickname').on(table.sessionId, table.nicknameKey),
    uniqueIndex('participant_token').on(table.tokenHash),
  ],
);

/** Joins, drops and away spans, for monitor, review and replay. */
export const participantEvent = pgTable(
  'participant_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    participantId: text().notNull(),
    at: instant().notNull(),
    type: text().$type<'joined' | 'connected' | 'lost' | 'away' | 'back'>().notNull(),
  },
  (table) => [index('participant_event_session').on(table.sessionId, table.participantId, table.at)],
);

/** What a participant sent, as it was sent; never changed. */
export const answer = pgTable(
  'answer',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    questionIndex: integer().notNull(),
    participantId: text().notNull(),
    attempt: integer().notNull().default(1),
    /** Made by the client: the same key with the same value is the same answer sent again. */
    key: text().notNull(),
    value: jsonb().$type<unknown>().notNull(),
    receivedAt: instant().notNull(),
    /** Milliseconds since the question opened, capped at its limit. */
    responseMs: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.questionIndex, table.participantId, table.attempt] }),
  ],
);

/** What an answer is worth: derived, and derivable again. */
export const answerResult = pgTable(
  'answer_result',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    questionIndex: integer().notNull(),
    participantId: text().notNull(),
    attempt: integer().notNull(),
    share: doublePrecision().notNull(),
    points: integer().notNull(),
    bonus: integer().notNull(),
    responseMs: doublePrecision().notNull(),
    streak: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.questionIndex, table.participantId] })],
);

/** The participant's running result. */
export const quizScore = pgTable(
  'quiz_score',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    participantId: text().notNull(),
    points: integer().notNull(),
    totalMs: doublePrecision().notNull(),
    streak: integer().notNull(),
    right: integer().notNull(),
    answered: integer().notNull(),
    /** Null for a kicked participant. */
    rank: integer(),
    rankBefore: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.participantId] }),
    index('quiz_score_rank').on(table.sessionId, table.rank),
  ],
);

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
