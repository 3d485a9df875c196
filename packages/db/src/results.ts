import type { TeamSum } from '@argus/game/sessionFacts';
import type { Highlights } from '@argus/game/views';
import { sql } from 'drizzle-orm';
import { withNewer } from './answers.ts';
import { numberArray, textArray } from './arrayParam.ts';
import type { Queries } from './client.ts';
import { joinAsUsual, joinByHash } from './wholeSession.ts';

export interface ScoreRecord {
  readonly participantId: string;
  readonly points: number;
  readonly totalMs: number;
  readonly streak: number;
  readonly right: number;
  readonly answered: number;
  /** Wrong answers in a row. */
  readonly wrongRow: number;
  /** Which attempt of a self-paced participant this is. */
  readonly attempt: number;
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
    select participant_id as "participantId", points, total_ms as "totalMs", streak, "right", answered,
      wrong_row as "wrongRow", attempt, rank, rank_before as "rankBefore"
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

/** Rows of one session among those of others. */
export interface OfSession<T> {
  readonly sessionId: string;
  readonly rows: readonly T[];
}

/** All rows in one list, each with the place of its session in the other. */
const together = <T>(parts: readonly OfSession<T>[]) => ({
  sessions: textArray(parts.map(({ sessionId }) => sessionId)),
  places: numberArray(parts.flatMap(({ rows }, index) => rows.map(() => index + 1))),
  rows: parts.flatMap(({ rows }) => rows),
});

/** Writes what answers are worth, of which nothing is written yet. */
export const addResults = async (db: Queries, parts: readonly OfSession<ResultRecord>[]): Promise<void> => {
  const { sessions, places, rows } = together(parts);
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into answer_result
      (session_id, question_index, participant_id, attempt, share, points, bonus, response_ms, streak)
    select (${sessions}::text[])[place], question_index, participant_id, attempt, share, points, bonus, response_ms,
      streak
    from unnest(
      ${places}::int[],
      ${numberArray(rows.map((row) => row.questionIndex))}::int[],
      ${textArray(rows.map((row) => row.participantId))}::text[],
      ${numberArray(rows.map((row) => row.attempt))}::int[],
      ${numberArray(rows.map((row) => row.share))}::float8[],
      ${numberArray(rows.map((row) => row.points))}::int[],
      ${numberArray(rows.map((row) => row.bonus))}::int[],
      ${numberArray(rows.map((row) => row.responseMs))}::float8[],
      ${numberArray(rows.map((row) => row.streak))}::int[])
      as t(place, question_index, participant_id, attempt, share, points, bonus, response_ms, streak)`);
};

const scoreRows = (parts: readonly OfSession<ScoreRecord>[]) => {
  const { sessions, places, rows } = together(parts);
  return sql`(
    select (${sessions}::text[])[place] as session_id, t.* from unnest(
      ${places}::int[],
      ${textArray(rows.map((row) => row.participantId))}::text[],
      ${numberArray(rows.map((row) => row.points))}::int[],
      ${numberArray(rows.map((row) => row.totalMs))}::float8[],
      ${numberArray(rows.map((row) => row.streak))}::int[],
      ${numberArray(rows.map((row) => row.right))}::int[],
      ${numberArray(rows.map((row) => row.answered))}::int[],
      ${numberArray(rows.map((row) => row.wrongRow))}::int[],
      ${numberArray(rows.map((row) => row.attempt))}::int[],
      ${numberArray(rows.map((row) => row.rank))}::int[],
      ${numberArray(rows.map((row) => row.rankBefore))}::int[])
      as t(place, participant_id, points, total_ms, streak, "right", answered, wrong_row, attempt, rank, rank_before)
  ) scored`;
};

const insertScores = (parts: readonly OfSession<ScoreRecord>[]) => sql`
  insert into quiz_score
    (session_id, participant_id, points, total_ms, streak, "right", answered, wrong_row, attempt, rank, rank_before)
  select session_id, participant_id, points, total_ms, streak, "right", answered, wrong_row, attempt, rank,
    rank_before
  from ${scoreRows(parts)}`;

const isEmpty = (parts: readonly OfSession<unknown>[]): boolean =>
  parts.every(({ rows }) => rows.length === 0);

/** Writes the first running results of participants. */
export const addScores = async (db: Queries, parts: readonly OfSession<ScoreRecord>[]): Promise<void> => {
  if (!isEmpty(parts)) await db.execute(insertScores(parts));
};

/**
 * Writes running results anew; of participants who had none it writes none. A good deal faster than `writeScores`,
 * which looks for a conflict with each row.
 */
export const changeScores = async (db: Queries, parts: readonly OfSession<ScoreRecord>[]): Promise<void> => {
  if (isEmpty(parts)) return;
  const ids = textArray(parts.map(({ sessionId }) => sessionId));
  await Promise.all([
    joinByHash(db),
    db.execute(sql`
      update quiz_score s set
        points = scored.points, total_ms = scored.total_ms, streak = scored.streak, "right" = scored."right",
        answered = scored.answered, wrong_row = scored.wrong_row, attempt = scored.attempt, rank = scored.rank,
        rank_before = scored.rank_before
      from ${scoreRows(parts)}
      where s.session_id = any(${ids}::text[])
        and s.session_id = scored.session_id and s.participant_id = scored.participant_id`),
    joinAsUsual(db),
  ]);
};

/** Writes the running results of one participant or a few, whether they had some or not. */
export const writeScores = async (
  db: Queries,
  sessionId: string,
  rows: readonly ScoreRecord[],
): Promise<void> => {
  if (rows.length === 0) return;
  await db.execute(sql`${insertScores([{ sessionId, rows }])}
    on conflict (session_id, participant_id) do update set
      points = excluded.points, total_ms = excluded.total_ms, streak = excluded.streak,
      "right" = excluded."right", answered = excluded.answered, wrong_row = excluded.wrong_row,
      attempt = excluded.attempt, rank = excluded.rank, rank_before = excluded.rank_before`);
};

/** How many results one statement writes. */
const resultsAtOnce = 10_000;

/** Puts a new fold of everything in the place of all that was derived. */
export const replaceDerived = async (
  db: Queries,
  sessionId: string,
  { results, scores }: { readonly results: readonly ResultRecord[]; readonly scores: readonly ScoreRecord[] },
): Promise<void> => {
  await db.execute(sql`delete from answer_result where session_id = ${sessionId}`);
  await db.execute(sql`delete from quiz_score where session_id = ${sessionId}`);
  for (let from = 0; from < results.length; from += resultsAtOnce) {
    await addResults(db, [{ sessionId, rows: results.slice(from, from + resultsAtOnce) }]);
  }
  await addScores(db, [{ sessionId, rows: scores }]);
};

export interface BoardRecord extends ScoreRecord {
  readonly nickname: string;
}

/** The top places. */
export const readBoard = async (db: Queries, sessionId: string, limit: number): Promise<BoardRecord[]> => {
  const { rows } = await db.execute<BoardRecord & Record<string, unknown>>(sql`
    select s.participant_id as "participantId", p.nickname, s.points, s.total_ms as "totalMs", s.streak,
      s."right", s.answered, s.wrong_row as "wrongRow", s.attempt, s.rank, s.rank_before as "rankBefore"
    from quiz_score s join participant p on p.id = s.participant_id
    where s.session_id = ${sessionId} and p.session_id = ${sessionId} and s.rank is not null
    order by s.rank limit ${limit}`);
  return rows;
};

export interface PersonalRecord {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly waiting: boolean;
  readonly team: number | null;
  readonly message: string | null;
  readonly messageVersion: number | null;
  readonly value: unknown;
  readonly attempt: number | null;
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
    select p.id as "participantId", p.nickname, p.kicked_at is not null and not p.waiting as kicked,
      p.waiting, p.team, p.message, p.message_version as "messageVersion",
      a.value, a.attempt, a.response_ms as "answerMs",
      r.share, r.points as gained, r.bonus,
      coalesce(s.points, 0) as points, coalesce(s.streak, 0) as streak, s.rank, s.rank_before as "rankBefore",
      ahead_p.nickname as "aheadNickname", ahead.points as "aheadPoints"
    from unnest(${textArray(participantIds)}::text[]) as wanted(id)
    join participant p on p.id = wanted.id and p.session_id = ${sessionId}
    left join answer a on a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.participant_id = p.id ${withNewer(sessionId, questionIndex)}
    left join answer_result r on r.session_id = ${sessionId} and r.question_index = ${questionIndex}
      and r.participant_id = p.id
    left join quiz_score s on s.session_id = ${sessionId} and s.participant_id = p.id
    left join quiz_score ahead on ahead.session_id = ${sessionId} and ahead.rank = s.rank - 1
    left join participant ahead_p on ahead_p.session_id = ${sessionId} and ahead_p.id = ahead.participant_id
    where newer.participant_id is null`);
  return rows;
};

