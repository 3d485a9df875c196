import { limits } from '@argus/game/limits';

/** Every limit of the use cases that an operator may set, and what it is when nobody does. */
export const defaultEngineLimits = {
  /** Sessions of one host that have not ended. */
  sessionsPerHost: 100,
  /** Players of one session; a host may set fewer for a session, never more. */
  playersPerSession: limits.playersMax,
} as const;

export type EngineLimits = { readonly [K in keyof typeof defaultEngineLimits]: number };

/** Days that personal data is kept when nobody says otherwise, and as many as may be said. */
export const keptDays = { usual: 90, most: 36_500 } as const;

/** As high as an operator may set the players of a session. */
export const mostPlayersPerSession = limits.playersMost;
