-- Answers of many sessions in one transaction: each by itself costs a commit, and hundreds of small sessions wait for
-- each other. A session that a step holds is waited for only where that is asked for. All of it goes by single rows, so
-- that one plan serves whatever comes, and nothing is planned anew while a crowd waits.
create function take_answers(
  p_waits boolean, p_sessions text[], p_participants text[], p_questions int[], p_keys text[], p_values jsonb[],
  p_waited float8[], p_allowances float8[]
) returns table (n int, verdict text, fresh boolean, stored jsonb, response_ms float8, overdue boolean, attempt int)
language plpgsql volatile set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  v_now timestamptz := clock_timestamp();
  v_held text[];
begin
  -- A statement of its own: what is read below is as the step before has left it.
  if p_waits then
    select array_agg(id) into v_held from (
      select id, pg_advisory_xact_lock_shared(hashtextextended(id, 0)) from (select distinct unnest(p_sessions) id) named
    ) locked;
  else
    select array_agg(id) into v_held from (select distinct unnest(p_sessions) id) named
    where pg_try_advisory_xact_lock_shared(hashtextextended(id, 0));
  end if;
  return query
  with playing as materialized (
    select h.id as session_id, s.phase, s.question_index, s.opens_at, s.closes_at, s.paused_at,
      s.phase = 'asking' and s.due_at is not null and s.due_at <= v_now as overdue,
      s.grace_ms * interval '1 millisecond' as grace,
      s.terms -> 'attempts' as attempts, s.terms -> 'factors' as factors
    from unnest(v_held) as h(id)
    left join lateral (
      select s.phase, s.question_index, s.opens_at, s.closes_at, s.paused_at, s.due_at, s.grace_ms, s.terms
      from quiz_session s where s.id = h.id offset 0
    ) s on true
  ), incoming as (
    select i.n, i.session_id, i.participant_id, i.question_index, i.key, i.value, i.allowance,
      s.session_id is null as is_held, s.phase, s.question_index as asked_index, s.opens_at, s.paused_at, s.overdue,
      s.grace, v_now - i.waited * interval '1 millisecond' as received_at,
      case when i.question_index = s.question_index
        then coalesce((s.attempts ->> i.participant_id)::int, 1) else 1 end as attempts,
      s.opens_at + (s.closes_at - s.opens_at) * coalesce((s.factors ->> i.participant_id)::float8, 1) as deadline
    from unnest(p_sessions, p_participants, p_questions, p_keys, p_values, p_waited, p_allowances)
      with ordinality as i(session_id, participant_id, question_index, key, value, waited, allowance, n)
    left join playing s on s.session_id = i.session_id
  ), judged as (
    select i.*,
      coalesce(case when a.key = i.key or a.attempt >= i.attempts then a.response_ms end,
        greatest(0, least(
          extract(epoch from i.received_at - i.opens_at) * 1000,
          coalesce(extract(epoch from i.deadline - i.opens_at) * 1000, 'infinity'::float8)) - i.allowance)::float8
      ) as response_ms,
      a.value as stored,
      coalesce(a.attempt, 0) as last_attempt,
      case
        when i.is_held then 'held'
        when p.id is null then 'not-found'
        when a.key = i.key and a.value = i.value then 'received'
        when a.key = i.key or a.attempt >= i.attempts then 'already-answered'
        when p.waiting then 'not-admitted'
        when p.kicked_at is not null then 'kicked'
        when i.phase = 'lobby' then 'not-open'
        when i.question_index > i.asked_index then 'not-open'
        when i.question_index < i.asked_index then 'too-late'
        when i.phase <> 'asking' then 'too-late'
        when i.paused_at is not null and i.received_at >= i.paused_at then 'paused'
        when i.received_at < i.opens_at then 'not-open'
        when i.received_at > i.deadline + i.grace then 'too-late'
        else 'fresh'
      end as verdict
    from incoming i
    -- A participant is looked up by the id alone, and then belongs to the session or not: a plan that is older than the
    -- crowd may go through all of the session for each answer otherwise.
    left join lateral (
      select one.id, one.kicked_at, one.waiting from (
        select p.id, p.session_id, p.kicked_at, p.waiting from participant p
        where p.id = i.participant_id offset 0
      ) one
      where one.session_id = i.session_id
    ) p on true
    left join lateral (
      select a.attempt, a.key, a.value, a.response_ms from answer a
      where a.session_id = i.session_id and a.question_index = i.question_index
        and a.participant_id = i.participant_id
      order by a.key = i.key desc, a.attempt desc limit 1
    ) a on true
  ), inserted as (
    insert into answer (session_id, question_index, participant_id, attempt, key, value, received_at, response_ms,
      allowance_ms)
    select j.session_id, j.question_index, j.participant_id, j.last_attempt + 1, j.key, j.value, j.received_at,
      j.response_ms, j.allowance
    from judged j where j.verdict = 'fresh'
    on conflict do nothing
    returning participant_id
  )
  select j.n::int,
    case when j.verdict <> 'fresh' then j.verdict
         when f.participant_id is not null then 'received'
         else 'again' end,
    f.participant_id is not null,
    j.stored,
    j.response_ms,
    j.overdue,
    case when j.verdict = 'fresh' then j.last_attempt + 1 else j.last_attempt end
  from judged j
  left join inserted f on j.verdict = 'fresh' and f.participant_id = j.participant_id
  order by j.n;
end
$$;
--> statement-breakpoint
-- The servers of the version before call it while a rolling restart exchanges them.
create or replace function submit_answers(
  p_session text, p_participants text[], p_questions int[], p_keys text[], p_values jsonb[], p_waited float8[],
  p_allowances float8[]
) returns table (n int, verdict text, fresh boolean, stored jsonb, response_ms float8, overdue boolean, attempt int)
language sql volatile as $$
  select * from take_answers(true, array_fill(p_session, array[cardinality(p_participants)]), p_participants, p_questions,
    p_keys, p_values, p_waited, p_allowances)
$$;
