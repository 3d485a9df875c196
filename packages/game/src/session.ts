import {
  allowAttempt,
  announce,
  askFirst,
  giveWheel,
  hideAnswers,
  letIn,
  note,
  openDoors,
  removeOrRestore,
  setFactor,
  showAnswers,
  takeWheel,
} from './acts.ts';
import { correctKey, unvoidQuestion, voidQuestion } from './amend.ts';
import { erase } from './erase.ts';
import { limits } from './limits.ts';
import { accept, type Outcome, type Rejection, reject } from './rejection.ts';
import { endRuns, openRuns, refusesTogether, running } from './selfPaced.ts';
import {
  closingAt,
  effectiveNow,
  isAuto,
  isOpened,
  lastDeadline,
  type Moment,
  type Move,
  moved,
  type Rule,
} from './sessionRule.ts';
import {
  type Command,
  type CommandType,
  type Instant,
  isAmend,
  type Phase,
  type Plan,
  type SessionEvent,
  type SessionState,
  type Step,
} from './sessionState.ts';
import type { Settings } from './settings.ts';
import { firstTerms } from './terms.ts';

/** A session that has just been opened. */
export const newSession = (settings: Settings, now: Instant): SessionState => ({
  phase: 'lobby',
  version: 1,
  questionIndex: -1,
  opensAt: null,
  closesAt: null,
  dueAt:
    settings.plannedAt ??
    (settings.pace === 'auto' && settings.lobbyMs !== null ? now + settings.lobbyMs : null),
  pausedAt: null,
  locked: false,
  terms: firstTerms(settings),
  ...(settings.selfPaced && settings.plannedAt === null ? running(settings.selfPaced, settings.graceMs) : {}),
});

/** When the clock moves an auto-paced session on; a host-paced one waits. */
const dueIn = (at: Moment, ms: number): Instant | null => (isAuto(at) ? at.now + ms : null);

const ask = (at: Moment, questionIndex: number): Outcome<Move> => {
  const { settings, questions } = at.plan;
  const question = questions[questionIndex];
  if (!question) return reject('no-questions', 'The quiz has no questions: add one before you start.');
  const seconds = question.timeLimit ?? (isAuto(at) ? settings.autoTimeLimit : null);
  const opensAt = at.now + settings.leadInMs;
  const closesAt = seconds === null ? null : opensAt + seconds * 1_000;
  const terms = { ...at.state.terms, attempts: {}, showsAnswers: false };
  const dueAt = closingAt(at.plan, { opensAt, closesAt, terms });
  return moved({
    change: { phase: 'asking', questionIndex, opensAt, closesAt, dueAt, pausedAt: null, terms },
    questionIndex,
  });
};

const finish = (change: Partial<SessionState> = {}): Partial<SessionState> => ({
  phase: 'finished',
  dueAt: null,
  pausedAt: null,
  ...change,
});

const isLast = ({ plan, state }: Moment): boolean => state.questionIndex >= plan.questions.length - 1;

const askNextOrFinish = (at: Moment): Outcome<Move> =>
  isLast(at) ? moved({ change: finish() }) : ask(at, at.state.questionIndex + 1);

const closedAt = (at: Moment): Instant => {
  const now = effectiveNow(at);
  return at.state.closesAt === null ? now : Math.min(at.state.closesAt, now);
};

const reveal: Rule = (at) =>
  moved({
    change: {
      phase: 'revealed',
      closesAt: closedAt(at),
      dueAt: dueIn(at, at.plan.settings.revealMs),
      pausedAt: null,
    },
    questionIndex: at.state.questionIndex,
    scores: true,
  });

const close: Rule = (at) =>
  isOpened(at) ? reveal(at) : reject('not-open', 'The question is not open yet: skip it, or wait a moment.');

const showBoard: Rule = (at) =>
  isLast(at)
    ? moved({ change: finish() })
    : moved({ change: { phase: 'board', dueAt: dueIn(at, at.plan.settings.boardMs), pausedAt: null } });

const skip: Rule = (at) => {
  const next = askNextOrFinish(at);
  if (!next.ok) return next;
  return skipping(at, next.value.change);
};

/** Takes the question that is on out of the scoring, whatever else changes. */
const skipping = ({ state }: Moment, change: Move['change']): Outcome<Move> => {
  const { questionIndex, version } = state;
  const terms = change.terms ?? state.terms;
  const skipped = { questionIndex, version: version + 1, what: 'skipped' } as const;
  return moved({
    change: { ...change, terms: { ...terms, amendments: [...terms.amendments, skipped] } },
    questionIndex,
    skips: true,
  });
};

const end: Rule = (at) => {
  if (at.state.phase !== 'asking') return moved({ change: finish() });
  const { questionIndex } = at.state;
  return isOpened(at)
    ? moved({ change: finish({ closesAt: closedAt(at) }), questionIndex, scores: true })
    : skipping(at, finish());
};

const pause: Rule = ({ state, now }) => {
  if (state.pausedAt !== null) return reject('paused', 'The session is paused already: resume it.');
  if (state.phase === 'asking') {
    const deadline = lastDeadline(state);
    if (deadline !== null && now >= deadline) {
      return reject('closing', 'The question is closing: its time is over.');
    }
  } else if (state.dueAt === null) {
    return reject('wrong-phase', 'Nothing is running that could be paused.');
  }
  return moved({ change: { pausedAt: now } });
};

const resume: Rule = ({ state, now }) => {
  if (state.pausedAt === null) return reject('not-paused', 'The session is not paused.');
  const away = now - state.pausedAt;
  const later = (moment: Instant | null): Instant | null => (moment === null ? null : moment + away);
  // In reveal and board the question's own times are history; only what is still to come moves.
  const times =
    state.phase === 'asking' ? { opensAt: later(state.opensAt), closesAt: later(state.closesAt) } : {};
  return moved({ change: { ...times, dueAt: later(state.dueAt), pausedAt: null } });
};

