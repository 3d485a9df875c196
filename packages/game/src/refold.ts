import {
  type FoldAnswer,
  type FoldParticipant,
  foldQuestion,
  type Result,
  rerank,
  type Score,
} from './fold.ts';
import type { Plan, SessionState } from './sessionState.ts';
import { isOut, planNow, type Terms } from './terms.ts';

/** A question as it was when it closed. */
export interface Closed {
  readonly questionIndex: number;
  /** Everybody who had joined by then. */
  readonly participants: readonly FoldParticipant[];
  readonly limitMs: number | null;
  readonly factors: Terms['factors'];
}

export interface RefoldInput {
  readonly plan: Plan;
  /** What counts now: which questions are out, which keys were corrected. */
  readonly terms: Terms;
  /** In the order of their closing. */
  readonly closed: readonly Closed[];
  readonly answers: readonly (FoldAnswer & { readonly questionIndex: number })[];
  /** Everybody who has joined by now. */
  readonly participants: readonly FoldParticipant[];
}

/** The milliseconds from a question's opening to its deadline; null without one. */
export const limitOf = ({ opensAt, closesAt }: Pick<SessionState, 'opensAt' | 'closesAt'>): number | null =>
  opensAt === null || closesAt === null ? null : closesAt - opensAt;

/** Folds all closed questions again, by what counts now: after a question was voided or its key corrected. */
export const refold = (input: RefoldInput): { results: Result[]; scores: Score[] } => {
  const plan = planNow(input.plan, input.terms);
  const byQuestion = new Map<number, FoldAnswer[]>();
  for (const answer of input.answers) {
    const known = byQuestion.get(answer.questionIndex);
    if (known) known.push(answer);
    else byQuestion.set(answer.questionIndex, [answer]);
  }
  const results: Result[] = [];
  let scores: readonly Score[] = [];
  for (const { questionIndex, participants, limitMs, factors } of input.closed) {
    if (isOut(input.terms, questionIndex)) continue;
    const answers = byQuestion.get(questionIndex) ?? [];
    const folded = foldQuestion({ plan, questionIndex, participants, answers, scores, limitMs, factors });
    ({ scores } = folded);
    results.push(...folded.results);
  }
  return { results, scores: rerank(input.participants, scores) };
};
