import { sql } from 'drizzle-orm';
import { numberArray, textArray } from './arrayParam.ts';
import type { Queries } from './client.ts';

/** An answer on its way into the table. */
export interface IncomingAnswer {
  readonly sessionId: string;
  readonly participantId: string;
  readonly questionIndex: number;
  readonly key: string;
  /** Normalised by the rules of its question. */
  readonly value: unknown;
  /** Milliseconds that it has waited in this process. */
  readonly waitedMs: number;
  /** Milliseconds to take off the response time for the way to the server. */
  readonly allowanceMs: number;
}

export type AnswerVerdict =
  | 'received'
  | 'already-answered'
  | 'wrong-question'
  | 'not-open'
  | 'too-late'
  | 'paused'
  | 'kicked'
  | 'not-admitted'
  | 'not-found'
  /** Another process wrote this participant's answer at the same moment: ask again. */
  | 'again'
  /** A step holds the session, and nobody waited for it: nothing has been stored. */
  | 'held';

export interface AnswerReceipt {
  readonly verdict: AnswerVerdict;
  /** True when this very call stored it. */
  readonly fresh: boolean;
  /** The answer that counts, where there is one. */
  readonly stored: unknown;
  readonly responseMs: number | null;
  /** Which of the participant's answers to the question this is, or would have been. */
  readonly attempt: number;
  /** The question's time is over but nobody has closed it yet. */
  readonly overdue: boolean;
}

/**
 * Checks and stores answers, at most one of each participant, in one round trip; the receipts keep the order of the
 * answers. Answers to a session that a step holds are waited with, or come back as `held`: whoever brings several
 * sessions' lets none wait for another's step.
 */
export const submitAnswers = async (
  db: Queries,
  answers: readonly IncomingAnswer[],
  whenHeld: 'wait' | 'return',
): Promise<AnswerReceipt[]> => {
  const { rows } = await db.execute<{
    verdict: AnswerVerdict;
    fresh: boolean;
    stored: unknown;
    response_ms: number | null;
    attempt: number;
    overdue: boolean;
  }>(sql`
    select verdict, fresh, stored, response_ms, attempt, overdue
    from take_answers(
      ${whenHeld === 'wait'},
      ${textArray(answers.map((answer) => answer.sessionId))}::text[],
      ${textArray(answers.map((answer) => answer.participantId))}::text[],
      ${numberArray(answers.map((answer) => answer.questionIndex))}::int[],
      ${textArray(answers.map((answer) => answer.key))}::text[],
      ${textArray(answers.map((answer) => JSON.stringify(answer.value)))}::jsonb[],
      ${numberArray(answers.map((answer) => answer.waitedMs))}::float8[],
      ${numberArray(answers.map((answer) => answer.allowanceMs))}::float8[])
    order by n`);
  return rows.map(({ response_ms, ...receipt }) => ({ ...receipt, responseMs: response_ms }));
};

/**
 * Joins to each answer `a` the next one of its participant, so that `newer.participant_id is null` leaves the last
 * ones: attempts count from 1 without gaps.
 */
export const withNewer = (sessionId: string, questionIndex: number) => sql`
  left join answer newer on newer.session_id = ${sessionId} and newer.question_index = ${questionIndex}
    and newer.participant_id = a.participant_id and newer.attempt = a.attempt + 1`;

/** How often each value was given to a question. */
export const readTally = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
): Promise<{ value: unknown; count: number }[]> => {
  const { rows } = await db.execute<{ value: unknown; count: number }>(sql`
    select a.value, count(*)::int as count
    from answer a join participant p on p.id = a.participant_id ${withNewer(sessionId, questionIndex)}
    where a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and p.session_id = ${sessionId} and p.kicked_at is null and newer.participant_id is null
    group by a.value`);
  return rows;
};

/** How many participants who still play have used all their attempts, and how many there are. */
export const countAnswered = async (
  db: Queries,
  sessionId: string,
  questionIndex: number,
): Promise<{ answered: number; players: number }> => {
  const { rows } = await db.execute<{ answered: number; players: number }>(sql`
    select count(a.participant_id)::int as answered, count(*)::int as players
    from participant p
    left join answer a on a.session_id = ${sessionId} and a.question_index = ${questionIndex}
      and a.participant_id = p.id and a.attempt = coalesce(
        ((select terms -> 'attempts' from quiz_session where id = ${sessionId}) ->> p.id)::int, 1)
    where p.session_id = ${sessionId} and p.kicked_at is null`);
  return rows[0] ?? { answered: 0, players: 0 };
};

export interface StoredAnswer {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly value: unknown;
  readonly receivedAt: number;
  readonly responseMs: number;
  /** Milliseconds that were taken off the response time. */
  readonly allowanceMs: number;
}

const storedAnswer = sql`
  participant_id as "participantId", question_index as "questionIndex", attempt, value,
  (extract(epoch from received_at) * 1000)::float8 as "receivedAt", response_ms as "responseMs",
  allowance_ms as "allowanceMs"`;

/** Narrows `answer` to the attempt that each participant's score comes from. */
const ofBestAttempt = (sessionId: string) => sql`
  and (participant_id, attempt) in (select participant_id, attempt from quiz_score where session_id = ${sessionId})`;

/** All answers of a session, or of one of its questions. */
export const readAnswers = async (
  db: Queries,
  sessionId: string,
  questionIndex: number | null,
  /** Only of each participant's best attempt: in a self-paced session no other counts. */
  bestOnly = false,
): Promise<StoredAnswer[]> => {
  const { rows } = await db.execute<StoredAnswer & Record<string, unknown>>(sql`
    select ${storedAnswer} from answer
    where session_id = ${sessionId} and (${questionIndex}::int is null or question_index = ${questionIndex}::int)
      ${bestOnly ? ofBestAttempt(sessionId) : sql``}
    order by question_index, received_at, participant_id`);
  return rows;
};

/** All answers of one participant. */
export const readAnswersOf = async (
  db: Queries,
  sessionId: string,
  participantId: string,
): Promise<StoredAnswer[]> => {
  const { rows } = await db.execute<StoredAnswer & Record<string, unknown>>(sql`
    select ${storedAnswer} from answer
    where session_id = ${sessionId} and participant_id = ${participantId}
    order by received_at`);
  return rows;
};
