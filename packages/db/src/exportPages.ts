import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

/** An answer with who gave it and what it earned. */
export interface AnswerRow {
  readonly questionIndex: number;
  readonly participantId: string;
  readonly nickname: string;
  readonly attempt: number;
  readonly value: unknown;
  readonly receivedAt: number;
  readonly responseMs: number;
  readonly allowanceMs: number;
  /** Null where this attempt does not count. */
  readonly share: number | null;
  readonly points: number | null;
  readonly bonus: number | null;
  readonly streak: number | null;
}

export type AnswerKey = Pick<AnswerRow, 'questionIndex' | 'participantId' | 'attempt'>;

/** The answers of a session that come after one of them, in the order of the table's key. */
export const readAnswerPage = async (
  db: Queries,
  sessionId: string,
  after: AnswerKey | null,
  limit: number,
): Promise<AnswerRow[]> => {
  const { questionIndex, participantId, attempt } = after ?? {
    questionIndex: -1,
    participantId: '',
    attempt: 0,
  };
  // The page is cut before anything is joined to it, so that each costs the same however long the session is.
  const { rows } = await db.execute<AnswerRow & Record<string, unknown>>(sql`
    with page as materialized (
      select * from answer
      where session_id = ${sessionId}
        and (question_index, participant_id, attempt) > (${questionIndex}::int, ${participantId}::text, ${attempt}::int)
      order by question_index, participant_id, attempt limit ${limit})
    select page.question_index as "questionIndex", page.participant_id as "participantId", p.nickname,
      page.attempt, page.value, (extract(epoch from page.received_at) * 1000)::float8 as "receivedAt",
      page.response_ms as "responseMs", page.allowance_ms as "allowanceMs", r.share, r.points, r.bonus, r.streak
    from page join participant p on p.id = page.participant_id
    left join answer_result r on r.session_id = ${sessionId} and r.question_index = page.question_index
      and r.participant_id = page.participant_id and r.attempt = page.attempt
    order by page.question_index, page.participant_id, page.attempt`);
  return rows;
};

/** How many answers and participants a session has. */
export const countRows = async (
  db: Queries,
  sessionId: string,
): Promise<{ answers: number; participants: number }> => {
  const { rows } = await db.execute<{ answers: number; participants: number }>(sql`
    select (select count(*)::int from answer where session_id = ${sessionId}) as answers,
      (select count(*)::int from participant where session_id = ${sessionId}) as participants`);
  return rows[0] ?? { answers: 0, participants: 0 };
};

export interface ParticipantPageRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinOrder: number;
  readonly joinedVersion: number;
  readonly joinedAt: number;
  readonly kicked: boolean;
}

/** The participants of a session who joined after one of them. */
export const readParticipantPage = async (
  db: Queries,
  sessionId: string,
  afterJoinOrder: number,
  limit: number,
): Promise<ParticipantPageRow[]> => {
  const { rows } = await db.execute<ParticipantPageRow & Record<string, unknown>>(sql`
    select id as "participantId", nickname, join_order::float8 as "joinOrder",
      joined_version as "joinedVersion", (extract(epoch from joined_at) * 1000)::float8 as "joinedAt",
      kicked_at is not null as kicked
    from participant where session_id = ${sessionId} and join_order > ${afterJoinOrder}
    order by join_order limit ${limit}`);
  return rows;
};
