import { setTimeout as wait } from 'node:timers/promises';
import type { ArgusProcess } from '../argus/argusProcess.ts';
import { answerFrame, type Hosted, hostSession, makeQuiz, markOf, openSession } from '../argus/hosted.ts';
import { transactionsDuring } from '../argus/load.ts';
import { seat } from '../crowd/seat.ts';
import type { Crowd } from '../crowd/startCrowd.ts';
import { atLeast, atMost, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';

const sessions = 5;
/** Answers a second of each session while its question is open. */
const perSecond = 1_000;
/** The part of its time that a question is answered in; in the rest it closes and the next one opens. */
const openShare = 0.92;
const p50Ms = 2;
const p99Ms = 15;
/** How often other sessions open, ask, close and end. */
const othersMs = 200;
const firstId = 1_000;

interface Kept {
  readonly ms: number[];
  refused: number;
}

/** One session: its players answer evenly, question after question. */
const playSteadily = async (
  crowd: Crowd,
  hosted: Hosted,
  place: number,
  lab: Lab,
  kept: Kept,
): Promise<void> => {
  const { steadyPlayers: players, steadyQuestions: questions } = lab.size;
  const group = `session ${place}`;
  const overMs = (players / perSecond) * 1_000 * openShare;
  for (let index = 0; index < questions; index += 1) {
    if (index > 0) await hosted.settle();
    const shown = await crowd.begin({ do: 'expect', group, mark: markOf(index) });
    await hosted.ask(index);
    await shown.end;
    const id = firstId + index;
    const frames = Array.from({ length: players }, (_, player) => answerFrame(id, index, player));
    const { ms, refused } = await crowd.tell({ do: 'say', group, frames, ack: `{"id":${id},`, overMs });
    kept.ms.push(...ms);
    kept.refused += refused;
  }
};

/** Opens and closes other sessions until it is told to stop; how many there were. */
const openAndClose = async (argus: ArgusProcess, signal: AbortSignal): Promise<number> => {
  const quizId = await makeQuiz(argus.host, { questions: 1 });
  let count = 0;
  while (!signal.aborted) {
    const other = await openSession(argus.host, quizId);
    await other.step('start');
    await other.step('close');
    await other.step('next');
    count += 1;
    await wait(othersMs);
  }
  return count;
};

/** Answers that come evenly to several sessions while others open and close: how long each waits for its receipt. */
export const steady = async (lab: Lab): Promise<Row[]> => {
  const { steadyPlayers: players, steadyQuestions: questions } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const hosted: Hosted[] = [];
  for (let place = 0; place < sessions; place += 1) {
    const session = await hostSession(argus.host, { questions });
    hosted.push(session);
    await seat(crowd, {
      target: argus.target,
      newcomers: session.newcomers(players),
      group: `session ${place}`,
    });
  }
  const kept: Kept = { ms: [], refused: 0 };
  const enough = new AbortController();
  const others = openAndClose(argus, enough.signal);
  const began = performance.now();
  const { result: seconds, perSecond: transactions } = await transactionsDuring(argus.database, async () => {
    const from = performance.now();
    await Promise.all(
      hosted.map(async (session, place) => {
        // One after another they change their questions, so that the others' answers go on.
        await wait((place / sessions) * players);
        await playSteadily(crowd, session, place, lab, kept);
      }),
    );
    return (performance.now() - from) / 1_000;
  });
  enough.abort();
  const opened = await others;
  const took = (performance.now() - began) / 1_000;
  const [stored] = await argus.database.query<{ count: number; wrong: number }>(
    `select count(*)::int as count, count(*) filter (where key <> question_index || '-' || split_part(key, '-', 2))::int as wrong
     from answer where session_id = any($1)`,
    [hosted.map(({ sessionId }) => sessionId)],
  );
  const sent = sessions * players * questions;
  const once = stored?.count === sent && stored.wrong === 0 && kept.refused === 0 ? sent : Number.NaN;
  const name = `steady answers to ${sessions} sessions of ${players}`;
  return [
    printed({ name: `${name}: a second`, value: sent / seconds, unit: '/s' }),
    atMost(p50Ms, { name: `${name}: p50 until acknowledged`, value: percentile(kept.ms, 0.5), unit: 'ms' }),
    atMost(p99Ms, { name: `${name}: p99 until acknowledged`, value: percentile(kept.ms, 0.99), unit: 'ms' }),
    atLeast(sent, { name: `${name}: stored, each once`, value: once, unit: 'answers' }),
    printed({ name: `${name}: database transactions`, value: transactions, unit: '/s' }),
    printed({
      name: `${name}: other sessions that opened and closed meanwhile`,
      value: opened / took,
      unit: '/s',
    }),
  ];
};
