import type { ParticipantEventType } from '@argus/game/participantTimeline';
import type { QuizDraft } from '@argus/game/quiz';
import type { RunPhase } from '@argus/game/run';
import type { Phase, Plan, SessionEvent } from '@argus/game/sessionState';
import type { Terms } from '@argus/game/terms';
import type { TimeRequestState } from '@argus/game/timeRequests';
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes } from './bytes.ts';
import { instant } from './instant.ts';

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

/** Nothing decided beside the steps: what sessions have that were opened before there was anything to decide. */
const quietTerms: Terms = {
  wheel: 'host',
  showsAnswers: false,
  approval: false,
  plannedAt: null,
  factors: {},
  attempts: {},
  announcement: null,
  amendments: [],
};

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
    terms: jsonb().$type<Terms>().notNull().default(quietTerms),
    /** The settings' grace, where the answers' check can read it without the whole plan. */
    graceMs: integer().notNull(),
    createdAt: instant().notNull().default(now),
    startedAt: instant(),
    finishedAt: instant(),
    /** When everything personal was taken out of it. */
    erasedAt: instant(),
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
    /** Set for whoever must not play: removed, or still waiting to be let in. */
    kickedAt: instant(),
    /** Hash of the code that brings the participant to another device; null for those who joined before there was one. */
    recoveryHash: bytes(),
    /** Waiting to be let in by the host. */
    waiting: boolean().notNull().default(false),
    /** Index of the own team in the session's settings. */
    team: integer(),
    /** What the host has told this participant alone, and the version that said it. */
    message: text(),
    messageVersion: integer(),
    erasedAt: instant(),
  },
  (table) => [
    uniqueIndex('participant_recovery').on(table.recoveryHash),
    uniqueIndex('participant_nickname').on(table.sessionId, table.nicknameKey),
    uniqueIndex('participant_token').on(table.tokenHash),
  ],
);

/** The tokens of a participant's other devices, beside the one of the device that joined. */
export const participantDevice = pgTable(
  'participant_device',
  {
    tokenHash: bytes().primaryKey(),
    participantId: text()
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull().default(now),
  },
  (table) => [index('participant_device_participant').on(table.participantId)],
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
    type: text().$type<ParticipantEventType>().notNull(),
  },
  (table) => [index('participant_event_session').on(table.sessionId, table.participantId, table.at)],
);

/** Requests for more time, one of each participant at most; when it was asked stands in their events, too. */
export const timeRequest = pgTable(
  'time_request',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    participantId: text()
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    state: text().$type<TimeRequestState>().notNull(),
    askedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.participantId] })],
);

/** What the monitor shows of a participant beside answers, summed up as it happens. */
export const participantWatch = pgTable(
  'participant_watch',
  {
    participantId: text()
      .primaryKey()
      .references(() => participant.id, { onDelete: 'cascade' }),
    sessionId: text().notNull(),
    /** Milliseconds of the away spans that are over. */
    awayMs: doublePrecision().notNull().default(0),
    /** The question that the next two are about. */
    questionIndex: integer().notNull().default(-1),
    questionAwayMs: doublePrecision().notNull().default(0),
    /** Answers to that question that were refused: repeated, changed or late ones. */
    refused: integer().notNull().default(0),
  },
  (table) => [index('participant_watch_session').on(table.sessionId)],
);

/**
 * What a participant sent, as it was sent; never changed but by erasing what is personal in it. Answers, results and
 * scores refer to their session without a constraint, whose check would cost each row; a trigger of the session deletes
 * them with it.
 */
export const answer = pgTable(
  'answer',
  {
    sessionId: text().notNull(),
    questionIndex: integer().notNull(),
    participantId: text().notNull(),
    attempt: integer().notNull().default(1),
    /** Made by the client: the same key with the same value is the same answer sent again. */
    key: text().notNull(),
    value: jsonb().$type<unknown>().notNull(),
    receivedAt: instant().notNull(),
    /** Milliseconds since the question opened, capped at its limit. */
    responseMs: doublePrecision().notNull(),
    /** Milliseconds that were taken off it for the way to the server. */
    allowanceMs: doublePrecision().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.questionIndex, table.participantId, table.attempt] }),
  ],
);

/** Where a participant of a self-paced session stands in each attempt. */
export const participantRun = pgTable(
  'participant_run',
  {
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    participantId: text()
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    attempt: integer().notNull(),
    /** Grows with each step of the participant, over all attempts. */
    version: integer().notNull(),
    phase: text().$type<RunPhase>().notNull(),
    questionIndex: integer().notNull(),
    /** How many questions of the attempt have been answered. */
    answered: integer().notNull(),
    /** When the question opened for this participant, and until when they have time; null without a limit. */
    opensAt: instant().notNull(),
    closesAt: instant(),
    startedAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.participantId, table.attempt] })],
);

/** What an answer is worth: derived, and derivable again. */
export const answerResult = pgTable(
  'answer_result',
  {
    sessionId: text().notNull(),
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
    sessionId: text().notNull(),
    participantId: text().notNull(),
    points: integer().notNull(),
    totalMs: doublePrecision().notNull(),
    streak: integer().notNull(),
    right: integer().notNull(),
    answered: integer().notNull(),
    /** Wrong answers in a row. */
    wrongRow: integer().notNull().default(0),
    /** Which attempt of a self-paced participant this is; in all other sessions there is one. */
    attempt: integer().notNull().default(1),
    /** Null for a kicked participant. */
    rank: integer(),
    rankBefore: integer(),
  },
  // No index holds what every question changes: a row is then written anew in its own page.
  (table) => [primaryKey({ columns: [table.sessionId, table.participantId] })],
);

/** Questions that somebody wants to improve, and why; the quiz itself stays as it is. */
export const questionMark = pgTable(
  'question_mark',
  {
    quizId: text()
      .notNull()
      .references(() => quiz.id, { onDelete: 'cascade' }),
    questionId: text().notNull(),
    note: text().notNull(),
    /** Whose review it was marked in. */
    sessionId: text().references(() => quizSession.id, { onDelete: 'set null' }),
    markedAt: instant().notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.quizId, table.questionId] })],
);

/** Links that let others into one session: to steer it, or only to watch. */
export const sessionKey = pgTable(
  'session_key',
  {
    id: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => quizSession.id, { onDelete: 'cascade' }),
    role: text().$type<'host' | 'observer'>().notNull(),
    /** Who it was made for, as it stands in the log. */
    name: text().notNull(),
    tokenHash: bytes().notNull(),
    createdAt: instant().notNull().default(now),
    revokedAt: instant(),
  },
  (table) => [
    uniqueIndex('session_key_token').on(table.tokenHash),
    index('session_key_session').on(table.sessionId),
  ],
);
