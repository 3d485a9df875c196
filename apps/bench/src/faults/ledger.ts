import { readAnswers } from '@argus/db/answers';
import { readParticipants } from '@argus/db/participants';
import { readResults, readScores } from '@argus/db/results';
import { readEvents, readPlan, readSession } from '@argus/db/sessions';
import { replay } from '@argus/game/replay';
import { newSession } from '@argus/game/session';
import type { SessionEvent } from '@argus/game/sessionState';
import type { Played } from './played.ts';
import { leaks, screens, stackTraces } from './screens.ts';

interface AnswerRow {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly key: string;
  readonly value: unknown;
}

const placeOf = ({ participantId, questionIndex }: Omit<AnswerRow, 'attempt' | 'key' | 'value'>): string =>
  `${participantId} ${questionIndex}`;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const readRows = async ({ db, game }: Played): Promise<AnswerRow[]> => {
  const { rows } = await db.pool.query<AnswerRow>(
    `select participant_id as "participantId", question_index as "questionIndex", attempt, key, value
       from answer where session_id = $1`,
    [game.sessionId],
  );
  return rows;
};

/** I1: what was acknowledged is stored once, as it was sent. I2: nothing else is. */
const answersStand = async (played: Played): Promise<string[]> => {
  const wrong: string[] = [];
  // What is acknowledged from here on may be too new for the rows that are read now.
  const records = played.players.map((player) => ({ ...player, acknowledged: [...player.acknowledged] }));
  const rows = await readRows(played);
  const byPlace = new Map<string, AnswerRow[]>();
  for (const row of rows) byPlace.set(placeOf(row), [...(byPlace.get(placeOf(row)) ?? []), row]);
  for (const { participantId, nickname, sent, acknowledged } of records) {
    for (const answer of acknowledged) {
      const stored = byPlace.get(placeOf({ participantId, questionIndex: answer.questionIndex })) ?? [];
      if (stored.length !== 1)
        wrong.push(
          `I1: question ${answer.questionIndex} of ${nickname} was acknowledged and is stored ${stored.length} times`,
        );
      for (const { value } of stored)
        if (!same(value, answer.value))
          wrong.push(
            `I1: ${nickname} sent ${JSON.stringify(answer.value)} to question ${answer.questionIndex}, stored is ${JSON.stringify(value)}`,
          );
    }
    for (const row of rows.filter((one) => one.participantId === participantId)) {
      const known = sent.some(
        ({ questionIndex, key, value }) =>
          questionIndex === row.questionIndex && key === row.key && same(value, row.value),
      );
      if (!known) wrong.push(`I2: ${nickname} never sent ${JSON.stringify(row)}`);
    }
  }
  const everybody = new Set(records.map(({ participantId }) => participantId));
  for (const row of rows)
    if (!everybody.has(row.participantId)) wrong.push(`I2: nobody sent ${JSON.stringify(row)}`);
  return wrong;
};

const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** I3: stored scores and results are what the log and the answers say that they should be. */
const scoresReplay = async ({ db, game }: Played): Promise<string[]> => {
  const { drizzle } = db;
  const { sessionId } = game;
  const plan = await readPlan(drizzle, sessionId);
  const head = await readSession(drizzle, sessionId);
  if (!plan || !head) return ['I3: the session is gone'];
  const replayed = replay({
    plan,
    opened: newSession(plan.settings, head.createdAt),
    events: await readEvents(drizzle, sessionId),
    participants: await readParticipants(drizzle, sessionId),
    answers: await readAnswers(drizzle, sessionId, null),
  });
  const wrong: string[] = [];
  if (!same([replayed.state.phase, replayed.state.version], [head.phase, head.version]))
    wrong.push(`I3: the log ends in ${replayed.state.phase} ${replayed.state.version}, not ${head.phase}`);
  if (!same(sorted(await readScores(drizzle, sessionId)), sorted(replayed.scores)))
    wrong.push('I3: the scores are not what replay says');
  if (!same(sorted(await readResults(drizzle, sessionId, null)), sorted(replayed.results)))
    wrong.push('I3: the results are not what replay says');
  return wrong;
};

/** I5: each question opened once and was revealed once, and no step is missing or doubled. */
const stepsOnce = (events: readonly SessionEvent[]): string[] => {
  const wrong: string[] = [];
  for (const [place, { version }] of events.entries())
    if (version !== place + 2) wrong.push(`I5: step ${place + 1} has version ${version}`);
  const moves = events.filter(({ from, to }) => from !== to);
  const asked = moves.filter(({ to }) => to === 'asking').map(({ questionIndex }) => questionIndex);
  for (const index of new Set(asked)) {
    const opened = asked.filter((one) => one === index).length;
    if (opened !== 1) wrong.push(`I5: question ${index} opened ${opened} times`);
    const left = moves.filter(
      ({ from, questionIndex }) => from === 'asking' && questionIndex === index,
    ).length;
    const isOn = index === asked.at(-1) && events.at(-1)?.to === 'asking';
    if (left !== (isOn ? 0 : 1)) wrong.push(`I5: question ${index} closed ${left} times`);
  }
  return wrong;
};

/**
 * Holds what the players wrote down against the database and against what they were sent: I1 to I5, I7, and of I9
 * what reaches clients. Returns everything that is wrong.
 */
export const audit = async (played: Played): Promise<string[]> => {
  const events = await readEvents(played.db.drizzle, played.game.sessionId);
  return [
    ...(await answersStand(played)),
    ...(await scoresReplay(played).catch((error: unknown) => [`I3: the log cannot be replayed: ${error}`])),
    ...played.players.flatMap((player) => screens(player, played.game)),
    ...stepsOnce(events),
    ...played.players.flatMap((player) => leaks(player, played.game, events)),
    ...played.players.flatMap(stackTraces),
  ];
};
