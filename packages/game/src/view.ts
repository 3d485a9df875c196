import { type Bars, mostGiven } from './bars.ts';
import type { Bucket, Solution } from './kinds/kind.ts';
import { boardOf } from './leaderboard.ts';
import { askOf, distributionOf, type Question, solutionOf } from './question.ts';
import { noReactions, type ReactionCounts } from './reactions.ts';
import type { RosterEntry, SessionFacts } from './sessionFacts.ts';
import type { Instant } from './sessionState.ts';
import { teamsOf } from './teams.ts';
import { type Amendment, factorOf, planNow } from './terms.ts';
import { takesTimeRequests } from './timeRequests.ts';
import type {
  AmendmentView,
  HostView,
  MoreTime,
  PlayerView,
  QuestionView,
  StageView,
  ViewHead,
} from './views.ts';

/** How many of the latest names the stage shows in the lobby. */
export const stageNames = 200;

export const headOf = (facts: SessionFacts, serverNow: Instant): ViewHead => ({
  sessionId: facts.sessionId,
  version: facts.state.version,
  revision: facts.revision,
  serverNow,
  title: facts.title,
  language: facts.language,
  phase: facts.state.phase,
  paused: facts.state.pausedAt !== null,
  locked: facts.state.locked,
  pace: facts.state.terms.wheel === 'clock' ? 'auto' : 'host',
  selfPaced: facts.plan.settings.selfPaced ?? null,
  nextAt: facts.state.phase === 'asking' || facts.state.pausedAt !== null ? null : facts.state.dueAt,
  players: facts.players,
});

/** The question that is on or was last, with its key as it has been corrected. */
export const currentQuestion = ({ plan, state }: SessionFacts): Question | undefined =>
  planNow(plan, state.terms).questions[state.questionIndex];

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

export const questionOn = (facts: SessionFacts): QuestionView | null => {
  const { state, plan } = facts;
  const question = currentQuestion(facts);
  const shown = state.phase === 'asking' || state.phase === 'revealed';
  if (!shown || !question || state.opensAt === null) return null;
  return questionView(question, state.questionIndex, plan.questions.length, {
    opensAt: state.opensAt,
    closesAt: state.closesAt,
  });
};

export const answeredOf = ({ tally }: SessionFacts): number =>
  tally.reduce((sum, { count }) => sum + count, 0);

const bucketsNow = (facts: SessionFacts): Bucket[] | null => {
  const question = currentQuestion(facts);
  if (!question) return null;
  return distributionOf(
    question,
    facts.tally.flatMap(({ value, count }) => Array.from({ length: count }, () => value)),
  );
};

const noBars = { distribution: null, otherAnswers: 0 } as const;

/** How the question that is on is answered, the key's bar among the others. */
export const barsNow = (facts: SessionFacts): Bars | typeof noBars => {
  const buckets = bucketsNow(facts);
  return buckets ? mostGiven(buckets) : noBars;
};

/** The one gate that the key passes: only a question that was revealed has a solution to show. */
const revealedSolution = (facts: SessionFacts): Solution | null => {
  const question = currentQuestion(facts);
  return facts.state.phase === 'revealed' && question ? solutionOf(question) : null;
};

/** Whether a question has been closed whose results stand. */
export const showsResults = ({ state }: SessionFacts): boolean =>
  state.phase === 'revealed' || state.phase === 'board' || state.phase === 'finished';

/** What everybody gets to know of changes to the scoring. Skipped questions were seen to be skipped. */
export const amendmentsOf = (amendments: readonly Amendment[]): AmendmentView[] =>
  amendments.flatMap((one) => {
    if (one.what === 'skipped') return [];
    const { questionIndex, what, reason, version } = one;
    return [{ questionIndex, what, reason, version }];
  });

/** At most so many changes to the scoring stand in a view; the review has all of them. */
const amendmentsShown = 20;

const latestOf = (amendments: AmendmentView[]): AmendmentView[] =>
  amendments.sort((one, other) => one.version - other.version).slice(-amendmentsShown);

/** What all players see, the same object for all of them. */
export const playerView = (facts: SessionFacts, serverNow: Instant): PlayerView => {
  const solution = revealedSolution(facts);
  return {
    ...headOf(facts, serverNow),
    question: questionOn(facts),
    solution,
    ...(solution ? barsNow(facts) : noBars),
    answered: solution ? answeredOf(facts) : null,
    board: showsResults(facts) ? boardOf(facts.board) : null,
    teams: showsResults(facts) ? teamsOf(facts.plan.settings.teams, facts.teams) : null,
    teamNames: facts.plan.settings.teams?.names ?? null,
    announcement: facts.state.terms.announcement,
    amendments: latestOf(amendmentsOf(facts.state.terms.amendments)),
    watched: facts.plan.settings.watchTabs,
    reactions: facts.plan.settings.reactions,
    timeRequests: takesTimeRequests(facts.plan),
  };
};

