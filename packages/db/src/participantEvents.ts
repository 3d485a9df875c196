import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import type { participantEvent } from './schema.ts';

/** Something that a participant did beside answering. */
export interface ParticipantEventRow {
  readonly sessionId: string;
  readonly participantId: string;
  readonly at: number;
  readonly type: (typeof participantEvent.$inferInsert)['type'];
  /** Where the event ends an away span: when it began. */
  readonly awayFrom: number | null;
}

/**
 * Logs the events, and adds what they say to each one's away time and refused answers. Of whoever is being erased
 * meanwhile nothing is written: it waits for that, and the erasing waits for what is being written.
 */
export const insertParticipantEvents = async (
  db: Queries,
  events: readonly ParticipantEventRow[],
): Promise<void> => {
  if (events.length === 0) return;
  const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  await db.execute(sql`
    with happened as (
      select * from unnest(
        ${sql.param(events.map(({ sessionId }) => sessionId))}::text[],
        ${sql.param(events.map(({ participantId }) => participantId))}::text[],
        ${sql.param(events.map(({ at }) => moment(at)))}::timestamptz[],
        ${sql.param(events.map(({ type }) => type))}::text[],
        ${sql.param(events.map(({ awayFrom }) => moment(awayFrom)))}::timestamptz[]
      ) with ordinality as t(session_id, participant_id, at, type, away_from, n)
    ), present as materialized (
      select p.id, p.session_id from participant p
      where p.id in (select participant_id from happened) and p.erased_at is null
      order by p.id
      for share
    ), logged as (
      insert into participant_event (session_id, participant_id, at, type)
      select h.session_id, h.participant_id, h.at, h.type from happened h
      join present p on p.id = h.participant_id and p.session_id = h.session_id
      order by h.n
    ), sums as (
      select h.session_id, h.participant_id, s.question_index,
        coalesce(sum(extract(epoch from h.at - h.away_from)), 0) * 1000 as away_ms,
        coalesce(sum(greatest(0, extract(epoch from
          least(h.at, case when s.phase = 'asking' then h.at else s.closes_at end)
          - greatest(h.away_from, s.opens_at)))), 0) * 1000 as question_away_ms,
        count(*) filter (where h.type = 'refused') as refused
      from happened h join quiz_session s on s.id = h.session_id
      where h.away_from is not null or h.type = 'refused'
      group by h.session_id, h.participant_id, s.question_index
    )
    insert into participant_watch as w
      (participant_id, session_id, away_ms, question_index, question_away_ms, refused)
    select sums.participant_id, sums.session_id, away_ms, question_index, question_away_ms, refused
    from sums join present p on p.id = sums.participant_id and p.session_id = sums.session_id
    on conflict (participant_id) do update set
      away_ms = w.away_ms + excluded.away_ms,
      question_away_ms = excluded.question_away_ms
        + case when w.question_index = excluded.question_index then w.question_away_ms else 0 end,
      refused = excluded.refused
        + case when w.question_index = excluded.question_index then w.refused else 0 end,
      question_index = excluded.question_index`);
};

/** One participant's own events, the newest last. */
export const readParticipantEvents = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  limit: number,
): Promise<Pick<ParticipantEventRow, 'at' | 'type'>[]> => {
  const { rows } = await db.execute<Pick<ParticipantEventRow, 'at' | 'type'> & Record<string, unknown>>(sql`
    select (extract(epoch from at) * 1000)::float8 as at, type from participant_event
    where session_id = ${sessionId} and participant_id = ${participantId}
    order by at desc, id desc limit ${limit}`);
  return rows.reverse();
};
