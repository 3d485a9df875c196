import type { Plan, SessionEvent, SessionState } from '@argus/game/sessionState';
import { and, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { quizSession, sessionEvent } from './schema.ts';

export type NewSessionRow = typeof quizSession.$inferInsert;

/** Everything of a session that steps change or that never changes but for the plan, which is read once. */
export interface SessionHead extends SessionState {
  readonly id: string;
  readonly pin: string | null;
  readonly quizId: string | null;
  readonly ownerId: string | null;
  readonly title: string;
  readonly language: string;
  readonly public: boolean;
  readonly revision: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

export const head = {
  id: quizSession.id,
  pin: quizSession.pin,
  quizId: quizSession.quizId,
  ownerId: quizSession.ownerId,
  title: quizSession.title,
  language: quizSession.language,
  public: quizSession.public,
  phase: quizSession.phase,
  version: quizSession.version,
  revision: quizSession.revision,
  questionIndex: quizSession.questionIndex,
  opensAt: quizSession.opensAt,
  closesAt: quizSession.closesAt,
  dueAt: quizSession.dueAt,
  pausedAt: quizSession.pausedAt,
  locked: quizSession.locked,
  terms: quizSession.terms,
  createdAt: quizSession.createdAt,
  startedAt: quizSession.startedAt,
  finishedAt: quizSession.finishedAt,
};

// Written out in full: inside a select of one table drizzle leaves the table's name away.
const players = sql<number>`(
  select count(*)::int from participant p where p.session_id = quiz_session.id and p.kicked_at is null)`;

/** False when the PIN is taken by a live session. */
export const insertSession = async (db: Queries, row: NewSessionRow): Promise<boolean> => {
  const inserted = await db
    .insert(quizSession)
    .values(row)
    .onConflictDoNothing({ target: quizSession.pin })
    .returning({ id: quizSession.id });
  return inserted.length === 1;
};

export const readSession = async (db: Queries, id: string): Promise<SessionHead | undefined> =>
  (await db.select(head).from(quizSession).where(eq(quizSession.id, id)))[0];

export const readPlan = async (db: Queries, id: string): Promise<Plan | undefined> =>
  (await db.select({ plan: quizSession.plan }).from(quizSession).where(eq(quizSession.id, id)))[0]?.plan;

/** Which live session has this PIN. */
export const findByPin = async (db: Queries, pin: string): Promise<string | undefined> =>
  (await db.select({ id: quizSession.id }).from(quizSession).where(eq(quizSession.pin, pin)))[0]?.id;

export const findLiveSession = async (
  db: Queries,
  pin: string,
): Promise<(SessionHead & { players: number }) | undefined> =>
  (
    await db
      .select({ ...head, players })
      .from(quizSession)
      .where(eq(quizSession.pin, pin))
  )[0];

export const findByHostToken = async (db: Queries, hash: Buffer): Promise<string | undefined> =>
  (await db.select({ id: quizSession.id }).from(quizSession).where(eq(quizSession.hostTokenHash, hash)))[0]
    ?.id;

/**
 * Waits until no answers are being written and keeps new ones out until the transaction ends.
 * A statement of its own: one that waited for a lock would still see its old snapshot.
 */
export const lockOutAnswers = async (db: Queries, id: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
};

export const databaseNow = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::float8`;

/** The session as it stands now, held against every other step, and the database's clock. */
export const holdSession = async (
  db: Queries,
  id: string,
): Promise<(SessionHead & { now: number }) | undefined> => {
  const [row] = await db
    .select({ ...head, now: databaseNow })
    .from(quizSession)
    .where(eq(quizSession.id, id))
    // Stronger, it would keep out what only refers to the session, such as events: the two would wait for each other.
    .for('no key update');
  return row;
};

/** The database's clock, the only one that judges. */
export const readClock = async (db: Queries): Promise<number> => {
  const { rows } = await db.execute<{ now: number }>(sql`select ${databaseNow} as now`);
  return rows[0]?.now ?? Number.NaN;
};

export const readEvents = async (db: Queries, id: string): Promise<SessionEvent[]> => {
  const rows = await db
    .select({ event: sessionEvent.event })
    .from(sessionEvent)
    .where(eq(sessionEvent.sessionId, id))
    .orderBy(sessionEvent.version);
  return rows.map(({ event }) => event);
};

/** The log with who did each step: a user's id, `host-token`, or `clock`. */
export const readLog = (db: Queries, id: string): Promise<{ event: SessionEvent; actor: string }[]> =>
  db
    .select({ event: sessionEvent.event, actor: sessionEvent.actor })
    .from(sessionEvent)
    .where(eq(sessionEvent.sessionId, id))
    .orderBy(sessionEvent.version);

/** What hosts have done to one participant, and who did it; in the order in which it was done. */
export const readActsOn = (
  db: Queries,
  id: string,
  participantId: string,
): Promise<{ event: SessionEvent; actor: string }[]> =>
  db
    .select({ event: sessionEvent.event, actor: sessionEvent.actor })
    .from(sessionEvent)
    .where(
      and(
        eq(sessionEvent.sessionId, id),
        sql`(${sessionEvent.event} -> 'command' ->> 'participantId' = ${participantId}
          or ${sessionEvent.event} -> 'command' -> 'participantIds' ? ${participantId})`,
      ),
    )
    .orderBy(sessionEvent.version);

/** Where all these sessions stand, in one query: what a lost doorbell is found by. */
export const readVersions = async (
  db: Queries,
  ids: readonly string[],
): Promise<{ id: string; version: number; revision: number }[]> =>
  db
    .select({ id: quizSession.id, version: quizSession.version, revision: quizSession.revision })
    .from(quizSession)
    .where(sql`${quizSession.id} = any(${sql.param([...ids])}::text[])`);

/** All sessions that wait for the clock, and those that it has passed by more than `lateMs`. */
export const readDue = async (db: Queries, lateMs: number): Promise<{ id: string; overdue: boolean }[]> =>
  db
    .select({
      id: quizSession.id,
      overdue: sql<boolean>`${quizSession.dueAt} <= clock_timestamp() - ${lateMs} * interval '1 millisecond'`,
    })
    .from(quizSession)
    .where(isNotNull(quizSession.dueAt));

export type SessionCardRow = SessionHead & { readonly players: number };

/** The sessions of one owner, newest first. */
export const listSessions = (
  db: Queries,
  ownerId: string,
  limit: number,
  before: number | null,
): Promise<SessionCardRow[]> =>
  db
    .select({ ...head, players })
    .from(quizSession)
    .where(
      and(eq(quizSession.ownerId, ownerId), before === null ? undefined : lt(quizSession.createdAt, before)),
    )
    .orderBy(desc(quizSession.createdAt))
    .limit(limit);

/** Public sessions that can be joined now, newest first. */
export const listPublicSessions = (db: Queries, limit: number): Promise<SessionCardRow[]> =>
  db
    .select({ ...head, players })
    .from(quizSession)
    .where(and(isNotNull(quizSession.pin), eq(quizSession.public, true), eq(quizSession.locked, false)))
    .orderBy(desc(quizSession.createdAt))
    .limit(limit);

/** Keeps other sessions of this owner from being opened until the transaction ends. */
export const holdOwner = async (db: Queries, ownerId: string): Promise<void> => {
  // The second number keeps it apart from the locks of sessions.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${ownerId}, 1))`);
};

/** How many sessions of an owner still run. */
export const countLiveSessions = async (db: Queries, ownerId: string): Promise<number> => {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(quizSession)
    .where(and(eq(quizSession.ownerId, ownerId), isNull(quizSession.finishedAt)));
  return row?.count ?? 0;
};

export const readCard = async (db: Queries, id: string): Promise<SessionCardRow | undefined> =>
  (
    await db
      .select({ ...head, players })
      .from(quizSession)
      .where(eq(quizSession.id, id))
  )[0];
