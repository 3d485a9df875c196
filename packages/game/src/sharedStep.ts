import { goesOn, opens } from './personalStep.ts';
import type { SessionFacts } from './sessionFacts.ts';
import type { SessionState } from './sessionState.ts';
import type { Highlights } from './views.ts';

export const nobodyStandsOut: Highlights = { climber: null, streak: null };

/**
 * What a step makes of the facts that all share where it writes nothing but the session's own state: a question that
 * opens has no answers and shows no board, the board and the end show what the reveal has shown. Null for every other
 * step: then they must be read.
 */
export const sharedStep = (facts: SessionFacts, to: SessionState): SessionFacts | null => {
  const state = { ...facts.state, ...to };
  if (opens(facts.state, to)) return { ...facts, state, tally: [], board: [], highlights: nobodyStandsOut };
  if (!goesOn(facts.state, to)) return null;
  return { ...facts, state, pin: to.phase === 'finished' ? null : facts.pin };
};