/**
 * The bars of an open question, where the host shows them: they say nothing of right or wrong, nor does which of
 * them are there.
 */
const openBars = (facts: SessionFacts): Bars | null => {
  const { phase, terms } = facts.state;
  if (phase !== 'asking' || !terms.showsAnswers) return null;
  const buckets = bucketsNow(facts);
  return buckets && mostGiven(buckets.map((bucket) => ({ ...bucket, right: false })));
};

/** What the projector shows. */
export const stageView = (
  facts: SessionFacts,
  serverNow: Instant,
  reactionCounts: ReactionCounts = noReactions,
): StageView => {
  const {
    answered,
    announcement: _,
    watched: _watched,
    reactions: _reactions,
    timeRequests: _timeRequests,
    ...shared
  } = playerView(facts, serverNow);
  const { terms } = facts.state;
  return {
    ...shared,
    ...openBars(facts),
    plannedAt: terms.plannedAt,
    showsAnswers: terms.showsAnswers,
    highlights: showsResults(facts) ? facts.highlights : null,
    reactionCounts,
    pin: facts.pin ?? '',
    answered: answered ?? answeredOf(facts),
    names: facts.names.slice(0, stageNames),
  };
};

const nextOf = ({ plan, state }: SessionFacts): HostView['next'] => {
  const index = state.questionIndex + 1;
  const isPlayedTogether = state.phase !== 'finished' && state.phase !== 'running';
  const question = isPlayedTogether ? plan.questions[index] : undefined;
  if (!question) return null;
  const { kind, prompt } = question;
  const times = { opensAt: 0, closesAt: null };
  const preview = questionView(question, index, plan.questions.length, times);
  return { index, kind, prompt, preview, key: solutionOf(question) };
};

export const keyOf = (facts: SessionFacts): Solution | null => {
  const question = currentQuestion(facts);
  return question && questionOn(facts) ? solutionOf(question) : null;
};

const connectedOf = (roster: readonly RosterEntry[]): number =>
  roster.filter(({ connected, kicked }) => connected && !kicked).length;

/** Reactions and arriving names are for the stage alone. */
const steeredBy = ({ reactionCounts: _, names: _names, ...view }: StageView) => view;

/** So many requests for more time are listed at once. */
export const moreTimeShown = 30;

/** Who has asked for more time and waits for an answer, the first to ask first. */
export const moreTimeOf = (
  { timeRequests, state }: SessionFacts,
  roster: readonly RosterEntry[],
): MoreTime => {
  if (timeRequests.size === 0 || state.phase === 'finished')
    return { wantMoreTime: [], wantMoreTimeCount: 0 };
  const waiting = roster.flatMap(({ participantId, nickname, kicked }) => {
    const request = timeRequests.get(participantId);
    if (kicked || request?.state !== 'asked') return [];
    return [
      { participantId, nickname, askedAt: request.askedAt, factor: factorOf(state.terms, participantId) },
    ];
  });
  return {
    wantMoreTime: waiting.sort((one, other) => one.askedAt - other.askedAt).slice(0, moreTimeShown),
    wantMoreTimeCount: waiting.length,
  };
};

/** So many participants the host's view lists; a monitor's window finds the others. */
export const hostPlayersMost = 100;

/** What the host steers by. Its size has a bound, however many play. */
export const hostView = (
  facts: SessionFacts,
  roster: readonly RosterEntry[],
  serverNow: Instant,
): HostView => {
  const inside = roster.filter(({ waiting }) => !waiting);
  return {
    ...steeredBy(stageView(facts, serverNow)),
    // The list may be long, and nobody steers by it.
    settings: { ...facts.plan.settings, nicknameList: [] },
    key: keyOf(facts),
    next: nextOf(facts),
    opensAt: facts.state.opensAt,
    dueAt: facts.state.dueAt,
    announcement: facts.state.terms.announcement,
    approval: facts.state.terms.approval,
    waiting: roster.length - inside.length,
    ...moreTimeOf(facts, roster),
    connected: connectedOf(roster),
    listed: inside.length,
    participants: inside
      .slice(0, hostPlayersMost)
      .map(({ participantId, nickname, connected, kicked, points, rank }) => ({
        participantId,
        nickname,
        connected,
        kicked,
        points,
        rank,
      })),
  };
};

/** What a share of the points is called. */
export const outcomeOf = (share: number): 'right' | 'partly' | 'wrong' =>
  share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong';