export interface RosterRecord {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: number;
  readonly kicked: boolean;
  readonly waiting: boolean;
  readonly team: number | null;
  readonly value: unknown;
  readonly responseMs: number | null;
  /** Answers to the question that were refused. */
  readonly refused: number;
  /** Milliseconds of the away spans that are over: in all, and while the question was on. */
  readonly awayMs: number;
  readonly questionAwayMs: number;
  readonly points: number;
  readonly streak: number;
  readonly wrongRow: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

/** A row per participant with the answer to one question: what host and monitor are built from. */
export const readRoster = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
): Promise<RosterRecord[]> => {
  const { rows } = await db.execute<RosterRecord & Record<string, unknown>>(sql`
    select p.id as "participantId", p.nickname, (extract(epoch from p.joined_at) * 1000)::float8 as "joinedAt",
      p.kicked_at is not null and not p.waiting as kicked, p.waiting, p.team,
      a.value, a.response_ms as "responseMs", coalesce(w.away_ms, 0) as "awayMs",
      case when w.question_index = ${questionIndex} then w.refused else 0 end as refused,
      case when w.question_index = ${questionIndex} then w.question_away_ms else 0 end as "questionAwayMs",
      coalesce(s.points, 0) as points, coalesce(s.streak, 0) as streak,
      coalesce(s.wrong_row, 0) as "wrongRow", s.rank, s.rank_before as "rankBefore"
    from participant p
    left join answer a on a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.participant_id = p.id ${withNewer(sessionId, questionIndex)}
    left join quiz_score s on s.session_id = ${sessionId} and s.participant_id = p.id
    left join participant_watch w on w.session_id = ${sessionId} and w.participant_id = p.id
    where p.session_id = ${sessionId} and newer.participant_id is null
    order by p.join_order`);
  return rows;
};

