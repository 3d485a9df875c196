import type { Question } from './question.ts';
import type { Plan, SessionState } from './sessionState.ts';
import { planNow } from './terms.ts';

/** A question that has been closed, for whoever steers. */
export interface PlayedQuestion {
  readonly index: number;
  /** With the key that counts now. */
  readonly question: Question;
  readonly out: 'skipped' | 'voided' | null;
  readonly corrected: boolean;
}

/** The questions that have been closed or skipped so far, in the order of the quiz. */
export const playedQuestions = (
  plan: Plan,
  { phase, questionIndex, terms }: Pick<SessionState, 'phase' | 'questionIndex' | 'terms'>,
): PlayedQuestion[] => {
  const until = phase === 'asking' ? questionIndex : questionIndex + 1;
  return planNow(plan, terms)
    .questions.slice(0, until)
    .map((question, index) => {
      const own = terms.amendments.filter((one) => one.questionIndex === index);
      const out = own.find((one) => one.what !== 'corrected');
      return {
        index,
        question,
        out: out?.what === 'skipped' || out?.what === 'voided' ? out.what : null,
        corrected: own.some((one) => one.what === 'corrected'),
      };
    });
};
