import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { participant } from './schema.ts';

/** What an act needs to know of the one whom it concerns. */
export interface ConcernedRow {
  readonly nickname: string;
  readonly joinedAt: number;
  readonly kicked: boolean;
  readonly waiting: boolean;
  readonly team: number | null;
}

const one = (sessionId: string, participantId: string) =>
  and(eq(participant.sessionId, sessionId), eq(participant.id, participantId));

export const readConcerned = async (
  db: Queries,
  sessionId: string,
  participantId: string,
): Promise<ConcernedRow | undefined> =>
  (
    await db
      .select({
        nickname: participant.nickname,
        joinedAt: participant.joinedAt,
        kicked: sql<boolean>`${participant.kickedAt} is not null`,
        waiting: participant.waiting,
        team: participant.team,
      })
      .from(participant)
      .where(one(sessionId, participantId))
  )[0];

/** Removes a participant, or turns one away who waits: as if they had come only now. */
export const markKicked = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  at: number,
  version: number,
): Promise<void> => {
  await db
    .update(participant)
    .set({
      kickedAt: at,
      waiting: false,
      joinedVersion: sql`case when ${participant.waiting} then ${version}::int else ${participant.joinedVersion} end`,
    })
    .where(one(sessionId, participantId));
};

export const markRestored = async (db: Queries, sessionId: string, participantId: string): Promise<void> => {
  await db.update(participant).set({ kickedAt: null }).where(one(sessionId, participantId));
};

/** Lets those in who wait: they play from this version on. Returns how many did wait. */
export const admit = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
  version: number,
): Promise<number> => {
  const rows = await db
    .update(participant)
    .set({ kickedAt: null, waiting: false, joinedVersion: version })
    .where(
      and(
        eq(participant.sessionId, sessionId),
        inArray(participant.id, [...participantIds]),
        eq(participant.waiting, true),
      ),
    )
    .returning({ id: participant.id });
  return rows.length;
};

/** False when somebody else in the session has this name. */
export const setNickname = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  name: { readonly nickname: string; readonly key: string },
): Promise<boolean> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    update participant p set nickname = ${name.nickname}, nickname_key = ${name.key}
    where p.session_id = ${sessionId} and p.id = ${participantId} and not exists (
      select from participant o
      where o.session_id = ${sessionId} and o.nickname_key = ${name.key} and o.id <> p.id)
    returning p.id`);
  return rows.length === 1;
};

export const setTeam = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  team: number,
): Promise<void> => {
  await db.update(participant).set({ team }).where(one(sessionId, participantId));
};

export const setMessage = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  message: string,
  version: number,
): Promise<void> => {
  await db.update(participant).set({ message, messageVersion: version }).where(one(sessionId, participantId));
};

/** How many answers somebody has given to a question. */
export const countAttempts = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
  participantId: string,
): Promise<number> => {
  const { rows } = await db.execute<{ given: number }>(sql`
    select count(*)::int as given from answer
    where session_id = ${sessionId} and question_index = ${questionIndex}
      and participant_id = ${participantId}`);
  return rows[0]?.given ?? 0;
};
