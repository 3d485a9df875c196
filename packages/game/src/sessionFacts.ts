import type { Placed } from './leaderboard.ts';
import type { Instant, Plan, SessionState } from './sessionState.ts';

/** How often a value was given to the question that is on. */
export interface TallyEntry {
  readonly value: unknown;
  readonly count: number;
}

/** Everything about a session that any shared view is built from. It never leaves as it is. */
export interface SessionFacts {
  readonly sessionId: string;
  /** Null once the session is over. */
  readonly pin: string | null;
  readonly title: string;
  readonly language: string;
  readonly plan: Plan;
  readonly state: SessionState;
  readonly revision: number;
  readonly players: number;
  /** The latest to join, newest first. */
  readonly names: readonly { readonly participantId: string; readonly nickname: string }[];
  /** The top places. */
  readonly board: readonly Placed[];
  /** The answers to the question that is on or was last. */
  readonly tally: readonly TallyEntry[];
}

/** What one participant's own view is built from. */
export interface PersonalFacts {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly answer: { readonly value: unknown; readonly responseMs: number } | null;
  readonly result: { readonly share: number; readonly points: number; readonly bonus: number } | null;
  readonly points: number;
  readonly streak: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly ahead: { readonly nickname: string; readonly points: number } | null;
}

/** One participant as host and monitor may see them. */
export interface RosterEntry {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
  readonly kicked: boolean;
  readonly connected: boolean;
  readonly lostAt: Instant | null;
  readonly awayAt: Instant | null;
  readonly rttMs: number | null;
  readonly answer: { readonly value: unknown; readonly responseMs: number } | null;
  readonly points: number;
  readonly rank: number | null;
  readonly streak: number;
}
