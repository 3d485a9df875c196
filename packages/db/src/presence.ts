import { sql } from 'drizzle-orm';
import type { Queries } from './client.ts';

export type PresenceType = 'joined' | 'connected' | 'lost' | 'away' | 'back';

/** How long everybody was away, and how often lost, in the whole session; a span still open ends at `end`. */
export const readPresenceTotals = async (
  db: Queries,
  sessionId: string,
  end: number,
): Promise<{ participantId: string; awayMs: number; drops: number }[]> => {
  const { rows } = await db.execute<{ participantId: string; awayMs: number; drops: number }>(sql`
    with spans as (
      select participant_id, type, at,
        lag(type) over own as before,
        coalesce(
          min(at) filter (where type in ('back', 'lost', 'connected'))
            over (partition by participant_id order by at, id rows between 1 following and unbounded following),
          greatest(at, to_timestamp(${end}::float8 / 1000))) as until
      from participant_event
      where session_id = ${sessionId} and type in ('connected', 'lost', 'away', 'back')
      window own as (partition by participant_id order by at, id))
    select participant_id as "participantId",
      coalesce(sum(extract(epoch from until - at) * 1000)
        filter (where type = 'away' and before is distinct from 'away'), 0)::float8 as "awayMs",
      (count(*) filter (where type = 'lost'))::int as drops
    from spans group by participant_id`);
  return rows;
};

/** Joins, drops and away spans of one participant, oldest first. */
export const readPresenceOf = async (
  db: Queries,
  sessionId: string,
  participantId: string,
  limit: number,
): Promise<{ at: number; type: PresenceType }[]> => {
  const { rows } = await db.execute<{ at: number; type: PresenceType }>(sql`
    select (extract(epoch from at) * 1000)::float8 as at, type from participant_event
    where session_id = ${sessionId} and participant_id = ${participantId}
      and type in ('joined', 'connected', 'lost', 'away', 'back')
    order by at, id limit ${limit}`);
  return rows;
};

/** How many were connected and away at the end of each span of `bucketMs` in which that changed. */
export const readPresenceSeries = async (
  db: Queries,
  sessionId: string,
  bucketMs: number,
): Promise<{ at: number; connected: number; away: number }[]> => {
  const { rows } = await db.execute<{ at: number; connected: number; away: number }>(sql`
    with changes as (
      select (floor(extract(epoch from at) * 1000 / ${bucketMs}) + 1) * ${bucketMs} as bucket,
        case type when 'connected' then 1 when 'lost' then -1 else 0 end as connected,
        case type when 'away' then 1 when 'back' then -1 else 0 end as away
      from participant_event where session_id = ${sessionId}
        and type in ('connected', 'lost', 'away', 'back')),
    gathered as (
      select bucket, sum(connected) as connected, sum(away) as away from changes group by bucket)
    select bucket::float8 as at,
      greatest(0, sum(connected) over (order by bucket))::int as connected,
      greatest(0, sum(away) over (order by bucket))::int as away
    from gathered order by bucket`);
  return rows;
};

/** What was last known of everybody at a moment who had joined by then and was not simply there. */
export const readAbsences = async (
  db: Queries,
  sessionId: string,
  at: number,
): Promise<{ joined: number; absent: { nickname: string; type: 'lost' | 'away'; since: number }[] }> => {
  const { rows } = await db.execute<{
    nickname: string;
    type: PresenceType;
    since: number;
    joined: number;
  }>(sql`
    with last as (
      select distinct on (participant_id) participant_id, type, at from participant_event
      where session_id = ${sessionId} and at <= to_timestamp(${at}::float8 / 1000)
        and type in ('connected', 'lost', 'away', 'back')
      order by participant_id, at desc, id desc),
    there as (
      select p.nickname, coalesce(last.type, 'joined') as type, coalesce(last.at, p.joined_at) as since
      from participant p left join last on last.participant_id = p.id
      where p.session_id = ${sessionId} and p.joined_at <= to_timestamp(${at}::float8 / 1000))
    select nickname, type, (extract(epoch from since) * 1000)::float8 as since,
      (select count(*)::int from there) as joined
    from there order by since`);
  return {
    joined: rows[0]?.joined ?? 0,
    absent: rows.flatMap(({ nickname, type, since }) =>
      type === 'lost' || type === 'away' ? [{ nickname, type, since }] : [],
    ),
  };
};
