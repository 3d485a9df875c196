import type { Bucket, Solution } from './kinds/kind.ts';
import type { CommandType, Instant, Phase } from './sessionState.ts';
import type { BoardRow } from './views.ts';

/** One step of the session's log, and how things stood after it. */
export interface TimelineMark {
  readonly version: number;
  readonly at: Instant;
  readonly type: CommandType;
  readonly phase: Phase;
  readonly paused: boolean;
  readonly questionIndex: number;
  /** Who did it: the host, or the clock. */
  readonly by: 'host' | 'clock';
  /** Whom it concerned; null for steps of the whole session. */
  readonly nickname: string | null;
}

/** The board from a moment on, until the next one. */
export interface TimelineBoard {
  readonly at: Instant;
  readonly version: number;
  readonly rows: readonly BoardRow[];
}

/** Answers to one question as they came in. */
export interface TimelineAnswers {
  readonly questionIndex: number;
  readonly prompt: string;
  readonly opensAt: Instant;
  readonly closedAt: Instant;
  /** Answers received in each second since it opened. */
  readonly perSecond: readonly number[];
}

/** How many were connected and away from a moment on, until the next one. */
export interface TimelineConnections {
  readonly at: Instant;
  readonly connected: number;
  readonly away: number;
}

/** A whole session in time; its size depends on the steps and the minutes, not on the players. */
export interface TimelineView {
  readonly sessionId: string;
  readonly title: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly players: number;
  readonly marks: readonly TimelineMark[];
  readonly boards: readonly TimelineBoard[];
  readonly answers: readonly TimelineAnswers[];
  readonly connections: readonly TimelineConnections[];
}

/** One moment of a session, looked at closely. */
export interface MomentView {
  readonly at: Instant;
  readonly version: number;
  readonly phase: Phase;
  readonly paused: boolean;
  readonly question: {
    readonly index: number;
    readonly kind: string;
    readonly prompt: string;
    readonly solution: Solution;
  } | null;
  readonly joined: number;
  readonly answered: number;
  readonly distribution: readonly Bucket[];
  readonly otherAnswers: number;
  /** The latest answers before the moment, newest first, at most `momentRows`. */
  readonly latest: readonly MomentAnswer[];
  readonly connected: number;
  /** Who was not there, longest first, at most `momentRows` of each. */
  readonly lost: readonly MomentAbsence[];
  readonly away: readonly MomentAbsence[];
}

export interface MomentAnswer {
  readonly nickname: string;
  readonly answer: string;
  readonly share: number;
  readonly responseMs: number;
}

export interface MomentAbsence {
  readonly nickname: string;
  readonly since: Instant;
}

/** How one session of a quiz went, beside the others. */
export interface ComparedSession {
  readonly sessionId: string;
  readonly title: string;
  readonly startedAt: Instant;
  readonly participants: number;
  readonly questions: number;
  readonly facility: number | null;
  readonly participation: number | null;
  readonly medianResponseMs: number | null;
}

/** How one question went in each of the sessions, in their order; null where it was not played. */
export interface ComparedQuestion {
  readonly questionId: string;
  readonly prompt: string;
  /** Whether its wording or its key is not the same in all these sessions. */
  readonly changed: boolean;
  readonly facilities: readonly (number | null)[];
}

/** The sessions of the same quiz, oldest first. */
export interface CompareView {
  readonly sessions: readonly ComparedSession[];
  readonly questions: readonly ComparedQuestion[];
}

/** A question that somebody wants to improve, and why. */
export interface QuestionMark {
  readonly questionId: string;
  readonly note: string;
  readonly sessionId: string | null;
  readonly markedAt: Instant;
}
