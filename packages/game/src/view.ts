import type { Solution } from './kinds/kind.ts';
import { boardOf } from './leaderboard.ts';
import { askOf, describeAnswer, distributionOf, judgeAnswer, type Question, solutionOf } from './question.ts';
import type { PersonalFacts, RosterEntry, SessionFacts } from './sessionFacts.ts';
import type { Instant } from './sessionState.ts';
import type {
  HostView,
  MonitorRow,
  MonitorView,
  PersonalResult,
  PersonalView,
  PlayerView,
  QuestionView,
  StageView,
  ViewHead,
} from './views.ts';

/** How many of the latest names the stage shows in the lobby. */
export const stageNames = 200;

const headOf = (facts: SessionFacts, serverNow: Instant): ViewHead => ({
  sessionId: facts.sessionId,
  version: facts.state.version,
  revision: facts.revision,
  serverNow,
  title: facts.title,
  language: facts.language,
  phase: facts.state.phase,
  paused: facts.state.pausedAt !== null,
  locked: facts.state.locked,
  pace: facts.plan.settings.pace,
  nextAt: facts.state.phase === 'asking' || facts.state.pausedAt !== null ? null : facts.state.dueAt,
  players: facts.players,
});

const currentQuestion = ({ plan, state }: SessionFacts): Question | undefined =>
  plan.questions[state.questionIndex];

/** A question as everybody may see it: nothing here depends on its key. */
export const questionView = (
  question: Question,
  index: number,
  total: number,
  times: { readonly opensAt: Instant; readonly closesAt: Instant | null },
): QuestionView => {
  const { choices = null, select = null, unit = null } = askOf(question);
  return {
    index,
    total,
    kind: question.kind,
    prompt: question.prompt,
    choices: choices?.map(({ id, text }) => ({ id, text })) ?? null,
    select,
    unit,
    points: question.points,
    timeLimit: question.timeLimit,
    opensAt: times.opensAt,
    closesAt: times.closesAt,
  };
};

const questionOn = (facts: SessionFacts): QuestionView | null => {
  const { state, plan } = facts;
  const question = currentQuestion(facts);
  const shown = state.phase === 'asking' || state.phase === 'revealed';
  if (!shown || !question || state.opensAt === null) return null;
  return questionView(question, state.questionIndex, plan.questions.length, {
    opensAt: state.opensAt,
    closesAt: state.closesAt,
  });
};

const answeredOf = ({ tally }: SessionFacts): number => tally.reduce((sum, { count }) => sum + count, 0);

const distributionNow = (facts: SessionFacts) => {
  const question = currentQuestion(facts);
  if (!question) return null;
  return distributionOf(
    question,
    facts.tally.flatMap(({ value, count }) => Array.from({ length: count }, () => value)),
  );
};

/** The one gate that the key passes: only a question that was revealed has a solution to show. */
const revealedSolution = (facts: SessionFacts): Solution | null => {
  const question = currentQuestion(facts);
  return facts.state.phase === 'revealed' && question ? solutionOf(question) : null;
};

const showsResults = ({ state }: SessionFacts): boolean =>
  state.phase === 'revealed' || state.phase === 'board' || state.phase === 'finished';

/** What all players see, the same object for all of them. */
export const playerView = (facts: SessionFacts, serverNow: Instant): PlayerView => {
  const solution = revealedSolution(facts);
  return {
    ...headOf(facts, serverNow),
    question: questionOn(facts),
    solution,
    distribution: solution ? distributionNow(facts) : null,
    answered: solution ? answeredOf(facts) : null,
    board: showsResults(facts) ? boardOf(facts.board) : null,
  };
};

/** What the projector shows. */
export const stageView = (facts: SessionFacts, serverNow: Instant): StageView => {
  const { answered, ...shared } = playerView(facts, serverNow);
  return {
    ...shared,
    pin: facts.pin ?? '',
    answered: answered ?? answeredOf(facts),
    names: facts.names.slice(0, stageNames),
  };
};

const nextOf = ({ plan, state }: SessionFacts): HostView['next'] => {
  const index = state.questionIndex + 1;
  const question = state.phase === 'finished' ? undefined : plan.questions[index];
  return question ? { index, kind: question.kind, prompt: question.prompt } : null;
};

