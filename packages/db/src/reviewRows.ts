import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import type { ResultRecord } from './results.ts';

export interface OwnAnswer {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly value: unknown;
  readonly receivedAt: number;
  readonly responseMs: number;
  readonly allowanceMs: number;
}

/**
 * All answers of some participants. It looks each question up by the key of the table: a search by participant
 * would walk over the answers of the whole session.
 */
export const readAnswersOf = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
  questions: number,
  /** Only of each one's best attempt: in a self-paced session no other counts. */
  bestOnly = false,
): Promise<OwnAnswer[]> => {
  const best = sql`
    join quiz_score s on s.session_id = ${sessionId} and s.participant_id = a.participant_id
      and s.attempt = a.attempt`;
  const { rows } = await db.execute<OwnAnswer & Record<string, unknown>>(sql`
    select a.participant_id as "participantId", a.question_index as "questionIndex", a.attempt, a.value,
      (extract(epoch from a.received_at) * 1000)::float8 as "receivedAt", a.response_ms as "responseMs",
      a.allowance_ms as "allowanceMs"
    from generate_series(0, ${questions - 1}::int) as q(index)
    join answer a on a.session_id = ${sessionId} and a.question_index = q.index
      and a.participant_id = any(${sql.param([...participantIds])}::text[])
    ${bestOnly ? best : sql``}
    order by a.question_index, a.attempt`);
  return rows;
};

/** All results of some participants, looked up like `readAnswersOf`. */
export const readResultsOf = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
  questions: number,
): Promise<ResultRecord[]> => {
  const { rows } = await db.execute<ResultRecord & Record<string, unknown>>(sql`
    select r.participant_id as "participantId", r.question_index as "questionIndex", r.attempt, r.share,
      r.points, r.bonus, r.response_ms as "responseMs", r.streak
    from generate_series(0, ${questions - 1}::int) as q(index)
    join answer_result r on r.session_id = ${sessionId} and r.question_index = q.index
      and r.participant_id = any(${sql.param([...participantIds])}::text[])
    order by r.question_index`);
  return rows;
};

/** The answers to one question that had come in at a moment, oldest first. */
export const readAnswersUntil = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
  at: number,
): Promise<
  { participantId: string; nickname: string; attempt: number; value: unknown; responseMs: number }[]
> => {
  const { rows } = await db.execute<{
    participantId: string;
    nickname: string;
    attempt: number;
    value: unknown;
    responseMs: number;
  }>(sql`
    select a.participant_id as "participantId", p.nickname, a.attempt, a.value, a.response_ms as "responseMs"
    from answer a join participant p on p.id = a.participant_id
    where a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.received_at <= to_timestamp(${at}::float8 / 1000)
    order by a.received_at, a.participant_id`);
  return rows;
};

export interface ComparableRow {
  readonly sessionId: string;
  readonly questionIndex: number;
  readonly present: number;
  readonly answered: number;
  readonly facility: number | null;
}

/** How each closed question of some sessions went, figured out in the database. */
export const readFacilities = async (
  db: Queries,
  sessionIds: readonly string[],
): Promise<ComparableRow[]> => {
  const { rows } = await db.execute<ComparableRow & Record<string, unknown>>(sql`
    with closed as (
      select e.session_id, q.index as question_index, max(e.version) as version
      from session_event e
      join quiz_session s on s.id = e.session_id
      -- The end of a self-paced session, which is about no question of its own, closes all of them.
      cross join lateral generate_series(
        coalesce((e.event ->> 'questionIndex')::int, 0),
        coalesce((e.event ->> 'questionIndex')::int, jsonb_array_length(s.plan -> 'questions') - 1)) as q(index)
      where e.session_id = any(${sql.param([...sessionIds])}::text[]) and (e.event ->> 'scores')::boolean
      group by 1, 2)
    select c.session_id as "sessionId", c.question_index as "questionIndex", count(*)::int as present,
      count(r.participant_id)::int as answered, avg(coalesce(r.share, 0))::float8 as facility
    from closed c
    join participant p on p.session_id = c.session_id and p.joined_version < c.version and p.kicked_at is null
    left join answer_result r on r.session_id = c.session_id and r.question_index = c.question_index
      and r.participant_id = p.id
    group by 1, 2`);
  return rows;
};

/** The finished sessions of a quiz, newest first, with their median response times in milliseconds. */
export const listSessionsOfQuiz = async (
  db: Queries,
  ownerId: string,
  quizId: string,
  limit: number,
): Promise<
  { sessionId: string; title: string; startedAt: number; players: number; medianMs: number | null }[]
> => {
  const { rows } = await db.execute<{
    sessionId: string;
    title: string;
    startedAt: number;
    players: number;
    medianMs: number | null;
  }>(sql`
    select s.id as "sessionId", s.title, (extract(epoch from s.started_at) * 1000)::float8 as "startedAt",
      (select count(*)::int from participant p where p.session_id = s.id and p.kicked_at is null) as players,
      (select percentile_cont(0.5) within group (order by r.response_ms) from answer_result r
        where r.session_id = s.id) as "medianMs"
    from quiz_session s
    where s.owner_id = ${ownerId} and s.quiz_id = ${quizId} and s.phase = 'finished' and s.started_at is not null
    order by s.created_at desc limit ${limit}`);
  return rows;
};
