import type { FoldAnswer, FoldParticipant } from '@argus/game/fold';
import type { SessionEvent, SessionState } from '@argus/game/sessionState';
import { sql } from 'drizzle-orm';
import { textArray } from './arrayParam.ts';
import type { Queries } from './client.ts';
import type { ScoreRecord } from './results.ts';
import { quizSession } from './schema.ts';
import { databaseNow, head, type SessionHead } from './sessions.ts';

const listOf = (values: readonly string[]) => sql`${textArray(values)}::text[]`;

/**
 * Those of these sessions that nobody else holds at this moment and in which no more than `mostPlayers` have joined,
 * held against every other step and every answer, with the database's clock. Waits for nobody.
 */
export const holdFreeSessions = async (
  db: Queries,
  ids: readonly string[],
  mostPlayers: number,
): Promise<(SessionHead & { now: number })[]> => {
  const [{ rows }, heads] = await Promise.all([
    db.execute<{ id: string }>(sql`
      select wanted.id from unnest(${listOf(ids)}) as wanted(id)
      where case when (
        select count(*) from (
          select from participant p where p.session_id = wanted.id limit ${mostPlayers + 1}
        ) few
      ) <= ${mostPlayers} then pg_try_advisory_xact_lock(hashtextextended(wanted.id, 0)) else false end`),
    db
      .select({ ...head, now: databaseNow })
      .from(quizSession)
      .where(sql`${quizSession.id} = any(${listOf(ids)})`)
      .for('no key update', { skipLocked: true }),
  ]);
  const free = new Set(rows.map(({ id }) => id));
  return heads.filter(({ id }) => free.has(id));
};

/** What the fold of a question is made from. */
export interface FoldRows {
  readonly participants: readonly FoldParticipant[];
  readonly answers: readonly FoldAnswer[];
  readonly scores: readonly ScoreRecord[];
}

type InSession = { readonly sessionId: string };

const bySession = <T extends InSession>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.sessionId);
    if (group) group.push(row);
    else groups.set(row.sessionId, [row]);
  }
  return groups;
};

/** What the fold of the open question is made from, for those of these sessions that have one. */
export const readFolds = async (
  db: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoldRows>> => {
  const asking = sql`
    (select id, question_index from quiz_session where id = any(${listOf(ids)}) and phase = 'asking') asking`;
  const [participants, answers, scores] = await Promise.all([
    db.execute<InSession & FoldParticipant & Record<string, unknown>>(sql`
      select p.session_id as "sessionId", p.id as "participantId", p.join_order::float8 as "joinOrder",
        p.kicked_at is not null as kicked
      from ${asking} join participant p on p.session_id = asking.id
      where not p.waiting
      order by p.join_order`),
    db.execute<InSession & FoldAnswer & Record<string, unknown>>(sql`
      select a.session_id as "sessionId", a.participant_id as "participantId", a.attempt, a.value,
        a.response_ms as "responseMs"
      from ${asking} join answer a on a.session_id = asking.id and a.question_index = asking.question_index
      order by a.received_at, a.participant_id`),
    db.execute<InSession & ScoreRecord & Record<string, unknown>>(sql`
      select s.session_id as "sessionId", s.participant_id as "participantId", s.points, s.total_ms as "totalMs",
        s.streak, s."right", s.answered, s.wrong_row as "wrongRow", s.attempt, s.rank,
        s.rank_before as "rankBefore"
      from ${asking} join quiz_score s on s.session_id = asking.id`),
  ]);
  const given = bySession(answers.rows);
  const standing = bySession(scores.rows);
  return new Map(
    [...bySession(participants.rows)].map(([id, people]) => [
      id,
      { participants: people, answers: given.get(id) ?? [], scores: standing.get(id) ?? [] },
    ]),
  );
};

/** Takes away what an open question was worth, should anything of it be written: it is about to be folded. */
export const clearOpenResults = async (db: Queries, ids: readonly string[]): Promise<void> => {
  await db.execute(sql`
    delete from answer_result r using quiz_session s
    where s.id = any(${listOf(ids)}) and r.session_id = s.id and r.question_index = s.question_index`);
};

/** A step that a session makes. */
export interface StepRow {
  readonly sessionId: string;
  readonly before: SessionState;
  readonly after: SessionState;
  readonly event: SessionEvent;
  readonly actor: string;
}

const instantOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/**
 * Compares and swaps the states of sessions, and logs the steps. Returns whose state was another one meanwhile: then
 * all is to be undone.
 */
export const saveSteps = async (db: Queries, steps: readonly StepRow[]): Promise<string[]> => {
  const rows = steps.map(({ sessionId, before, after, event, actor }) => ({
    id: sessionId,
    seen: before.version,
    phase: after.phase,
    version: after.version,
    question_index: after.questionIndex,
    opens_at: instantOf(after.opensAt),
    closes_at: instantOf(after.closesAt),
    due_at: instantOf(after.dueAt),
    paused_at: instantOf(after.pausedAt),
    locked: after.locked,
    terms: after.terms,
    starts: before.phase === 'lobby' && after.phase !== 'lobby',
    ends: after.phase === 'finished' && before.phase !== 'finished',
    at: instantOf(event.at),
    type: event.command.type,
    actor,
    event,
  }));
  const { rows: saved } = await db.execute<{ id: string }>(sql`
    with step as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(
        id text, seen int, phase text, version int, question_index int, opens_at timestamptz, closes_at timestamptz,
        due_at timestamptz, paused_at timestamptz, locked boolean, terms jsonb, starts boolean, ends boolean,
        at timestamptz, type text, actor text, event jsonb)
    ), logged as (
      insert into session_event (session_id, version, at, type, actor, event)
      select id, version, at, type, actor, event from step
    )
    update quiz_session s set
      phase = step.phase, version = step.version, question_index = step.question_index, opens_at = step.opens_at,
      closes_at = step.closes_at, due_at = step.due_at, paused_at = step.paused_at, locked = step.locked,
      terms = step.terms,
      started_at = case when step.starts then step.at else s.started_at end,
      finished_at = case when step.ends then step.at else s.finished_at end,
      pin = case when step.ends then null else s.pin end
    from step where s.id = step.id and s.version = step.seen
    returning s.id`);
  const swapped = new Set(saved.map(({ id }) => id));
  return rows.flatMap(({ id }) => (swapped.has(id) ? [] : [id]));
};