const keyOf = (facts: SessionFacts): Solution | null => {
  const question = currentQuestion(facts);
  return question && questionOn(facts) ? solutionOf(question) : null;
};

const connectedOf = (roster: readonly RosterEntry[]): number =>
  roster.filter(({ connected, kicked }) => connected && !kicked).length;

/** What the host steers by. */
export const hostView = (
  facts: SessionFacts,
  roster: readonly RosterEntry[],
  serverNow: Instant,
): HostView => ({
  ...stageView(facts, serverNow),
  settings: facts.plan.settings,
  key: keyOf(facts),
  next: nextOf(facts),
  opensAt: facts.state.opensAt,
  dueAt: facts.state.dueAt,
  connected: connectedOf(roster),
  participants: roster.map(({ participantId, nickname, connected, kicked, points, rank }) => ({
    participantId,
    nickname,
    connected,
    kicked,
    points,
    rank,
  })),
});

const monitorRow = (question: Question | undefined, entry: RosterEntry): MonitorRow => {
  const { answer, ...shown } = entry;
  return {
    ...shown,
    answer: answer && question ? describeAnswer(question, answer.value) : null,
    share: answer && question ? judgeAnswer(question, answer.value) : null,
    responseMs: answer?.responseMs ?? null,
  };
};

/** Answers in each second since the question opened, up to the last second that has one. */
const pulseOf = (roster: readonly RosterEntry[]): number[] => {
  const seconds = roster.flatMap(({ answer, kicked }) =>
    answer && !kicked ? [Math.floor(answer.responseMs / 1_000)] : [],
  );
  const pulse = Array.from(
    { length: seconds.reduce((most, second) => Math.max(most, second + 1), 0) },
    () => 0,
  );
  for (const second of seconds) pulse[second] = (pulse[second] ?? 0) + 1;
  return pulse;
};

/** What each participant does, for the host's eyes. */
export const monitorView = (
  facts: SessionFacts,
  roster: readonly RosterEntry[],
  serverNow: Instant,
): MonitorView => {
  const on = questionOn(facts);
  const question = on ? currentQuestion(facts) : undefined;
  return {
    ...headOf(facts, serverNow),
    question: on,
    key: keyOf(facts),
    answered: on ? answeredOf(facts) : 0,
    connected: connectedOf(roster),
    away: roster.filter(({ awayAt, connected, kicked }) => awayAt !== null && connected && !kicked).length,
    distribution: on ? distributionNow(facts) : null,
    pulse: on ? pulseOf(roster) : [],
    rows: roster.map((entry) => monitorRow(question, question ? entry : { ...entry, answer: null })),
  };
};

const resultOf = (facts: SessionFacts, personal: PersonalFacts): PersonalResult | null => {
  const { state } = facts;
  if (!showsResults(facts) || state.questionIndex < 0) return null;
  const { result, rankBefore } = personal;
  const shared = { questionIndex: state.questionIndex, rankBefore };
  if (!result) return { ...shared, outcome: 'missed', share: 0, points: 0, bonus: 0 };
  const outcome = result.share === 1 ? 'right' : result.share > 0 ? 'partly' : 'wrong';
  return { ...shared, outcome, share: result.share, points: result.points, bonus: result.bonus };
};

/** What one participant alone may see: points and right or wrong only from the reveal on. */
export const personalView = (
  facts: SessionFacts,
  personal: PersonalFacts,
  serverNow: Instant,
): PersonalView => {
  const { state } = facts;
  const on = state.phase === 'asking' || state.phase === 'revealed';
  return {
    sessionId: facts.sessionId,
    version: state.version,
    revision: facts.revision,
    serverNow,
    participantId: personal.participantId,
    nickname: personal.nickname,
    kicked: personal.kicked,
    phase: state.phase,
    answer: on && personal.answer ? { questionIndex: state.questionIndex, ...personal.answer } : null,
    closesAt: on ? state.closesAt : null,
    result: resultOf(facts, personal),
    points: personal.points,
    rank: personal.rank,
    streak: personal.streak,
    ahead: personal.ahead,
  };
};
