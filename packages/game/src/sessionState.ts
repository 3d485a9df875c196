import type { Question } from './question.ts';
import type { Settings } from './settings.ts';
import type { Terms } from './terms.ts';

/** Epoch milliseconds on the database's clock. */
export type Instant = number;

/** `running`: a self-paced session is open, and everybody has a question of their own. */
export const phases = ['lobby', 'asking', 'revealed', 'board', 'running', 'finished'] as const;
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
  readonly terms: Terms;
}

/** What a session plays: the frozen quiz and its settings. */
export interface Plan {
  readonly questions: readonly Question[];
  readonly settings: Settings;
}

/** Steps and acts that need nothing beside their name. */
export type PlainCommandType =
  | 'start'
  | 'next'
  | 'close'
  | 'pause'
  | 'resume'
  | 'skip'
  | 'end'
  | 'lock'
  | 'unlock'
  /** `show`: the stage shows how the open question is answered. */
  | 'show'
  | 'hide'
  /** `approve`: everybody is let in one by one from now on. */
  | 'approve'
  | 'unapprove'
  /** `take`: the host moves the session on from now on; `give`: the clock does. */
  | 'take'
  | 'give'
  /** Opens the door of a planned session. */
  | 'open';

/** Acts that concern one participant. `decline` answers a request for more time; `factor` grants it. */
export type ParticipantCommand =
  | { readonly type: 'kick' | 'restore' | 'allow' | 'decline'; readonly participantId: string }
  | { readonly type: 'rename'; readonly participantId: string; readonly nickname: string }
  | { readonly type: 'factor'; readonly participantId: string; readonly factor: number }
  | { readonly type: 'assign'; readonly participantId: string; readonly team: number };

/** Acts that fold the scores again. */
export type AmendCommand =
  | { readonly type: 'void'; readonly questionIndex: number; readonly reason: string }
  | { readonly type: 'unvoid'; readonly questionIndex: number }
  | {
      readonly type: 'correct';
      readonly questionIndex: number;
      /** The whole question with its right key. */
      readonly question: Question;
      readonly reason: string;
    };

/** Everything that moves a session or changes something in it. `due` is the clock's own. */
export type Command =
  | { readonly type: PlainCommandType | 'due' }
  | { readonly type: 'extend'; readonly seconds: number }
  | ParticipantCommand
  | { readonly type: 'admit'; readonly participantIds: readonly string[] }
  /** To one, or to everybody with null. */
  | { readonly type: 'message'; readonly participantId: string | null; readonly text: string }
  /** Of one participant, or of everybody with null. */
  | { readonly type: 'erase'; readonly participantId: string | null }
  | AmendCommand;

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
  /**
   * Set when the step closed a question that counts: its answers are folded into the scores with it. Without a
   * question it ended a self-paced session, and all answers are.
   */
  readonly scores: boolean;
  /** Set when the step took the question out of the scoring. */
  readonly skips: boolean;
}

export interface Step {
  readonly state: SessionState;
  readonly event: SessionEvent;
}

/** Whether a command changes what questions are worth that have been played. */
export const isAmend = (command: Command): command is AmendCommand =>
  command.type === 'void' || command.type === 'unvoid' || command.type === 'correct';
