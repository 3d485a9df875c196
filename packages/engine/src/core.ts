import type { Db, Log, Queries } from '@argus/db/client';
import { readPlan } from '@argus/db/sessions';
import type { Plan } from '@argus/game/sessionState';
import type { Relay } from '@argus/relay/relay';
import type { Timers } from '@argus/timers/timers';
import type { Clock } from './clock.ts';
import { createKeptMap } from './keptMap.ts';

/** What every use case is handed. */
export interface Core {
  readonly db: Db;
  readonly relay: Relay;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly log: Log;
  /** The frozen plan of a session: read once, since it never changes. */
  planOf(sessionId: string): Promise<Plan | undefined>;
}

/** How many plans a process keeps at hand. */
const plansKept = 2_000;

export const createPlans = (db: Queries): Core['planOf'] => {
  const plans = createKeptMap<Plan>(plansKept);
  return async (sessionId) => {
    const known = plans.get(sessionId);
    if (known) return known;
    const plan = await readPlan(db, sessionId);
    if (plan) plans.set(sessionId, plan);
    return plan;
  };
};

/** Who authors or steers. */
export type Actor =
  | { readonly kind: 'user'; readonly userId: string }
  | {
      readonly kind: 'host-token';
      readonly sessionId: string;
      /** Without a role it is the host's. */
      readonly role?: 'host' | 'observer';
      /** Who the key was made for; whoever opened the session has none. */
      readonly name?: string;
    };

/** Who plays. */
export interface Player {
  readonly sessionId: string;
  readonly participantId: string;
}

/** How an actor stands in the session's log. */
export const actorName = (actor: Actor | 'clock'): string => {
  if (actor === 'clock') return 'clock';
  if (actor.kind === 'user') return actor.userId;
  return actor.name === undefined ? 'host-token' : `host-token ${actor.name}`;
};
