import type { RunPhase, RunState } from '@argus/game/run';
import type { Phase } from '@argus/game/sessionState';
import type { Terms } from '@argus/game/terms';
import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

/**
 * Waits until the session is not being closed and this participant not being moved, and keeps both so until the
 * transaction ends. Statements of their own: one that waited for a lock would still see its old snapshot.
 */
export const holdRun = async (db: Queries, sessionId: string, participantId: string): Promise<void> => {
  await db.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${sessionId}, 0))`);
  // The second number keeps it apart from the locks of sessions and owners.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${participantId}, 2))`);
};

/** Everything that a participant's step is judged by, and the database's clock. */
export interface HeldRun {
  readonly phase: Phase;
  readonly terms: Terms;
  readonly kicked: boolean;
  readonly waiting: boolean;
  /** The latest attempt; null before the first. */
  readonly run: RunState | null;
  readonly now: number;
}

interface RunColumns {
  readonly attempt: number | null;
  readonly version: number | null;
  readonly runPhase: RunPhase | null;
  readonly questionIndex: number | null;
  readonly answered: number | null;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

const runColumns = sql`
  r.attempt, r.version, r.phase as "runPhase", r.question_index as "questionIndex", r.answered,
  (extract(epoch from r.opens_at) * 1000)::float8 as "opensAt",
  (extract(epoch from r.closes_at) * 1000)::float8 as "closesAt"`;

const runOf = (row: RunColumns): RunState | null => {
  const { attempt, version, runPhase: phase, questionIndex, answered, opensAt, closesAt } = row;
  if (attempt === null || version === null || phase === null) return null;
  if (questionIndex === null || answered === null || opensAt === null) return null;
  return { attempt, version, phase, questionIndex, answered, opensAt, closesAt };
};

/** Undefined for somebody who is not in the session. */
export const readHeldRun = async (
  db: Queries,
  sessionId: string,
  participantId: string,
): Promise<HeldRun | undefined> => {
  const { rows } = await db.execute<Omit<HeldRun, 'run'> & RunColumns & Record<string, unknown>>(sql`
    select s.phase, s.terms, p.kicked_at is not null and not p.waiting as kicked, p.waiting, ${runColumns},
      floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now
    from quiz_session s
    join participant p on p.id = ${participantId} and p.session_id = s.id
    left join lateral (
      select * from participant_run
      where session_id = ${sessionId} and participant_id = ${participantId}
      order by attempt desc limit 1
    ) r on true
    where s.id = ${sessionId}`);
  const [row] = rows;
  if (!row) return undefined;
  const { phase, terms, kicked, waiting, now } = row;
  return { phase, terms, kicked, waiting, run: runOf(row), now };
};

/** Where some participants stand, each in their latest attempt; those who have not begun have none. */
export const readRuns = async (
  db: Queries,
  sessionId: string,
  /** Null for everybody. */
  participantIds: readonly string[] | null,
): Promise<Map<string, RunState>> => {
  const some =
    participantIds === null
      ? sql``
      : sql`and r.participant_id = any(${sql.param([...participantIds])}::text[])`;
  const { rows } = await db.execute<RunColumns & { participantId: string } & Record<string, unknown>>(sql`
    select distinct on (r.participant_id) r.participant_id as "participantId", ${runColumns}
    from participant_run r
    where r.session_id = ${sessionId} ${some}
    order by r.participant_id, r.attempt desc`);
  return new Map(
    rows.flatMap((row) => {
      const run = runOf(row);
      return run ? [[row.participantId, run] as const] : [];
    }),
  );
};

/** Writes where a participant stands now. */
export const saveRun = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  run: RunState,
  at: number,
): Promise<void> => {
  const moment = (ms: number | null) => sql`to_timestamp(${ms}::float8 / 1000)`;
  const finished = run.phase === 'done' ? moment(at) : sql`null::timestamptz`;
  await db.execute(sql`
    insert into participant_run
      (session_id, participant_id, attempt, version, phase, question_index, answered, opens_at, closes_at,
        started_at, finished_at)
    values (${sessionId}, ${participantId}, ${run.attempt}, ${run.version}, ${run.phase}, ${run.questionIndex},
      ${run.answered}, ${moment(run.opensAt)}, ${moment(run.closesAt)}, ${moment(at)}, ${finished})
    on conflict (session_id, participant_id, attempt) do update set
      version = excluded.version, phase = excluded.phase, question_index = excluded.question_index, answered = excluded.answered,
      opens_at = excluded.opens_at, closes_at = excluded.closes_at, finished_at = excluded.finished_at`);
};

export interface RunAnswerRow {
  readonly questionIndex: number;
  readonly attempt: number;
  readonly key: string;
  readonly value: unknown;
  readonly receivedAt: number;
  readonly responseMs: number;
  readonly allowanceMs: number;
}

/** Stores an answer of a held run; it is the first of its attempt. */
export const insertRunAnswer = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  row: RunAnswerRow,
): Promise<void> => {
  await db.execute(sql`
    insert into answer
      (session_id, question_index, participant_id, attempt, key, value, received_at, response_ms, allowance_ms)
    values (${sessionId}, ${row.questionIndex}, ${participantId}, ${row.attempt}, ${row.key},
      ${JSON.stringify(row.value)}::jsonb, to_timestamp(${row.receivedAt}::float8 / 1000), ${row.responseMs},
      ${row.allowanceMs})`);
};

/** What a participant has sent to one question, attempt by attempt. */
export const readGiven = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  questionIndex: number,
): Promise<{ attempt: number; key: string; value: unknown; responseMs: number }[]> => {
  const { rows } = await db.execute<{ attempt: number; key: string; value: unknown; responseMs: number }>(sql`
    select attempt, key, value, response_ms as "responseMs" from answer
    where session_id = ${sessionId} and question_index = ${questionIndex} and participant_id = ${participantId}
    order by attempt`);
  return rows;
};

/** Takes away what a participant's answers were worth, so that another attempt can stand in their place. */
export const clearResultsOf = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  questions: number,
): Promise<void> => {
  await db.execute(sql`
    delete from answer_result where session_id = ${sessionId} and participant_id = ${participantId}
      and question_index = any(array(select generate_series(0, ${questions - 1}::int)))`);
};
