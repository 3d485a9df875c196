import type { Bucket, Solution } from './kinds/kind.ts';
import { alertsOf, burstOf, type MonitorAlert } from './monitorAlerts.ts';
import { arrange, type Condition, countByFilter, groupOf, type Judged, judgeAll } from './monitorRows.ts';
import { type MonitorFilter, type MonitorWindow, monitorRowsMax } from './monitorWindow.ts';
import { describeAnswer, type Question } from './question.ts';
import type { RosterEntry, RunProgress, SessionFacts, WaitingEntry } from './sessionFacts.ts';
import type { Instant } from './sessionState.ts';
import { factorOf } from './terms.ts';
import { answeredOf, barsNow, currentQuestion, headOf, keyOf, moreTimeOf, questionOn } from './view.ts';
import type { MoreTime, QuestionView, ViewHead } from './views.ts';

/** One participant, with everything that the host may see. */
export interface MonitorRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
  readonly kicked: boolean;
  /** Index of the team; null without one. */
  readonly team: number | null;
  readonly condition: Condition;
  readonly connected: boolean;
  /** Since when the participant has been gone; null while connected. */
  readonly lostAt: Instant | null;
  /** Since when the tab has been out of view; null while in view. */
  readonly awayAt: Instant | null;
  /** Milliseconds of the away spans that are over: in all, and in this question. */
  readonly awayMs: number;
  readonly questionAwayMs: number;
  /** Last measured round trip and the median of the latest, milliseconds; null before the first. */
  readonly rttMs: number | null;
  readonly medianRttMs: number | null;
  readonly device: 'phone' | 'tablet' | 'computer' | null;
  /** The answer in words, cut where it is long; null when none was received. */
  readonly answer: string | null;
  readonly share: number | null;
  readonly responseMs: number | null;
  /** Second, changed and late answers to this question that were refused. */
  readonly refused: number;
  /** Where they stand in a running self-paced session; null before their first question, and in all others. */
  readonly progress: RunProgress | null;
  readonly points: number;
  readonly rank: number | null;
  /** Places gained with the last question; null when new. */
  readonly moved: number | null;
  readonly streak: number;
  /** How many times the others' time they have. */
  readonly factor: number;
  /** Whether they have asked for more time and wait for the answer. */
  readonly wantsTime: boolean;
}

/** One participant of many at once. */
export interface MonitorTile {
  readonly participantId: string;
  readonly nickname: string;
  readonly team: number | null;
  readonly condition: Condition;
  readonly share: number | null;
  readonly answered: boolean;
  readonly points: number;
  readonly rank: number | null;
}

/** What all participants do, and those in the window one by one. Its size has a bound, however many play. */
export interface MonitorView extends ViewHead, MoreTime {
  readonly question: QuestionView | null;
  readonly key: Solution | null;
  readonly answered: number;
  /** How many questions there are. */
  readonly questions: number;
  /** How many are through with an attempt in a self-paced session. */
  readonly through: number;
  readonly connected: number;
  readonly away: number;
  /** How the answers received so far are distributed, also while the question is open: the most given ones. */
  readonly distribution: readonly Bucket[] | null;
  /** Answers that stand in none of those. */
  readonly otherAnswers: number;
  /** Answers received in each step of time since the question opened. */
  readonly pulse: readonly number[];
  readonly pulseStepMs: number;
  readonly totals: Readonly<Record<MonitorFilter, number>>;
  readonly alerts: readonly MonitorAlert[];
  readonly burst: { readonly joins: number; readonly at: Instant } | null;
  /** Whether the host lets everybody in, and who waits: the first to come. */
  readonly approval: boolean;
  readonly waiting: readonly WaitingEntry[];
  readonly waitingCount: number;
  /** Names of the teams; null without teams. */
  readonly teamNames: readonly string[] | null;
  readonly watchTabs: boolean;
  readonly window: MonitorWindow & {
    /** How many fit the window's filter and search. */
    readonly fits: number;
    /** The groups in their order, each with the place where it begins. */
    readonly groups: readonly { readonly group: string; readonly from: number; readonly count: number }[];
  };
  /** Of a table; empty for a grid. */
  readonly rows: readonly MonitorRow[];
  /** Of a grid; empty for a table. */
  readonly tiles: readonly MonitorTile[];
}

const answerLength = 80;
/** At most so many steps of the pulse. */
const pulseSteps = 60;
/** So many who wait are listed at once. */
export const waitingShown = 30;

/** Whoever is at a later attempt has been through before. */
const isThrough = (progress: RunProgress | null): boolean =>
  progress !== null && (progress.attempt > 1 || progress.phase === 'done');

const short = (text: string): string =>
  text.length > answerLength ? `${text.slice(0, answerLength - 1)}…` : text;

