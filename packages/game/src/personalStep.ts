import type { PersonalFacts } from './sessionFacts.ts';
import type { SessionState } from './sessionState.ts';

/** Whether the next step was the opening of the next question. */
export const opens = (from: SessionState, to: SessionState): boolean =>
  to.version === from.version + 1 &&
  from.phase !== 'asking' &&
  to.phase === 'asking' &&
  to.questionIndex === from.questionIndex + 1;

/** Whether the next step went on from the reveal, or from the board to the end. */
export const goesOn = (from: SessionState, to: SessionState): boolean =>
  to.version === from.version + 1 &&
  (from.phase === 'revealed' || from.phase === 'board') &&
  (to.phase === 'board' || to.phase === 'finished') &&
  from.phase !== to.phase &&
  to.questionIndex === from.questionIndex;

/**
 * What one step makes of everybody's own facts where it writes nothing about anybody: a question that opens has no
 * answers yet, and the board and the end show what the reveal has shown. Null for every other step, and for more
 * than one: then they must be read.
 */
export const personalStep = (
  from: SessionState,
  to: SessionState,
): ((facts: PersonalFacts) => PersonalFacts) | null => {
  if (opens(from, to)) return (facts) => ({ ...facts, answer: null, result: null });
  return goesOn(from, to) ? (facts) => facts : null;
};
