import { setTimeout as wait } from 'node:timers/promises';
import { aheadMs as takenUpMs } from '@argus/timers/agendaTimers';
import type { Caller } from '../argus/caller.ts';
import { closeDelays } from '../argus/commits.ts';
import type { Database } from '../argus/database.ts';
import { type Hosted, makeQuiz, openSession } from '../argus/hosted.ts';
import type { Town } from '../argus/town.ts';
import { atLeast, atMost, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { inLanes } from '../lanes.ts';

/** The shortest time limit of a question, in seconds. */
const limitSeconds = 5;
const graceMs = 250;
/** How far ahead of it all deadlines are put to one moment; jobs are taken up a little before theirs. */
const aheadMs = 2_000;
/** How long before a deadline the worker that holds its job is killed. */
const killedBeforeMs = 300;
/** What a close is late by when nobody held its job. */
const lateMs = 300;
const lookMs = 100;
const patienceMs = 40_000;
const lanes = 20;

const openAll = async (host: Caller, count: number): Promise<Hosted[]> => {
  const quizId = await makeQuiz(host, { questions: 1, timeLimit: limitSeconds });
  return inLanes(lanes, Array.from({ length: count }), () => openSession(host, quizId));
};

/** Waits until all questions are closed: how long after their deadlines and grace they were. */
const delaysOf = async (database: Database, sessions: readonly Hosted[]): Promise<number[]> => {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const until = performance.now() + patienceMs;
  for (;;) {
    const delays = await closeDelays(database, ids);
    if (delays.length === ids.length) return delays;
    if (performance.now() > until) throw new Error(`${delays.length} of ${ids.length} questions have closed`);
    await wait(lookMs);
  }
};

/** Puts all deadlines to one moment, in the sessions and in their jobs. */
const alignDeadlines = async (database: Database, sessions: readonly Hosted[]): Promise<void> => {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const [row] = await database.query<{ at: number }>(
    `select floor(extract(epoch from clock_timestamp()) * 1000)::float8 + ${aheadMs} as at`,
  );
  const closesAt = row?.at ?? 0;
  const dueAt = closesAt + graceMs;
  await database.query(
    `update quiz_session set closes_at = to_timestamp($2::float8 / 1000), due_at = to_timestamp($3::float8 / 1000)
     where id = any($1)`,
    [ids, closesAt, dueAt],
  );
  await database.query(
    `update agenda_jobs set next_run_at = to_timestamp($2::float8 / 1000 - $3::float8 / 1000),
       data = data || jsonb_build_object('at', $2::float8)
     where data ->> 'key' = any($1)`,
    [ids, dueAt, takenUpMs],
  );
};

/** Deadlines over a span of time, set by a server and kept by workers, each a process of its own. */
const spread = async ({ size }: Lab, database: Database, host: Caller): Promise<Row[]> => {
  const { timers: count, timersSpreadMs: spreadMs } = size;
  const sessions = await openAll(host, count);
  await Promise.all(
    sessions.map(async (session, index) => {
      await wait((index / count) * spreadMs);
      await session.step('start');
    }),
  );
  const delays = await delaysOf(database, sessions);
  const name = `${count} deadlines over ${spreadMs / 1_000} s, from another process`;
  return [
    atMost(5, { name: `${name}: close committed, p50`, value: percentile(delays, 0.5), unit: 'ms' }),
    atMost(25, { name: `${name}: close committed, p99`, value: percentile(delays, 0.99), unit: 'ms' }),
    atLeast(0, { name: `${name}: the earliest`, value: delays[0] ?? Number.NaN, unit: 'ms' }),
  ];
};

const openTogether = async ({ size }: Lab, database: Database, host: Caller): Promise<Hosted[]> => {
  const sessions = await openAll(host, size.timers);
  await inLanes(lanes, sessions, (session) => session.step('start'));
  await alignDeadlines(database, sessions);
  return sessions;
};

const together = async (lab: Lab, database: Database, host: Caller): Promise<Row[]> => {
  const sessions = await openTogether(lab, database, host);
  const delays = await delaysOf(database, sessions);
  const name = `${sessions.length} deadlines in one instant`;
  return [
    atMost(100, { name: `${name}: close committed, p99`, value: percentile(delays, 0.99), unit: 'ms' }),
    printed({ name: `${name}: close committed, p50`, value: percentile(delays, 0.5), unit: 'ms' }),
  ];
};

/** One of two workers is killed while it holds jobs: how late the last of its questions is. */
const killed = async (lab: Lab, { database, workers }: Town, host: Caller): Promise<Row[]> => {
  const sessions = await openTogether(lab, database, host);
  await wait(aheadMs + graceMs - killedBeforeMs);
  await workers[0]?.kill();
  const delays = await delaysOf(database, sessions);
  const late = delays.filter((delay) => delay > lateMs).length;
  return [
    atMost(1_500, {
      name: `a worker killed while it holds some of ${sessions.length} deadlines: the latest close (${late} were late)`,
      value: delays.at(-1) ?? Number.NaN,
      unit: 'ms',
    }),
  ];
};

/** How exactly questions close on the clock. */
export const timers = async (lab: Lab): Promise<Row[]> => {
  const town = await lab.town({ servers: 1, workers: 2 });
  const { database } = town;
  const host = town.servers[0]?.host;
  if (!host) throw new Error('there is no server');
  return [
    ...(await spread(lab, database, host)),
    ...(await together(lab, database, host)),
    ...(await killed(lab, town, host)),
  ];
};
