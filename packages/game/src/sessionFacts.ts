import type { Placed } from './leaderboard.ts';
import type { RunState } from './run.ts';
import type { Instant, Plan, SessionState } from './sessionState.ts';
import type { Announcement } from './terms.ts';
import type { TimeRequest } from './timeRequests.ts';
import type { Highlights } from './views.ts';

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
  /** Who gained the most places last, and who has the longest row of right answers. */
  readonly highlights: Highlights;
  /** What each team's members have together; empty without teams. */
  readonly teams: readonly TeamSum[];
  /** Who has asked for more time, by participant; empty where nobody may. */
  readonly timeRequests: ReadonlyMap<string, TimeRequest>;
  /** The answers to the question that is on or was last. */
  readonly tally: readonly TallyEntry[];
}

/** What the members of one team have together. */
export interface TeamSum {
  readonly team: number;
  readonly players: number;
  readonly points: number;
}

/** Somebody who waits to be let in. */
export interface WaitingEntry {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
}

/** One participant's run through a self-paced session. */
export interface RunFacts {
  /** The latest attempt; null before the first. */
  readonly run: RunState | null;
  /** Of all attempts. */
  readonly answers: readonly {
    readonly questionIndex: number;
    readonly attempt: number;
    readonly value: unknown;
    readonly responseMs: number;
  }[];
}

/** What one participant's own view is built from. */
export interface PersonalFacts {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  /** Not let in yet. */
  readonly waiting: boolean;
  readonly team: number | null;
  /** What the host told this participant alone. */
  readonly message: Announcement | null;
  /** The last answer to the question that is on. */
  readonly answer: {
    readonly value: unknown;
    readonly responseMs: number;
    readonly attempt: number;
  } | null;
  readonly result: { readonly share: number; readonly points: number; readonly bonus: number } | null;
  readonly points: number;
  readonly streak: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  /** Where they stand in a self-paced session, with all their answers; null in all others. */
  readonly runs: RunFacts | null;
  /** Who is one place ahead, and their points. */
  readonly ahead: { readonly nickname: string; readonly points: number } | null;
}

/** How far a participant has come by themselves. */
export type RunProgress = Pick<RunState, 'attempt' | 'phase' | 'questionIndex' | 'answered'>;

/** One participant as host and monitor may see them. */
export interface RosterEntry {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
  readonly kicked: boolean;
  readonly waiting: boolean;
  readonly team: number | null;
  readonly connected: boolean;
  readonly lostAt: Instant | null;
  readonly awayAt: Instant | null;
  readonly awayMs: number;
  readonly questionAwayMs: number;
  readonly rttMs: number | null;
  readonly medianRttMs: number | null;
  readonly device: 'phone' | 'tablet' | 'computer' | null;
  readonly answer: { readonly value: unknown; readonly responseMs: number } | null;
  readonly refused: number;
  /** Where they stand in a running self-paced session; null before their first question, and in all others. */
  readonly progress: RunProgress | null;
  readonly points: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
  readonly streak: number;
  readonly wrongRow: number;
}
