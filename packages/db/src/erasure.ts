import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

/**
 * Takes the names, the ways back in and the messages of one participant, or of all with null, out of a session and
 * returns whom it found not erased yet. A name gives way to a number in the order of joining; a token to something
 * that is too short to be the hash of any.
 */
export const eraseParticipants = async (
  db: Queries,
  sessionId: string,
  participantId: string | null,
  at: number,
): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with places as (
      select id, row_number() over (order by join_order) as place from participant where session_id = ${sessionId})
    update participant p set nickname = '#' || places.place, nickname_key = 'erased ' || p.id,
      token_hash = uuid_send(gen_random_uuid()), recovery_hash = null, message = null, message_version = null,
      erased_at = to_timestamp(${at}::float8 / 1000)
    from places
    where places.id = p.id and p.session_id = ${sessionId} and p.erased_at is null
      and (${participantId}::text is null or p.id = ${participantId})
    returning p.id`);
  return rows.map(({ id }) => id);
};

/** Deletes when these participants came, went, looked away and asked for time, and what let their other devices in. */
export const deleteTraces = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
): Promise<void> => {
  const ids = sql`any(${sql.param([...participantIds])}::text[])`;
  await db.execute(sql`delete from participant_device where participant_id = ${ids}`);
  await db.execute(sql`delete from participant_watch where participant_id = ${ids}`);
  await db.execute(sql`delete from time_request where session_id = ${sessionId} and participant_id = ${ids}`);
  await db.execute(sql`
    delete from participant_event where session_id = ${sessionId} and participant_id = ${ids}`);
};

/** Takes names and words about these participants out of the session's log; who did what and when stays in it. */
export const cleanEvents = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
  text: string,
): Promise<void> => {
  await db.execute(sql`
    update session_event e set event = case e.type
      when 'rename' then jsonb_set(e.event, '{command,nickname}', to_jsonb(p.nickname))
      else jsonb_set(e.event, '{command,text}', to_jsonb(${text}::text)) end
    from participant p
    where e.session_id = ${sessionId} and e.type in ('rename', 'message') and p.session_id = ${sessionId}
      and p.id = any(${sql.param([...participantIds])}::text[])
      and p.id = e.event -> 'command' ->> 'participantId'`);
};

/** Takes out what was said to everybody; that it was taken back, with an empty text, stays. */
export const cleanAnnouncements = async (db: Queries, sessionId: string, text: string): Promise<void> => {
  await db.execute(sql`
    update session_event set event = jsonb_set(event, '{command,text}', to_jsonb(${text}::text))
    where session_id = ${sessionId} and type = 'message' and event -> 'command' ->> 'participantId' is null
      and btrim(event -> 'command' ->> 'text') <> ''`);
};

/** Puts a text in the place of these answers to a question. */
export const replaceAnswers = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
  answers: readonly { readonly participantId: string; readonly attempt: number }[],
  text: string,
): Promise<void> => {
  if (answers.length === 0) return;
  await db.execute(sql`
    update answer a set value = to_jsonb(${text}::text)
    from unnest(
      ${sql.param(answers.map(({ participantId }) => participantId))}::text[],
      ${sql.param(answers.map(({ attempt }) => attempt))}::int[]) as t(participant_id, attempt)
    where a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.participant_id = t.participant_id and a.attempt = t.attempt`);
};

/** Notes that a session is erased; false when it was so already. */
export const markErased = async (db: Queries, sessionId: string, at: number): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    update quiz_session set erased_at = to_timestamp(${at}::float8 / 1000)
    where id = ${sessionId} and erased_at is null returning id`);
  return rows.length === 1;
};

/** Whether a participant was erased. */
export const isErased = async (db: Queries, participantId: string): Promise<boolean> => {
  const { rows } = await db.execute(sql`
    select from participant where id = ${participantId} and erased_at is not null`);
  return rows.length === 1;
};

/** When a session was erased; null where it was not. */
export const readErasedAt = async (db: Queries, sessionId: string): Promise<number | null> => {
  const { rows } = await db.execute<{ at: number | null }>(sql`
    select (extract(epoch from erased_at) * 1000)::float8 as at from quiz_session where id = ${sessionId}`);
  return rows[0]?.at ?? null;
};

/**
 * Sessions in which nothing has happened for so many days and that are not erased yet, the oldest first; one that
 * waits for a moment still to come is not among them.
 */
export const listOldSessions = async (
  db: Queries,
  days: number,
  limit: number,
): Promise<{ id: string; finished: boolean }[]> => {
  const { rows } = await db.execute<{ id: string; finished: boolean }>(sql`
    with cut as (select clock_timestamp() - ${days}::float8 * interval '1 day' as at)
    select s.id, s.phase = 'finished' as finished from quiz_session s, cut
    where s.erased_at is null and s.created_at < cut.at and cut.at > coalesce(s.finished_at, greatest(
      s.created_at, s.due_at, (select max(e.at) from session_event e where e.session_id = s.id)))
    order by s.created_at limit ${limit}`);
  return rows;
};

/** Deletes sign-ins that have expired, with the addresses and browsers that they came from. */
export const deleteExpiredSignIns = async (db: Queries): Promise<void> => {
  await db.execute(sql`delete from auth_session where expires_at < clock_timestamp()`);
};
