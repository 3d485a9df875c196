import { setTimeout as wait } from 'node:timers/promises';
import type { ArgusProcess } from '../argus/argusProcess.ts';
import { type Commit, commitsOf } from '../argus/commits.ts';
import { answerFrame, type Hosted, makeQuiz, markOf, openSession } from '../argus/hosted.ts';
import { transactionsDuring } from '../argus/load.ts';
import { seat } from '../crowd/seat.ts';
import type { Crowd } from '../crowd/startCrowd.ts';
import { atLeast, atMost, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { inLanes } from '../lanes.ts';
import type { Size } from '../sizes.ts';
import { watchIdle } from './idle.ts';

const lanes = 10;
const mostIdleShare = 5;
const graceMs = 250;
/** All sessions of a wave start within this time. */
const waveMs = 2_000;
const lookMs = 500;
const patienceMs = 60_000;
const firstId = 1_000;

/** When the clock should have made the step after this one; null where it makes none. */
const dueAfter = ({ to, at }: Commit, { lobbySeconds, lobbyRestMs }: Size): number | null => {
  if (to === 'asking') return at + lobbySeconds * 1_000 + graceMs;
  return to === 'revealed' || to === 'board' ? at + lobbyRestMs : null;
};

/** How long after its time each step of the clock was committed. */
const delaysIn = (commits: readonly Commit[], size: Size): number[] =>
  commits.flatMap((commit, index) => {
    const before = commits[index - 1];
    const due = before && before.sessionId === commit.sessionId ? dueAfter(before, size) : null;
    return due === null || commit.command !== 'due' ? [] : [commit.committedAt - due];
  });

const allFinished = async (argus: ArgusProcess, sessions: readonly Hosted[]): Promise<void> => {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const until = performance.now() + patienceMs;
  for (;;) {
    const [row] = await argus.database.query<{ left: number }>(
      "select count(*)::int as left from quiz_session where id = any($1) and phase <> 'finished'",
      [ids],
    );
    if (row?.left === 0) return;
    if (performance.now() > until) throw new Error(`${row?.left} of ${ids.length} sessions have not ended`);
    await wait(lookMs);
  }
};

const groupOf = ({ sessionId }: Hosted): string => sessionId;

/** A session starts and then goes by itself; its players answer each question evenly over half of its time. */
const play = async (lab: Lab, crowd: Crowd, session: Hosted): Promise<void> => {
  const { lobbyPlayers, lobbyQuestions, lobbySeconds } = lab.size;
  const group = groupOf(session);
  for (let index = 0; index < lobbyQuestions; index += 1) {
    const shown = await crowd.begin({ do: 'expect', group, mark: markOf(index) });
    if (index === 0) await session.step('start');
    await shown.end;
    const id = firstId + index;
    const { refused, refusal } = await crowd.tell({
      do: 'say',
      group,
      frames: Array.from({ length: lobbyPlayers }, (_, player) => answerFrame(id, index, player)),
      ack: `{"id":${id},`,
      overMs: lobbySeconds * 500,
    });
    if (refused > 0) throw new Error(`${refused} answers were refused: ${refusal}`);
  }
};

/** All sessions start evenly over a time, and play to their ends: how far after its time each step was committed. */
const playAll = async (
  lab: Lab,
  argus: ArgusProcess,
  crowd: Crowd,
  sessions: readonly Hosted[],
  overMs: number,
) => {
  const { count: transactions } = await transactionsDuring(argus.database, async () => {
    await Promise.all(
      sessions.map(async (session, index) => {
        await wait((index / sessions.length) * overMs);
        await play(lab, crowd, session);
      }),
    );
    await allFinished(argus, sessions);
  });
  const commits = await commitsOf(
    argus.database,
    sessions.map(({ sessionId }) => sessionId),
  );
  return { delays: delaysIn(commits, lab.size), perStep: transactions / commits.length };
};

const openAll = (lab: Lab, argus: ArgusProcess, quizId: string): Promise<Hosted[]> =>
  inLanes(lanes, Array.from({ length: lab.size.lobbySessions }), () => {
    const { lobbyRestMs: restMs } = lab.size;
    return openSession(argus.host, quizId, { pace: 'auto', revealMs: restMs, boardMs: restMs, graceMs });
  });

/** Many small sessions: first everybody waits in the lobby, then all play on the clock. */
export const lobbies = async (lab: Lab): Promise<Row[]> => {
  const { lobbySessions, lobbyPlayers, lobbyFew, lobbyQuestions, lobbySeconds, lobbySpreadMs } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const quizId = await makeQuiz(argus.host, { questions: lobbyQuestions, timeLimit: lobbySeconds });
  /** Brings those of each session in who come at these places. */
  const enter = (sessions: readonly Hosted[], from: number, to: number) =>
    inLanes(lanes, sessions, (session) =>
      seat(crowd, {
        target: argus.target,
        newcomers: session.newcomers(to).slice(from),
        group: groupOf(session),
      }),
    );
  const sessions = await openAll(lab, argus, quizId);
  await enter(sessions, 0, lobbyFew);
  const few = await watchIdle(lab, argus);
  await enter(sessions, lobbyFew, lobbyPlayers);
  const all = await watchIdle(lab, argus);
  const spread = await playAll(lab, argus, crowd, sessions, lobbySpreadMs);
  await Promise.all(sessions.map((session) => crowd.tell({ do: 'leave', group: groupOf(session) })));

  const others = await openAll(lab, argus, quizId);
  await enter(others, 0, lobbyPlayers);
  const wave = await playAll(lab, argus, crowd, others, waveMs);

  const players = lobbySessions * lobbyPlayers;
  const some = lobbySessions * lobbyFew;
  const steps = lobbySessions * (lobbyQuestions * 3 - 1);
  const idle = `idle, ${players} players in ${lobbySessions} lobbies`;
  const auto = `${lobbySessions} sessions of ${lobbyPlayers}, auto-paced`;
  const spreadAuto = `${auto}, starting over ${lobbySpreadMs / 1_000} s`;
  const waveAuto = `${auto}, starting over ${waveMs / 1_000} s`;
  return [
    atMost(mostIdleShare, { name: `${idle}: CPU of a core`, value: all.share, unit: '%' }),
    printed({ name: `${idle}: database queries`, value: all.perSecond, unit: '/s' }),
    printed({ name: `idle, ${some} players in as many lobbies: CPU of a core`, value: few.share, unit: '%' }),
    printed({ name: `idle, ${some} players: database queries`, value: few.perSecond, unit: '/s' }),
    atMost(5, {
      name: `${spreadAuto}: steps committed, p50`,
      value: percentile(spread.delays, 0.5),
      unit: 'ms',
    }),
    atMost(25, {
      name: `${spreadAuto}: steps committed, p99`,
      value: percentile(spread.delays, 0.99),
      unit: 'ms',
    }),
    atLeast(2 * steps, {
      name: `${auto}: steps of the clock`,
      value: spread.delays.length + wave.delays.length,
      unit: 'steps',
    }),
    printed({
      name: `${auto}: database transactions a step, all answers included`,
      value: spread.perStep,
      unit: 'per step',
    }),
    printed({ name: `${waveAuto}: steps committed, p50`, value: percentile(wave.delays, 0.5), unit: 'ms' }),
    printed({ name: `${waveAuto}: steps committed, p99`, value: percentile(wave.delays, 0.99), unit: 'ms' }),
  ];
};
