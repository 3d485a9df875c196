import type { Question } from './question.ts';
import type { Settings } from './settings.ts';

/** Epoch milliseconds on the database's clock. */
export type Instant = number;

export const phases = ['lobby', 'asking', 'revealed', 'board', 'finished'] as const;
export type Phase = (typeof phases)[number];

/** Where a session stands. Everything that shows the time is data here, nothing is a running timer. */
export interface SessionState {
  readonly phase: Phase;
  /** Grows by one with each step. */
  readonly version: number;
  /** The question that is on or was last; -1 in the lobby. */
  readonly questionIndex: number;
  /** When the question opens: in the future during the lead-in. */
  readonly opensAt: Instant | null;
  /** The deadline that players see; null while the question has none. */
  readonly closesAt: Instant | null;
  /** When the clock itself moves the session on; null when it waits for the host. */
  readonly dueAt: Instant | null;
  readonly pausedAt: Instant | null;
  readonly locked: boolean;
}

/** What a session plays: the frozen quiz and its settings. */
export interface Plan {
  readonly questions: readonly Question[];
  readonly settings: Settings;
}

/** Everything that moves a session. `due` is the clock's own. */
export type Command =
  | {
      readonly type:
        | 'start'
        | 'next'
        | 'close'
        | 'pause'
        | 'resume'
        | 'skip'
        | 'end'
        | 'lock'
        | 'unlock'
        | 'due';
    }
  | { readonly type: 'extend'; readonly seconds: number }
  | { readonly type: 'kick' | 'restore'; readonly participantId: string };

export type CommandType = Command['type'];

/** What a step leaves behind in the session's log. */
export interface SessionEvent {
  readonly version: number;
  readonly at: Instant;
  readonly command: Command;
  readonly from: Phase;
  readonly to: Phase;
  /** The question that the step opened, closed or skipped; null when it touched none. */
  readonly questionIndex: number | null;
  /** Set when the step closed a question that counts: its answers are folded into the scores with it. */
  readonly scores: boolean;
  /** Set when the step took the question out of the scoring. */
  readonly skips: boolean;
}

export interface Step {
  readonly state: SessionState;
  readonly event: SessionEvent;
}