const rowOf =
  (question: Question | undefined, { state, timeRequests }: SessionFacts) =>
  ({ answer, rankBefore, wrongRow: _, waiting: _waiting, ...entry }: Judged): MonitorRow => ({
    ...entry,
    awayMs: Math.round(entry.awayMs),
    questionAwayMs: Math.round(entry.questionAwayMs),
    answer: answer && question ? short(describeAnswer(question, answer.value)) : null,
    responseMs: answer ? Math.round(answer.responseMs) : null,
    moved: rankBefore === null || entry.rank === null ? null : rankBefore - entry.rank,
    factor: factorOf(state.terms, entry.participantId),
    wantsTime: timeRequests.get(entry.participantId)?.state === 'asked',
  });

const tileOf = ({ participantId, nickname, team, condition, share, answer, points, rank }: Judged) => ({
  participantId,
  nickname,
  team,
  condition,
  share,
  answered: answer !== null,
  points,
  rank,
});

/** Answers in each step since the question opened, up to the last step that has one. */
const pulseOf = (entries: readonly Judged[]): { pulse: number[]; pulseStepMs: number } => {
  const times = entries.flatMap(({ answer, kicked }) => (answer && !kicked ? [answer.responseMs] : []));
  const last = times.reduce((most, ms) => Math.max(most, ms), 0);
  const pulseStepMs = 1_000 * Math.max(1, Math.ceil((last + 1) / (1_000 * pulseSteps)));
  const length = times.length === 0 ? 0 : Math.floor(last / pulseStepMs) + 1;
  const pulse = Array.from({ length }, () => 0);
  for (const ms of times) {
    const step = Math.floor(ms / pulseStepMs);
    pulse[step] = (pulse[step] ?? 0) + 1;
  }
  return { pulse, pulseStepMs };
};

const groupsOf = (entries: readonly Judged[], window: MonitorWindow, teamNames: readonly string[] | null) => {
  const groups: { group: string; from: number; count: number }[] = [];
  let current: number | null = null;
  for (const [from, entry] of entries.entries()) {
    const group = groupOf(entry, window.group);
    if (group === null) return [];
    const open = groups.at(-1);
    if (open && group === current) {
      open.count += 1;
      continue;
    }
    current = group;
    const name = window.group === 'team' ? (teamNames?.[group] ?? '') : entry.condition;
    groups.push({ group: name, from, count: 1 });
  }
  return groups;
};

/** What each participant does, for the host's eyes. `placeOf` is the order of their names. */
export const monitorView = (
  facts: SessionFacts,
  roster: readonly RosterEntry[],
  window: MonitorWindow,
  placeOf: (participantId: string) => number,
  serverNow: Instant,
): MonitorView => {
  const on = questionOn(facts);
  const question = on ? currentQuestion(facts) : undefined;
  const { terms } = facts.state;
  const entries = judgeAll(
    question,
    roster.filter(({ waiting }) => !waiting),
  );
  const waiting = roster.filter((entry) => entry.waiting);
  const fitting = arrange(entries, window, placeOf);
  const limit = window.look === 'table' ? Math.min(window.limit, monitorRowsMax) : window.limit;
  const shown = fitting.slice(window.offset, window.offset + limit);
  const teamNames = facts.plan.settings.teams?.names ?? null;
  const { distribution, otherAnswers } = barsNow(facts);
  const playing = entries.filter(({ kicked, connected }) => connected && !kicked);
  return {
    ...headOf(facts, serverNow),
    question: on,
    key: keyOf(facts),
    answered: on ? answeredOf(facts) : 0,
    questions: facts.plan.questions.length,
    through: entries.filter(({ kicked, progress }) => !kicked && isThrough(progress)).length,
    connected: playing.length,
    away: playing.filter(({ awayAt }) => awayAt !== null).length,
    distribution: on ? distribution : null,
    otherAnswers: on ? otherAnswers : 0,
    ...pulseOf(entries),
    totals: countByFilter(entries),
    alerts: facts.state.phase === 'finished' ? [] : alertsOf(entries),
    burst: burstOf(roster),
    approval: terms.approval,
    waiting: waiting
      .slice(0, waitingShown)
      .map(({ participantId, nickname, joinedAt }) => ({ participantId, nickname, joinedAt })),
    waitingCount: waiting.length,
    ...moreTimeOf(facts, roster),
    teamNames,
    watchTabs: facts.plan.settings.watchTabs,
    window: { ...window, fits: fitting.length, groups: groupsOf(fitting, window, teamNames) },
    rows: window.look === 'table' ? shown.map(rowOf(question, facts)) : [],
    tiles: window.look === 'grid' ? shown.map(tileOf) : [],
  };
};
