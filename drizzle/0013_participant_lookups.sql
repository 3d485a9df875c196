-- A participant is looked up by the id alone, and then belongs to the session or not. Asked for both at once, a plan that
-- is older than the crowd, of which a fresh process makes its first, may go through all of the session for each answer.
create or replace function submit_answers(
  p_session text, p_participants text[], p_questions int[], p_keys text[], p_values jsonb[], p_waited float8[],
  p_allowances float8[]
) returns table (n int, verdict text, fresh boolean, stored jsonb, response_ms float8, overdue boolean, attempt int)
language plpgsql volatile set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_now timestamptz := clock_timestamp();
  v_phase text;
  v_index int;
  v_opens timestamptz;
  v_closes timestamptz;
  v_paused timestamptz;
  v_due timestamptz;
  v_grace interval;
  v_terms jsonb;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(p_session, 0));
  select s.phase, s.question_index, s.opens_at, s.closes_at, s.paused_at, s.due_at,
      s.grace_ms * interval '1 millisecond', s.terms
    into v_phase, v_index, v_opens, v_closes, v_paused, v_due, v_grace, v_terms
    from quiz_session s where s.id = p_session;
  return query
  with incoming as (
    select i.n, i.participant_id, i.question_index, i.key, i.value,
      v_now - i.waited * interval '1 millisecond' as received_at, i.allowance,
      case when i.question_index = v_index
        then coalesce((v_terms -> 'attempts' ->> i.participant_id)::int, 1) else 1 end as attempts,
      v_opens + (v_closes - v_opens) * coalesce((v_terms -> 'factors' ->> i.participant_id)::float8, 1)
        as deadline
    from unnest(p_participants, p_questions, p_keys, p_values, p_waited, p_allowances)
      with ordinality as i(participant_id, question_index, key, value, waited, allowance, n)
  ), judged as (
    select i.*,
      coalesce(case when a.key = i.key or a.attempt >= i.attempts then a.response_ms end,
        greatest(0, least(
          extract(epoch from i.received_at - v_opens) * 1000,
          coalesce(extract(epoch from i.deadline - v_opens) * 1000, 'infinity'::float8)) - i.allowance)::float8
      ) as response_ms,
      a.value as stored,
      coalesce(a.attempt, 0) as last_attempt,
      case
        when p.id is null then 'not-found'
        when a.key = i.key and a.value = i.value then 'received'
        when a.key = i.key or a.attempt >= i.attempts then 'already-answered'
        when p.waiting then 'not-admitted'
        when p.kicked_at is not null then 'kicked'
        when v_phase = 'lobby' then 'not-open'
        when i.question_index > v_index then 'not-open'
        when i.question_index < v_index then 'too-late'
        when v_phase <> 'asking' then 'too-late'
        when v_paused is not null and i.received_at >= v_paused then 'paused'
        when i.received_at < v_opens then 'not-open'
        when i.received_at > i.deadline + v_grace then 'too-late'
        else 'fresh'
      end as verdict
    from incoming i
    left join lateral (
      select one.id, one.kicked_at, one.waiting from (
        select p.id, p.session_id, p.kicked_at, p.waiting from participant p
        where p.id = i.participant_id offset 0
      ) one
      where one.session_id = p_session
    ) p on true
    left join lateral (
      select a.attempt, a.key, a.value, a.response_ms from answer a
      where a.session_id = p_session and a.question_index = i.question_index
        and a.participant_id = i.participant_id
      order by a.key = i.key desc, a.attempt desc limit 1
    ) a on true
  ), inserted as (
    insert into answer (session_id, question_index, participant_id, attempt, key, value, received_at, response_ms,
      allowance_ms)
    select p_session, j.question_index, j.participant_id, j.last_attempt + 1, j.key, j.value, j.received_at,
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
    v_phase = 'asking' and v_due is not null and v_due <= v_now,
    case when j.verdict = 'fresh' then j.last_attempt + 1 else j.last_attempt end
  from judged j
  left join inserted f on j.verdict = 'fresh' and f.participant_id = j.participant_id
  order by j.n;
end
$$;
