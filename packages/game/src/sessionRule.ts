import { accept, type Outcome } from './rejection.ts';
import type { Command, Instant, Plan, SessionState } from './sessionState.ts';
import { slowestOf } from './terms.ts';

/** What a move changes; the version and the log entry are the step's own matter. */
export interface Move {
  readonly change: Partial<SessionState>;
  readonly questionIndex?: number;
  readonly scores?: boolean;
  readonly skips?: boolean;
}

/** Everything that a rule judges by. */
export interface Moment {
  readonly plan: Plan;
  readonly state: SessionState;
  readonly command: Command;
  readonly now: Instant;
}

export type Rule = (at: Moment) => Outcome<Move>;

export const moved = (move: Move): Outcome<Move> => accept(move);

export const isAuto = ({ state }: Pick<Moment, 'state'>): boolean => state.terms.wheel === 'clock';

/** The moment that counts: time stands still in a pause. */
export const effectiveNow = ({ state, now }: Moment): Instant => state.pausedAt ?? now;

export const isOpened = (at: Moment): boolean =>
  at.state.opensAt !== null && effectiveNow(at) >= at.state.opensAt;

/** When the last one's time for a question is over; null without a limit. */
export const lastDeadline = ({
  opensAt,
  closesAt,
  terms,
}: Pick<SessionState, 'opensAt' | 'closesAt' | 'terms'>): Instant | null =>
  opensAt === null || closesAt === null ? null : opensAt + Math.ceil((closesAt - opensAt) * slowestOf(terms));

/** When the clock closes a question: after the last one's time and the grace. */
export const closingAt = (
  plan: Plan,
  state: Pick<SessionState, 'opensAt' | 'closesAt' | 'terms'>,
): Instant | null => {
  const deadline = lastDeadline(state);
  return deadline === null ? null : deadline + plan.settings.graceMs;
};
