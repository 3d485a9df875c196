import { accept, type Outcome, type Rejection, reject } from './rejection.ts';
import { endOf } from './selfPaced.ts';
import type { Instant, Plan, SessionState } from './sessionState.ts';
import { factorOf } from './terms.ts';

/** `closed`: the question was answered or its time was over; `done`: the attempt is over. */
export const runPhases = ['asking', 'closed', 'done'] as const;
export type RunPhase = (typeof runPhases)[number];

/** Where a participant of a self-paced session stands in one attempt. All of it is data, nothing is a running timer. */
export interface RunState {
  readonly attempt: number;
  /** Grows by one with each step of the participant, over all attempts. */
  readonly version: number;
  readonly phase: RunPhase;
  /** The question that is on or was last. */
  readonly questionIndex: number;
  /** How many questions of this attempt have been answered. */
  readonly answered: number;
  readonly opensAt: Instant;
  /** The own deadline; null without a time limit: then the session's end is all there is. */
  readonly closesAt: Instant | null;
}

/** Everything that a participant's step is judged by. */
export interface RunMoment {
  readonly plan: Plan;
  readonly session: Pick<SessionState, 'phase' | 'terms'>;
  readonly participantId: string;
  /** The latest attempt; null before the first. */
  readonly run: RunState | null;
  readonly now: Instant;
}

/** The milliseconds that a question gives everybody; null without a limit. */
export const runLimit = ({ questions, settings }: Plan, questionIndex: number): number | null => {
  const seconds = questions[questionIndex]?.timeLimit ?? null;
  return seconds === null || settings.selfPaced?.timed !== true ? null : seconds * 1_000;
};

/** When the time for a run's question is over, before any grace: its own deadline, or the session's end. */
const deadlineOf = (plan: Plan, { closesAt }: RunState): Instant =>
  Math.min(closesAt ?? Number.POSITIVE_INFINITY, endOf(plan) ?? Number.POSITIVE_INFINITY);

/** Whether the time for the question is over, also where nothing has said so yet. */
export const isTimeUp = (plan: Plan, run: RunState, now: Instant): boolean =>
  now > deadlineOf(plan, run) + plan.settings.graceMs;

/**
 * The run with so many times the usual time for the question that is on; null where that changes nothing: the
 * question has no limit or is over, or it would leave less time than there was.
 */
export const withMoreTime = (plan: Plan, run: RunState, factor: number, now: Instant): RunState | null => {
  const limit = runLimit(plan, run.questionIndex);
  if (run.phase !== 'asking' || limit === null || run.closesAt === null || isTimeUp(plan, run, now))
    return null;
  const own = run.opensAt + Math.round(limit * factor);
  const closesAt = Math.min(own, endOf(plan) ?? own);
  return closesAt > run.closesAt ? { ...run, closesAt, version: run.version + 1 } : null;
};

/** How many questions of a run are behind its participant: answered, or missed. */
export const closedIn = ({ phase, questionIndex }: RunState): number =>
  phase === 'asking' ? questionIndex : questionIndex + 1;

const refusesSession = ({ plan, session }: RunMoment): Rejection | null => {
  if (!plan.settings.selfPaced) return reject('wrong-phase', 'The host moves this session on.');
  if (session.phase === 'lobby')
    return reject('not-open', 'The door is not open yet: come back when it is time.');
  return session.phase === 'finished' ? reject('already-finished', 'The session is over.') : null;
};

const open = (at: RunMoment, attempt: number, questionIndex: number): RunState => {
  const { plan, session, participantId, run, now } = at;
  const limit = runLimit(plan, questionIndex);
  const own = limit === null ? null : now + Math.round(limit * factorOf(session.terms, participantId));
  return {
    attempt,
    version: (run?.version ?? 0) + 1,
    phase: 'asking',
    questionIndex,
    answered: run?.attempt === attempt ? run.answered : 0,
    opensAt: now,
    closesAt: own === null ? null : Math.min(own, endOf(plan) ?? own),
  };
};

/**
 * The participant goes on: begins, leaves a question behind whose time is over, takes the next one, ends the attempt
 * or begins another. `seen` is the version that they saw, 0 before the first attempt: a second tap changes nothing.
 */
export const goOn = (at: RunMoment, seen: number): Outcome<RunState> => {
  const { plan, run, now } = at;
  const refused = refusesSession(at);
  if (refused) return refused;
  if (seen !== (run?.version ?? 0)) {
    return reject('moved-on', 'You have moved on since, here or on another device.', {
      version: run?.version ?? 0,
    });
  }
  if (now >= (endOf(plan) ?? now)) return reject('too-late', 'The session is closing: its time is over.');
  if (run === null) return accept(open(at, 1, 0));
  const version = run.version + 1;
  if (run.phase === 'asking') {
    if (!isTimeUp(plan, run, now)) return reject('wrong-phase', 'Answer this question first.');
    // With feedback the missed question is shown before the next one takes its place.
    if (plan.settings.selfPaced?.feedback === 'each') return accept({ ...run, phase: 'closed', version });
  }
  if (run.phase !== 'done') {
    const next = run.questionIndex + 1;
    return accept(
      next < plan.questions.length ? open(at, run.attempt, next) : { ...run, phase: 'done', version },
    );
  }
  const attempts = plan.settings.selfPaced?.attempts ?? 1;
  return run.attempt < attempts
    ? accept(open(at, run.attempt + 1, 0))
    : reject('limit-reached', 'You have used all your attempts.');
};

export interface RunAnswer {
  readonly run: RunState;
  /** Milliseconds since the question opened, capped at its limit, less the allowance. */
  readonly responseMs: number;
}

/** An answer to the question that is on in a run, received at `now`: it closes the question for its participant. */
export const answerIn = (
  at: RunMoment,
  {
    questionIndex,
    attempt,
    allowanceMs,
  }: { questionIndex: number; attempt: number | null; allowanceMs: number },
): Outcome<RunAnswer> => {
  const { plan, run, now } = at;
  const refused = refusesSession(at);
  if (refused) return refused.reason === 'already-finished' ? late() : refused;
  if (run === null) return reject('not-open', 'Begin first: this question is not open yet.');
  if (attempt !== null && attempt !== run.attempt) return late();
  if (questionIndex > run.questionIndex) return reject('not-open', 'This question is not open yet.');
  if (questionIndex < run.questionIndex || run.phase !== 'asking' || isTimeUp(plan, run, now)) return late();
  const limit = run.closesAt === null ? Number.POSITIVE_INFINITY : run.closesAt - run.opensAt;
  const responseMs = Math.max(0, Math.min(now - run.opensAt, limit) - allowanceMs);
  return accept({
    run: { ...run, phase: 'closed', answered: run.answered + 1, version: run.version + 1 },
    responseMs,
  });
};

const late = (): Rejection => reject('too-late', 'The time for this question is over.');
