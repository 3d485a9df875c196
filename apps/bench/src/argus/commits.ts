import type { Database } from './database.ts';

/** A step of a session and the moment of its commit, epoch milliseconds on the database's clock. */
export interface Commit {
  readonly sessionId: string;
  readonly version: number;
  readonly command: string;
  readonly to: string;
  readonly questionIndex: number | null;
  /** The time that the step itself gives. */
  readonly at: number;
  readonly committedAt: number;
}

/** What is written in a transaction carries its number, and Postgres has kept the time of its commit. */
export const commitsOf = (database: Database, sessionIds: readonly string[]): Promise<Commit[]> =>
  database.query<Commit & Record<string, unknown>>(
    `select session_id as "sessionId", version, type as command, event ->> 'to' as "to",
       (event ->> 'questionIndex')::int as "questionIndex", (event ->> 'at')::float8 as at,
       (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as "committedAt"
     from session_event where session_id = any($1) order by session_id, version`,
    [sessionIds],
  );

/** How long after `closes_at` and grace the closes of these sessions' last questions were committed, sorted. */
export const closeDelays = async (database: Database, sessionIds: readonly string[]): Promise<number[]> => {
  const rows = await database.query<{ late: number }>(
    `select (extract(epoch from pg_xact_commit_timestamp(e.xmin) - s.closes_at) * 1000)::float8 - s.grace_ms
       as late
     from quiz_session s join session_event e on e.session_id = s.id
       and e.event ->> 'to' = 'revealed' and (e.event ->> 'questionIndex')::int = s.question_index
     where s.id = any($1) order by 1`,
    [sessionIds],
  );
  return rows.map(({ late }) => late);
};
