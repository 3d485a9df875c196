import { step } from './session.ts';
import type { Instant, Plan, SessionEvent, SessionState } from './sessionState.ts';

/** When a question was open, and the event that closed it. */
export interface QuestionWindow {
  readonly opensAt: Instant;
  /** The deadline as it was when the question closed, extensions included; null without one. */
  readonly closesAt: Instant | null;
  /** How many times the others' time somebody had; only those with more. */
  readonly factors: Readonly<Record<string, number>>;
  /** The moment of the closing event. */
  readonly closedAt: Instant;
  readonly event: SessionEvent;
}

/** Reads from the log when each question was open, by its index; one that never closed has none. */
export const questionWindows = (
  plan: Plan,
  opened: SessionState,
  events: readonly SessionEvent[],
): Map<number, QuestionWindow> => {
  const windows = new Map<number, QuestionWindow>();
  let state = opened;
  for (const event of events) {
    const outcome = step(plan, state, event.command, event.at);
    if (!outcome.ok) throw new Error(`Event ${event.version} cannot follow: ${outcome.message}`);
    const { opensAt, closesAt, questionIndex } = state;
    if (state.phase === 'asking' && opensAt !== null && (event.scores || event.skips)) {
      windows.set(questionIndex, {
        opensAt,
        closesAt,
        factors: state.terms.factors,
        closedAt: event.at,
        event,
      });
    }
    ({ state } = outcome.value);
  }
  return windows;
};
