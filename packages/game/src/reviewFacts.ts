import type { QuestionState } from './reviewViews.ts';
import type { Instant, Plan, SessionEvent } from './sessionState.ts';
import type { Amendment } from './terms.ts';

export interface ReviewParticipant {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly team: number | null;
  readonly joinedVersion: number;
}

export interface ReviewAnswer {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly value: unknown;
  readonly responseMs: number;
  /** Missing where nothing was taken off. */
  readonly allowanceMs?: number;
}

export interface ReviewResult {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly share: number;
  readonly points: number;
  readonly bonus: number;
}

export interface ReviewScore {
  readonly participantId: string;
  readonly points: number;
  readonly totalMs: number;
  readonly streak: number;
  readonly right: number;
  readonly answered: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

/** How somebody's presence was, in all. */
export interface PresenceTotal {
  readonly participantId: string;
  readonly awayMs: number;
  readonly drops: number;
}

/** What a session left behind, except for its answers and results: those come question by question. */
export interface ReviewSession {
  readonly sessionId: string;
  readonly quizId: string | null;
  readonly title: string;
  readonly plan: Plan;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly events: readonly SessionEvent[];
  /** Questions that were taken out of the scoring or whose key was corrected. */
  readonly amendments: readonly Amendment[];
  readonly participants: readonly ReviewParticipant[];
  readonly scores: readonly ReviewScore[];
  readonly presence: readonly PresenceTotal[];
}

/** What became of each question, and at which version a played one closed. */
export interface QuestionOutcome {
  readonly state: QuestionState;
  readonly closedAt: number;
}

/** Reads from the log what became of each question. */
export const questionOutcomes = (plan: Plan, events: readonly SessionEvent[]): QuestionOutcome[] => {
  const outcomes: QuestionOutcome[] = plan.questions.map(() => ({ state: 'not-played', closedAt: 0 }));
  for (const { questionIndex, scores, skips, version, command } of events) {
    if (questionIndex === null) {
      // The end of a self-paced session closes everything.
      if (scores) outcomes.fill({ state: 'played', closedAt: version });
      continue;
    }
    if (scores) outcomes[questionIndex] = { state: 'played', closedAt: version };
    const known = outcomes[questionIndex];
    if (known && command.type === 'void') outcomes[questionIndex] = { ...known, state: 'voided' };
    if (known && command.type === 'unvoid') outcomes[questionIndex] = { ...known, state: 'played' };
    if (skips) outcomes[questionIndex] = { state: 'skipped', closedAt: 0 };
  }
  return outcomes;
};

/** Of several attempts the last one counts. */
export const countingAnswers = <T extends { readonly participantId: string; readonly attempt: number }>(
  answers: readonly T[],
): Map<string, T> => {
  const counting = new Map<string, T>();
  for (const answer of answers) {
    const known = counting.get(answer.participantId);
    if (!known || answer.attempt > known.attempt) counting.set(answer.participantId, answer);
  }
  return counting;
};
