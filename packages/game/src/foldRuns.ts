import {
  type FoldAnswer,
  type FoldParticipant,
  foldQuestion,
  type Result,
  rerank,
  type Score,
} from './fold.ts';
import { runLimit } from './run.ts';
import type { Plan } from './sessionState.ts';
import { isOut, planNow, type Terms } from './terms.ts';

export interface FoldRunsInput {
  readonly plan: Plan;
  readonly terms: Terms;
  readonly participants: readonly FoldParticipant[];
  /** All answers of theirs, of all attempts. */
  readonly answers: readonly (FoldAnswer & { readonly questionIndex: number })[];
  /** How many attempts there were, and how many questions of the last one are closed: all, once the session is over. */
  readonly played?: { readonly attempts: number; readonly questions: number };
}

interface Folded {
  readonly results: Result[];
  readonly scores: readonly Score[];
}

/** What one attempt is worth for each of its participants, as if nobody had another. */
export const foldAttempt = (
  { plan: opened, terms, participants, answers }: FoldRunsInput,
  attempt: number,
  questions: number,
): Folded => {
  const plan = planNow(opened, terms);
  const byQuestion = new Map<number, FoldAnswer[]>();
  for (const answer of answers) {
    if (answer.attempt !== attempt) continue;
    const known = byQuestion.get(answer.questionIndex);
    if (known) known.push(answer);
    else byQuestion.set(answer.questionIndex, [answer]);
  }
  const results: Result[] = [];
  let scores: readonly Score[] = [];
  for (const questionIndex of plan.questions.keys()) {
    if (questionIndex >= questions || isOut(terms, questionIndex)) continue;
    const folded = foldQuestion({
      plan,
      questionIndex,
      participants,
      answers: byQuestion.get(questionIndex) ?? [],
      scores,
      limitMs: runLimit(plan, questionIndex),
      factors: terms.factors,
    });
    ({ scores } = folded);
    results.push(...folded.results);
  }
  return { results, scores };
};

const isBetter = (one: Score, other: Score): boolean =>
  one.points > other.points || (one.points === other.points && one.totalMs < other.totalMs);

/**
 * Folds a self-paced session: every attempt by the same rules as a session that is played together, and of each
 * participant's attempts the one with the most points counts; then the one that took less time, then the first.
 */
export const foldRuns = (input: FoldRunsInput): { results: Result[]; scores: Score[] } => {
  const { plan, participants, answers } = input;
  const attempts =
    input.played?.attempts ?? answers.reduce((most, { attempt }) => Math.max(most, attempt), 1);
  const best = new Map<string, Score>();
  const results = new Map<string, Result[]>();
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const questions = attempt === attempts ? input.played?.questions : undefined;
    const folded = foldAttempt(input, attempt, questions ?? plan.questions.length);
    const better = new Set<string>();
    for (const score of folded.scores) {
      const known = best.get(score.participantId);
      if (known && !isBetter(score, known)) continue;
      best.set(score.participantId, { ...score, rankBefore: null, attempt });
      results.set(score.participantId, []);
      better.add(score.participantId);
    }
    for (const result of folded.results) {
      if (better.has(result.participantId)) results.get(result.participantId)?.push(result);
    }
  }
  return {
    results: participants.flatMap(({ participantId }) => results.get(participantId) ?? []),
    scores: rerank(
      participants,
      participants.flatMap(({ participantId }) => best.get(participantId) ?? []),
    ),
  };
};
