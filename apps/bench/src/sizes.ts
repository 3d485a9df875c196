import type { TownCounts } from './argus/town.ts';

/** How large each row is. */
export interface Size {
  /** Null: rows run one after another, each on processes of its own. Else they run at once, on shared ones. */
  readonly shared: TownCounts | null;
  /** Whether rows that need no fresh Argus have one together. */
  readonly reuses: boolean;
  readonly rounds: number;
  /** Crowds that a view goes to. */
  readonly fanOut: readonly number[];
  /** Crowds that answer at once, and whose memory is weighed. */
  readonly burst: readonly number[];
  readonly joins: number;
  /** Milliseconds until what a crowd's coming has stirred has settled. */
  readonly settleMs: number;
  readonly wholeGame: readonly number[];
  /** Players and questions of each of the sessions that are answered steadily. */
  readonly steadyPlayers: number;
  readonly steadyQuestions: number;
  /** A question that closes on the clock. */
  readonly closePlayers: number;
  /** After the first, which is told apart. */
  readonly closeRounds: number;
  readonly closeSeconds: number;
  /** Deadlines, and the time over which they are spread. */
  readonly timers: number;
  readonly timersSpreadMs: number;
  /** Players on each of two servers. */
  readonly instancePlayers: number;
  readonly instanceRounds: number;
  /** Small sessions, their players, and how many of these come first. */
  readonly lobbySessions: number;
  readonly lobbyQuestions: number;
  readonly lobbyPlayers: number;
  readonly lobbyFew: number;
  /** Seconds for each of their questions. */
  readonly lobbySeconds: number;
  /** Milliseconds of each reveal and board. */
  readonly lobbyRestMs: number;
  /** Milliseconds within which they start. */
  readonly lobbySpreadMs: number;
  /** Milliseconds that an idle server is watched. */
  readonly idleMs: number;
  /** Players of a session whose monitor somebody looks at. */
  readonly monitorPlayers: number;
  /** Sockets that drop at once, and how often. */
  readonly storm: number;
  readonly stormRounds: number;
  /** Players of the run that is profiled. */
  readonly profilePlayers: number;
}

/** What the issue of the bars asks for. */
const full: Size = {
  shared: null,
  reuses: false,
  rounds: 5,
  fanOut: [1_000, 5_000, 10_000],
  burst: [1_000, 5_000, 10_000],
  joins: 1_000,
  settleMs: 4_000,
  wholeGame: [1_000, 2_000],
  steadyPlayers: 2_000,
  steadyQuestions: 5,
  closePlayers: 10_000,
  closeRounds: 3,
  closeSeconds: 8,
  timers: 200,
  timersSpreadMs: 20_000,
  instancePlayers: 250,
  instanceRounds: 20,
  lobbySessions: 500,
  lobbyQuestions: 2,
  lobbyPlayers: 20,
  lobbyFew: 2,
  lobbySeconds: 20,
  lobbyRestMs: 7_000,
  lobbySpreadMs: 20_000,
  idleMs: 10_000,
  monitorPlayers: 5_000,
  storm: 5_000,
  stormRounds: 3,
  profilePlayers: 5_000,
};

/** Every row within three minutes. */
const quick: Size = {
  ...full,
  reuses: true,
  rounds: 3,
  fanOut: [1_000, 5_000],
  burst: [5_000],
  settleMs: 1_000,
  wholeGame: [1_000],
  steadyPlayers: 500,
  steadyQuestions: 3,
  closePlayers: 1_000,
  closeRounds: 1,
  closeSeconds: 5,
  timers: 50,
  timersSpreadMs: 2_000,
  instancePlayers: 100,
  instanceRounds: 5,
  lobbySeconds: 5,
  lobbyRestMs: 1_000,
  lobbySpreadMs: 5_000,
  lobbySessions: 40,
  lobbyQuestions: 1,
  lobbyPlayers: 10,
  lobbyFew: 1,
  idleMs: 2_000,
  monitorPlayers: 1_000,
  storm: 1_000,
  stormRounds: 1,
  profilePlayers: 1_000,
};

/** Every row as fast as it goes: for the test that keeps the bench alive. Its figures say nothing. */
const tiny: Size = {
  shared: { servers: 2, workers: 2 },
  reuses: false,
  rounds: 1,
  fanOut: [20],
  burst: [20],
  joins: 20,
  settleMs: 100,
  wholeGame: [20],
  steadyPlayers: 20,
  steadyQuestions: 1,
  closePlayers: 20,
  closeRounds: 0,
  closeSeconds: 5,
  timers: 5,
  timersSpreadMs: 100,
  instancePlayers: 10,
  instanceRounds: 1,
  lobbySeconds: 5,
  lobbyRestMs: 1_000,
  lobbySpreadMs: 100,
  lobbySessions: 4,
  lobbyQuestions: 1,
  lobbyPlayers: 5,
  lobbyFew: 1,
  idleMs: 100,
  monitorPlayers: 20,
  storm: 20,
  stormRounds: 1,
  profilePlayers: 20,
};

export const sizes = { full, quick, tiny } as const;
export type SizeName = keyof typeof sizes;
