import { setTimeout as wait } from 'node:timers/promises';
import type { ArgusProcess } from '../argus/argusProcess.ts';
import { type Commit, commitsOf } from '../argus/commits.ts';
import { answerFrame, type Hosted, makeQuiz, markOf, openSession } from '../argus/hosted.ts';
import { transactionsDuring } from '../argus/load.ts';
import type { Newcomer } from '../crowd/orders.ts';
import { seat } from '../crowd/seat.ts';
import type { Crowd } from '../crowd/startCrowd.ts';
import { atLeast, atMost, percentile, printed, type Row } from '../figures.ts';
import type { Lab } from '../lab.ts';
import { inLanes } from '../lanes.ts';
import { watchIdle } from './idle.ts';

const lanes = 10;
const mostIdleShare = 5;
/** Every session's clock: milliseconds for what follows a question. */
const revealMs = 1_000;
const boardMs = 1_000;
const graceMs = 250;
/** All sessions start within this time. */
const startsMs = 2_000;
/** Answers come no faster than this, in players a millisecond: how many a second a server takes is another row's. */
const mostAnswers = 3;
const lookMs = 500;
const patienceMs = 60_000;
const firstId = 1_000;

const settings = { pace: 'auto', revealMs, boardMs, graceMs };

/** When the clock should have made the step after this one; null where it makes none. */
const dueAfter = ({ to, at }: Commit, seconds: number): number | null => {
  if (to === 'asking') return at + seconds * 1_000 + graceMs;
  if (to === 'revealed') return at + revealMs;
  return to === 'board' ? at + boardMs : null;
};

/** How long after its time each step of the clock was committed. */
const delaysIn = (commits: readonly Commit[], seconds: number): number[] =>
  commits.flatMap((commit, index) => {
    const before = commits[index - 1];
    const due = before && before.sessionId === commit.sessionId ? dueAfter(before, seconds) : null;
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

/** All sessions play by themselves; everybody answers every question. */
const playAll = async (lab: Lab, argus: ArgusProcess, crowd: Crowd, sessions: readonly Hosted[]) => {
  const { lobbyPlayers, lobbyQuestions } = lab.size;
  const players = sessions.length * lobbyPlayers;
  const shown = await Promise.all(
    Array.from({ length: lobbyQuestions }, (_, index) =>
      crowd.begin({ do: 'expect', group: 'all', mark: markOf(index) }),
    ),
  );
  const answerAll = async (index: number): Promise<void> => {
    const id = firstId + index;
    const frames = Array.from({ length: players }, (_, player) => answerFrame(id, index, player));
    const { refused, refusal } = await crowd.tell({
      do: 'say',
      group: 'all',
      frames,
      ack: `{"id":${id},`,
      // Everybody's question is open by then: the last sessions start while the first are asking.
      overMs: Math.max(startsMs / 2, players / mostAnswers),
    });
    if (refused > 0) throw new Error(`${refused} answers were refused: ${refusal}`);
  };
  await Promise.all(
    sessions.map(async (session, index) => {
      await wait((index / sessions.length) * startsMs);
      await session.step('start');
    }),
  );
  for (const [index, { end }] of shown.entries()) {
    await end;
    await answerAll(index);
  }
  await allFinished(argus, sessions);
};

/** Many small sessions: first everybody waits in the lobby, then all play at once on the clock. */
export const lobbies = async (lab: Lab): Promise<Row[]> => {
  const { lobbySessions, lobbyPlayers, lobbyFew, lobbyQuestions, lobbySeconds } = lab.size;
  const argus = await lab.usedArgus();
  const crowd = await lab.crowd();
  const quizId = await makeQuiz(argus.host, { questions: lobbyQuestions, timeLimit: lobbySeconds });
  const sessions = await inLanes(lanes, Array.from({ length: lobbySessions }), () =>
    openSession(argus.host, quizId, settings),
  );
  const everybody = sessions.map((session) => session.newcomers(lobbyPlayers));
  const enter = (newcomers: Newcomer[]): Promise<void> => seat(crowd, { target: argus.target, newcomers });
  await enter(everybody.flatMap((each) => each.slice(0, lobbyFew)));
  const few = await watchIdle(lab, argus);
  await enter(everybody.flatMap((each) => each.slice(lobbyFew)));
  const all = await watchIdle(lab, argus);
  const players = lobbySessions * lobbyPlayers;
  const some = lobbySessions * lobbyFew;

  const { count: transactions } = await transactionsDuring(argus.database, () =>
    playAll(lab, argus, crowd, sessions),
  );
  const commits = await commitsOf(
    argus.database,
    sessions.map(({ sessionId }) => sessionId),
  );
  const delays = delaysIn(commits, lobbySeconds);
  const steps = lobbySessions * (lobbyQuestions * 3 - 1);
  const idle = `idle, ${players} players in ${lobbySessions} lobbies`;
  const auto = `${lobbySessions} sessions of ${lobbyPlayers}, auto-paced`;
  return [
    atMost(mostIdleShare, { name: `${idle}: CPU of a core`, value: all.share, unit: '%' }),
    printed({ name: `${idle}: database queries`, value: all.perSecond, unit: '/s' }),
    printed({ name: `idle, ${some} players in as many lobbies: CPU of a core`, value: few.share, unit: '%' }),
    printed({ name: `idle, ${some} players: database queries`, value: few.perSecond, unit: '/s' }),
    atMost(5, { name: `${auto}: steps committed, p50`, value: percentile(delays, 0.5), unit: 'ms' }),
    atMost(25, { name: `${auto}: steps committed, p99`, value: percentile(delays, 0.99), unit: 'ms' }),
    atLeast(steps, { name: `${auto}: steps of the clock`, value: delays.length, unit: 'steps' }),
    printed({
      name: `${auto}: database transactions a step, all answers included`,
      value: transactions / commits.length,
      unit: 'per step',
    }),
  ];
};
