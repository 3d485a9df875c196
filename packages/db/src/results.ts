import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

export interface ScoreRecord {
  readonly participantId: string;
  readonly points: number;
  readonly totalMs: number;
  readonly streak: number;
  readonly right: number;
  readonly answered: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

export interface ResultRecord {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly share: number;
  readonly points: number;
  readonly bonus: number;
  readonly responseMs: number;
  readonly streak: number;
}

export const readScores = async (db: Queries, sessionId: string): Promise<ScoreRecord[]> => {
  const { rows } = await db.execute<ScoreRecord & Record<string, unknown>>(sql`
    select participant_id as "participantId", points, total_ms as "totalMs", streak, "right", answered, rank,
      rank_before as "rankBefore"
    from quiz_score where session_id = ${sessionId}`);
  return rows;
};

export const readResults = async (
  db: Queries,
  sessionId: string,
  questionIndex: number | null,
): Promise<ResultRecord[]> => {
  const { rows } = await db.execute<ResultRecord & Record<string, unknown>>(sql`
    select participant_id as "participantId", question_index as "questionIndex", attempt, share, points, bonus,
      response_ms as "responseMs", streak
    from answer_result
    where session_id = ${sessionId} and (${questionIndex}::int is null or question_index = ${questionIndex}::int)`);
  return rows;
};

/** Writes what a question's answers are worth, replacing an earlier fold of the same question. */
export const writeResults = async (
  db: Queries,
  sessionId: string,
  rows: readonly ResultRecord[],
): Promise<void> => {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into answer_result
      (session_id, question_index, participant_id, attempt, share, points, bonus, response_ms, streak)
    select ${sessionId}, * from unnest(
      ${sql.param(rows.map((row) => row.questionIndex))}::int[],
      ${sql.param(rows.map((row) => row.participantId))}::text[],
      ${sql.param(rows.map((row) => row.attempt))}::int[],
      ${sql.param(rows.map((row) => row.share))}::float8[],
      ${sql.param(rows.map((row) => row.points))}::int[],
      ${sql.param(rows.map((row) => row.bonus))}::int[],
      ${sql.param(rows.map((row) => row.responseMs))}::float8[],
      ${sql.param(rows.map((row) => row.streak))}::int[])
    on conflict (session_id, question_index, participant_id) do update set
      attempt = excluded.attempt, share = excluded.share, points = excluded.points, bonus = excluded.bonus,
      response_ms = excluded.response_ms, streak = excluded.streak`);
};

/** Writes everybody's running result. */
export const writeScores = async (
  db: Queries,
  sessionId: string,
  rows: readonly ScoreRecord[],
): Promise<void> => {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into quiz_score
      (session_id, participant_id, points, total_ms, streak, "right", answered, rank, rank_before)
    select ${sessionId}, * from unnest(
      ${sql.param(rows.map((row) => row.participantId))}::text[],
      ${sql.param(rows.map((row) => row.points))}::int[],
      ${sql.param(rows.map((row) => row.totalMs))}::float8[],
      ${sql.param(rows.map((row) => row.streak))}::int[],
      ${sql.param(rows.map((row) => row.right))}::int[],
      ${sql.param(rows.map((row) => row.answered))}::int[],
      ${sql.param(rows.map((row) => row.rank))}::int[],
      ${sql.param(rows.map((row) => row.rankBefore))}::int[])
    on conflict (session_id, participant_id) do update set
      points = excluded.points, total_ms = excluded.total_ms, streak = excluded.streak,
      "right" = excluded."right", answered = excluded.answered, rank = excluded.rank,
      rank_before = excluded.rank_before`);
};

export interface BoardRecord extends ScoreRecord {
  readonly nickname: string;
}

/** The top places. */
export const readBoard = async (db: Queries, sessionId: string, limit: number): Promise<BoardRecord[]> => {
  const { rows } = await db.execute<BoardRecord & Record<string, unknown>>(sql`
    select s.participant_id as "participantId", p.nickname, s.points, s.total_ms as "totalMs", s.streak,
      s."right", s.answered, s.rank, s.rank_before as "rankBefore"
    from quiz_score s join participant p on p.id = s.participant_id
    where s.session_id = ${sessionId} and s.rank is not null
    order by s.rank limit ${limit}`);
  return rows;
};

export interface PersonalRecord {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly value: unknown;
  readonly answerMs: number | null;
  readonly share: number | null;
  readonly gained: number | null;
  readonly bonus: number | null;
  readonly points: number;
  readonly streak: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly aheadNickname: string | null;
  readonly aheadPoints: number | null;
}

/** What each of these participants alone may see, in one query. */
export const readPersonal = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
  participantIds: readonly string[],
): Promise<PersonalRecord[]> => {
  const { rows } = await db.execute<PersonalRecord & Record<string, unknown>>(sql`
    select p.id as "participantId", p.nickname, p.kicked_at is not null as kicked,
      a.value, a.response_ms as "answerMs",
      r.share, r.points as gained, r.bonus,
      coalesce(s.points, 0) as points, coalesce(s.streak, 0) as streak, s.rank, s.rank_before as "rankBefore",
      ahead_p.nickname as "aheadNickname", ahead.points as "aheadPoints"
    from unnest(${sql.param([...participantIds])}::text[]) as wanted(id)
    join participant p on p.id = wanted.id and p.session_id = ${sessionId}
    left join answer a on a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.participant_id = p.id and a.attempt = 1
    left join answer_result r on r.session_id = ${sessionId} and r.question_index = ${questionIndex}
      and r.participant_id = p.id
    left join quiz_score s on s.session_id = ${sessionId} and s.participant_id = p.id
    left join quiz_score ahead on ahead.session_id = ${sessionId} and ahead.rank = s.rank - 1
    left join participant ahead_p on ahead_p.id = ahead.participant_id`);
  return rows;
};

export interface RosterRecord {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: number;
  readonly kicked: boolean;
  readonly value: unknown;
  readonly responseMs: number | null;
  readonly points: number;
  readonly streak: number;
  readonly rank: number | null;
}

/** A row per participant with the answer to one question: what host and monitor are built from. */
export const readRoster = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
): Promise<RosterRecord[]> => {
  const { rows } = await db.execute<RosterRecord & Record<string, unknown>>(sql`
    select p.id as "participantId", p.nickname, (extract(epoch from p.joined_at) * 1000)::float8 as "joinedAt",
      p.kicked_at is not null as kicked, a.value, a.response_ms as "responseMs",
      coalesce(s.points, 0) as points, coalesce(s.streak, 0) as streak, s.rank
    from participant p
    left join answer a on a.session_id = p.session_id and a.question_index = ${questionIndex}
      and a.participant_id = p.id and a.attempt = 1
    left join quiz_score s on s.session_id = p.session_id and s.participant_id = p.id
    where p.session_id = ${sessionId}
    order by p.join_order`);
  return rows;
};
