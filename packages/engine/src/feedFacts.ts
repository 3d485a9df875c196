import { readTally } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { readLobby } from '@argus/db/participants';
import {
  type PersonalRecord,
  type RosterRecord,
  readBoard,
  readHighlights,
  readTeamSums,
} from '@argus/db/results';
import { type OwnAnswer, readAnswersOf } from '@argus/db/reviewRows';
import { readRuns } from '@argus/db/runs';
import { readSession } from '@argus/db/sessions';
import { readTimeRequests } from '@argus/db/timeRequests';
import { boardPlaces } from '@argus/game/leaderboard';
import type {
  PersonalFacts,
  RosterEntry,
  RunFacts,
  RunProgress,
  SessionFacts,
} from '@argus/game/sessionFacts';
import type { Plan } from '@argus/game/sessionState';
import { nobodyStandsOut } from '@argus/game/sharedStep';
import { type TimeRequest, takesTimeRequests } from '@argus/game/timeRequests';
import { stageNames } from '@argus/game/view';
import type { PresenceBoard } from './presenceBoard.ts';

const nobodyAsks: ReadonlyMap<string, TimeRequest> = new Map();

/** Everything that the shared views of a session are built from. */
export const readFacts = async (db: Queries, sessionId: string, plan: Plan): Promise<SessionFacts> => {
  const head = await readSession(db, sessionId);
  if (!head) throw new Error(`Session ${sessionId} is gone.`);
  const { id, pin, title, language, revision, questionIndex, phase } = head;
  const isScored = phase !== 'lobby' && phase !== 'asking' && phase !== 'running';
  const [lobby, tally, board, highlights, teams, timeRequests] = await Promise.all([
    readLobby(db, sessionId, stageNames),
    questionIndex < 0 ? [] : readTally(db, sessionId, questionIndex),
    isScored ? readBoard(db, sessionId, boardPlaces) : [],
    isScored ? readHighlights(db, sessionId) : nobodyStandsOut,
    plan.settings.teams ? readTeamSums(db, sessionId) : [],
    takesTimeRequests(plan) ? readTimeRequests(db, sessionId) : nobodyAsks,
  ]);
  const parts = { ...lobby, tally, board, highlights, teams, timeRequests };
  return { sessionId: id, pin, title, language, plan, state: head, revision, ...parts };
};

/** What one participant alone may see, from its row. */
export const personalFacts = (record: PersonalRecord, runs: RunFacts | null = null): PersonalFacts => {
  const { value, answerMs, attempt, share, aheadNickname, aheadPoints, message, messageVersion } = record;
  return {
    participantId: record.participantId,
    nickname: record.nickname,
    kicked: record.kicked,
    waiting: record.waiting,
    team: record.team,
    message: message === null || messageVersion === null ? null : { text: message, version: messageVersion },
    answer: answerMs === null ? null : { value, responseMs: answerMs, attempt: attempt ?? 1 },
    result: share === null ? null : { share, points: record.gained ?? 0, bonus: record.bonus ?? 0 },
    points: record.points,
    streak: record.streak,
    rank: record.rank,
    rankBefore: record.rankBefore,
    runs,
    ahead:
      aheadNickname === null || aheadPoints === null
        ? null
        : { nickname: aheadNickname, points: aheadPoints },
  };
};

/** Where some participants of a self-paced session stand, with all their answers. */
export const readRunFacts = async (
  db: Queries,
  sessionId: string,
  participantIds: readonly string[],
  plan: Plan,
): Promise<Map<string, RunFacts>> => {
  const runs = await readRuns(db, sessionId, participantIds);
  const answers = new Map<string, OwnAnswer[]>();
  for (const answer of await readAnswersOf(db, sessionId, [...runs.keys()], plan.questions.length)) {
    const known = answers.get(answer.participantId);
    if (known) known.push(answer);
    else answers.set(answer.participantId, [answer]);
  }
  return new Map([...runs].map(([id, run]) => [id, { run, answers: answers.get(id) ?? [] }]));
};

const progressOf = (run: RunProgress | undefined): RunProgress | null => {
  if (!run) return null;
  const { attempt, phase, questionIndex, answered } = run;
  return { attempt, phase, questionIndex, answered };
};

/** What a question that opens leaves of somebody's row. */
export const unanswered = (record: RosterRecord): RosterRecord => ({
  ...record,
  value: null,
  responseMs: null,
  refused: 0,
  questionAwayMs: 0,
});

/** The participants with what all processes say of their presence. */
export const rosterEntries = (
  roster: readonly RosterRecord[],
  runs: ReadonlyMap<string, RunProgress>,
  presence: PresenceBoard,
): RosterEntry[] =>
  roster.map(({ value, responseMs, ...record }) => {
    const entry = presence.of(record.participantId);
    return {
      ...record,
      connected: entry?.connected ?? false,
      lostAt: entry && !entry.connected ? entry.at : null,
      awayAt: entry?.connected ? entry.awayAt : null,
      rttMs: entry?.rttMs ?? null,
      medianRttMs: entry?.medianRttMs ?? null,
      device: entry?.device ?? null,
      answer: responseMs === null ? null : { value, responseMs },
      progress: progressOf(runs.get(record.participantId)),
    };
  });
