import { limits } from './limits.ts';
import { accept, type Outcome, type Rejection, reject } from './rejection.ts';
import type {
  Command,
  CommandType,
  Instant,
  Phase,
  Plan,
  SessionEvent,
  SessionState,
  Step,
} from './sessionState.ts';
import type { Settings } from './settings.ts';

/** A session that has just been opened. */
export const newSession = (settings: Settings, now: Instant): SessionState => ({
  phase: 'lobby',
  version: 1,
  questionIndex: -1,
  opensAt: null,
  closesAt: null,
  dueAt: settings.pace === 'auto' && settings.lobbyMs !== null ? now + settings.lobbyMs : null,
  pausedAt: null,
  locked: false,
});

/** What a move changes; the version and the log entry are the step's own matter. */
interface Move {
  readonly change: Partial<SessionState>;
  readonly questionIndex?: number;
  readonly scores?: boolean;
  readonly skips?: boolean;
}

type Rule = (at: Moment) => Outcome<Move>;

interface Moment {
  readonly plan: Plan;
  readonly state: SessionState;
  readonly command: Command;
  readonly now: Instant;
}

const moved = (move: Move): Outcome<Move> => accept(move);

const isAuto = ({ plan }: Moment): boolean => plan.settings.pace === 'auto';

/** When the clock moves an auto-paced session on; a host-paced one waits. */
const dueIn = (at: Moment, ms: number): Instant | null => (isAuto(at) ? at.now + ms : null);

const ask = (at: Moment, questionIndex: number): Outcome<Move> => {
  const { settings, questions } = at.plan;
  const question = questions[questionIndex];
  if (!question) return reject('no-questions', 'The quiz has no questions: add one before you start.');
  const seconds = question.timeLimit ?? (isAuto(at) ? settings.autoTimeLimit : null);
  const opensAt = at.now + settings.leadInMs;
  const closesAt = seconds === null ? null : opensAt + seconds * 1_000;
  const dueAt = closesAt === null ? null : closesAt + settings.graceMs;
  return moved({
    change: { phase: 'asking', questionIndex, opensAt, closesAt, dueAt, pausedAt: null },
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

/** The moment that counts: time stands still in a pause. */
const effectiveNow = ({ state, now }: Moment): Instant => state.pausedAt ?? now;

const isOpened = (at: Moment): boolean => at.state.opensAt !== null && effectiveNow(at) >= at.state.opensAt;

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
  return moved({ ...next.value, questionIndex: at.state.questionIndex, skips: true });
};

const end: Rule = (at) => {
  if (at.state.phase !== 'asking') return moved({ change: finish() });
  const { questionIndex } = at.state;
  return isOpened(at)
    ? moved({ change: finish({ closesAt: closedAt(at) }), questionIndex, scores: true })
    : moved({ change: finish(), questionIndex, skips: true });
};

const pause: Rule = ({ state, now }) => {
  if (state.pausedAt !== null) return reject('paused', 'The session is paused already: resume it.');
  if (state.phase === 'asking') {
    if (state.closesAt !== null && now >= state.closesAt) {
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
  const by = seconds * 1_000;
  return moved({ change: { closesAt: state.closesAt + by, dueAt: state.dueAt + by } });
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
/** Who plays is not part of the state; the step only keeps the order of things. */
const note: Rule = () => moved({ change: {} });
const wrongPhase =
  (message: string): Rule =>
  () =>
    reject('wrong-phase', message);

const begun = wrongPhase('The session has begun already.');
const nothingOpen = wrongPhase('No question is open.');
const start: Rule = (at) => ask(at, 0);
const always = { end, lock, unlock, kick: note, restore: note, pause, resume } as const;

/** Every phase answers every command: the compiler finds a hole. */
const rules: Readonly<Record<Exclude<Phase, 'finished'>, Readonly<Record<CommandType, Rule>>>> = {
  lobby: {
    ...always,
    start,
    next: start,
    close: nothingOpen,
    skip: nothingOpen,
    extend: nothingOpen,
    due: whenDue(start),
  },
  asking: { ...always, start: begun, next: close, close, skip, extend, due: whenDue(reveal) },
  revealed: {
    ...always,
    start: begun,
    next: showBoard,
    close: nothingOpen,
    skip: nothingOpen,
    extend: nothingOpen,
    due: whenDue(showBoard),
  },
  board: {
    ...always,
    start: begun,
    next: askNextOrFinish,
    close: nothingOpen,
    skip: nothingOpen,
    extend: nothingOpen,
    due: whenDue(askNextOrFinish),
  },
};

const over: Rejection = reject('already-finished', 'The session is over.');

/** The last moment that a state knows to have passed: a clock that is set back does not go behind it. */
const lastKnown = ({ pausedAt, closesAt, phase }: SessionState): Instant =>
  Math.max(pausedAt ?? 0, phase === 'revealed' || phase === 'board' ? (closesAt ?? 0) : 0);

/** The only place where a session moves: the next state and the log entry, or why not. Changes nothing. */
export const step = (plan: Plan, state: SessionState, command: Command, clock: Instant): Outcome<Step> => {
  if (state.phase === 'finished') return over;
  const now = Math.max(clock, lastKnown(state));
  const outcome = rules[state.phase][command.type]({ plan, state, command, now });
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