const extend: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'extend') return reject('bad-input', 'Say by how many seconds to extend.');
  const { seconds } = command;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > limits.extendSecondsMax) {
    return reject('bad-input', `Extend by 1 to ${limits.extendSecondsMax} whole seconds.`);
  }
  if (state.closesAt === null || state.dueAt === null) {
    return reject('wrong-phase', 'This question has no time limit that could be extended.');
  }
  if (effectiveNow(at) >= state.closesAt) {
    return reject('closing', 'The question is closing: its time is over.');
  }
  const closesAt = state.closesAt + seconds * 1_000;
  return moved({ change: { closesAt, dueAt: closingAt(at.plan, { ...state, closesAt }) } });
};

/** The clock's own move: nothing happens before its time, or in a pause. */
const whenDue =
  (rule: Rule): Rule =>
  (at) => {
    const { dueAt, pausedAt } = at.state;
    if (dueAt === null || pausedAt !== null || at.now < dueAt) {
      return reject('not-due', 'It is not time yet.', dueAt === null ? undefined : { dueAt });
    }
    return rule(at);
  };

const lock: Rule = () => moved({ change: { locked: true } });
const unlock: Rule = () => moved({ change: { locked: false } });
const wrongPhase =
  (message: string): Rule =>
  () =>
    reject('wrong-phase', message);

const begun = wrongPhase('The session has begun already.');
const nothingOpen = wrongPhase('No question is open.');
const notPlanned = wrongPhase('The door has been open since the lobby.');
/** A planned session that is started at once has no door left to open. */
const start: Rule = (at) =>
  ask({ ...at, state: { ...at.state, terms: { ...at.state.terms, plannedAt: null } } }, 0);
/** The door opens before anything starts. */
const openOrStart: Rule = (at) => (at.state.terms.plannedAt === null ? start(at) : openDoors(at));
/** Where everybody plays at their own speed, the open door is the start. */
const orRuns =
  (rule: Rule): Rule =>
  (at) =>
    at.plan.settings.selfPaced ? openRuns(at) : rule(at);

/** What may be done in every phase. */
const always = {
  end,
  lock,
  unlock,
  pause,
  resume,
  kick: removeOrRestore,
  restore: removeOrRestore,
  rename: note,
  assign: note,
  admit: note,
  message: announce,
  factor: setFactor,
  decline: note,
  approve: askFirst,
  unapprove: letIn,
  take: takeWheel,
  give: giveWheel,
  void: voidQuestion,
  unvoid: unvoidQuestion,
  correct: correctKey,
  erase,
} as const;

/** What only an open question takes. */
const onlyWhenOpen = {
  close: nothingOpen,
  skip: nothingOpen,
  extend: nothingOpen,
  allow: nothingOpen,
  show: nothingOpen,
  hide: nothingOpen,
} as const;

/** Every phase answers every command: the compiler finds a hole. */
const rules: Readonly<Record<Exclude<Phase, 'finished'>, Readonly<Record<CommandType, Rule>>>> = {
  lobby: {
    ...always,
    ...onlyWhenOpen,
    start: orRuns(start),
    open: orRuns(openDoors),
    next: orRuns(openOrStart),
    due: whenDue(orRuns(openOrStart)),
  },
  running: {
    ...always,
    ...onlyWhenOpen,
    open: notPlanned,
    start: begun,
    next: wrongPhase('Everybody moves on by themselves.'),
    end: endRuns,
    due: whenDue(endRuns),
  },
  asking: {
    ...always,
    open: notPlanned,
    start: begun,
    next: close,
    close,
    skip,
    extend,
    allow: allowAttempt,
    show: showAnswers,
    hide: hideAnswers,
    due: whenDue(reveal),
  },
  revealed: {
    ...always,
    ...onlyWhenOpen,
    open: notPlanned,
    start: begun,
    next: showBoard,
    due: whenDue(showBoard),
  },
  board: {
    ...always,
    ...onlyWhenOpen,
    open: notPlanned,
    start: begun,
    next: askNextOrFinish,
    due: whenDue(askNextOrFinish),
  },
};

const over: Rejection = reject('already-finished', 'The session is over.');

/** The last moment that a state knows to have passed: a clock that is set back does not go behind it. */
const lastKnown = ({ pausedAt, closesAt, phase }: SessionState): Instant =>
  Math.max(pausedAt ?? 0, phase === 'revealed' || phase === 'board' ? (closesAt ?? 0) : 0);

/** The only place where a session moves: the next state and the log entry, or why not. Changes nothing. */
export const step = (plan: Plan, state: SessionState, command: Command, clock: Instant): Outcome<Step> => {
  // A mistake in the quiz may be found in the review: the scores are put right even then.
  if (state.phase === 'finished' && !isAmend(command) && command.type !== 'erase') return over;
  const refused = refusesTogether(plan, command.type);
  if (refused) return refused;
  const now = Math.max(clock, lastKnown(state));
  const phase = state.phase === 'finished' ? 'board' : state.phase;
  const outcome = rules[phase][command.type]({ plan, state, command, now });
  if (!outcome.ok) return outcome;
  const { change, questionIndex = null, scores = false, skips = false } = outcome.value;
  const next: SessionState = { ...state, ...change, version: state.version + 1 };
  const event: SessionEvent = {
    version: next.version,
    at: now,
    command,
    from: state.phase,
    to: next.phase,
    questionIndex,
    scores,
    skips,
  };
  return accept({ state: next, event });
};
