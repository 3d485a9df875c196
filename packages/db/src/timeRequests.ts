import type { TimeRequest, TimeRequestState } from '@argus/game/timeRequests';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { timeRequest } from './schema.ts';

const one = (sessionId: string, participantId: string) =>
  and(eq(timeRequest.sessionId, sessionId), eq(timeRequest.participantId, participantId));

/** Everybody in the session who has asked for more time, by participant. */
export const readTimeRequests = async (db: Queries, sessionId: string): Promise<Map<string, TimeRequest>> => {
  const { participantId, state, askedAt } = timeRequest;
  const rows = await db
    .select({ participantId, state, askedAt })
    .from(timeRequest)
    .where(eq(timeRequest.sessionId, sessionId));
  return new Map(rows.map((row) => [row.participantId, row]));
};

/** What became of one participant's request; null where there was none. */
export const readTimeRequest = async (
  db: Queries,
  sessionId: string,
  participantId: string,
): Promise<TimeRequestState | null> =>
  (await db.select({ state: timeRequest.state }).from(timeRequest).where(one(sessionId, participantId)))[0]
    ?.state ?? null;

/** Stores a request and logs it; whatever shows it is newer from then on. The session's row is held by the caller. */
export const insertTimeRequest = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  at: number,
): Promise<void> => {
  await db.execute(sql`
    with moment as (select to_timestamp(${at}::float8 / 1000) as at),
    stored as (
      insert into time_request (session_id, participant_id, state, asked_at)
      select ${sessionId}, ${participantId}, 'asked', moment.at from moment),
    logged as (
      insert into participant_event (session_id, participant_id, at, type)
      select ${sessionId}, ${participantId}, moment.at, 'asked' from moment)
    update quiz_session set revision = revision + 1 where id = ${sessionId}`);
};

/** Writes what became of a request, where there is one in one of these states; false where there is none. */
export const answerTimeRequest = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  from: readonly TimeRequestState[],
  state: TimeRequestState,
): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    update time_request set state = ${state}
    where session_id = ${sessionId} and participant_id = ${participantId}
      and state = any(${sql.param([...from])}::text[])
    returning 1`);
  return rows.length === 1;
};