/** Who gained the most places with the last question, and who has the longest row of right answers. */
export const readHighlights = async (db: Queries, sessionId: string): Promise<Highlights> => {
  const { rows } = await db.execute<Record<string, string | number | null>>(sql`
    select climber.nickname as climber, climber.places, runner.nickname as runner, runner.streak
    from (select 1) one
    left join lateral (
      select p.nickname, s.rank_before - s.rank as places
      from quiz_score s join participant p on p.id = s.participant_id
      where s.session_id = ${sessionId} and p.session_id = ${sessionId} and s.rank < s.rank_before order by 2 desc, s.rank limit 1
    ) climber on true
    left join lateral (
      select p.nickname, s.streak from quiz_score s join participant p on p.id = s.participant_id
      where s.session_id = ${sessionId} and p.session_id = ${sessionId} and s.streak > 1 and s.rank is not null
      order by s.streak desc, s.rank limit 1
    ) runner on true`);
  const { climber, places, runner, streak } = rows[0] ?? {};
  return {
    climber: typeof climber === 'string' ? { nickname: climber, places: Number(places) } : null,
    streak: typeof runner === 'string' ? { nickname: runner, streak: Number(streak) } : null,
  };
};

/** What the members of each team have together; removed ones do not count. */
export const readTeamSums = async (db: Queries, sessionId: string): Promise<TeamSum[]> => {
  const { rows } = await db.execute<TeamSum & Record<string, unknown>>(sql`
    select p.team, count(*)::int as players, coalesce(sum(s.points), 0)::int as points
    from participant p left join quiz_score s on s.session_id = ${sessionId} and s.participant_id = p.id
    where p.session_id = ${sessionId} and p.team is not null and p.kicked_at is null
    group by p.team`);
  return rows;
};
