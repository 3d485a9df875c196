import type { Solution } from './kinds/kind.ts';
import { judgeAnswer, type Question, readAnswer, solutionOf } from './question.ts';
import { accept, type Outcome } from './rejection.ts';
import { outcomeOf, questionView } from './view.ts';
import type { QuestionView } from './views.ts';

/** A public quiz for somebody who practises it alone: its questions, and nothing that depends on their keys. */
export interface PracticeView {
  readonly quizId: string;
  /** Of the quiz; to be sent with each answer. */
  readonly revision: number;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly questions: readonly QuestionView[];
}

/** What an answer given in practice is worth; no points, and nobody else learns of it. */
export interface PracticeVerdict {
  readonly outcome: 'right' | 'partly' | 'wrong';
  readonly solution: Solution;
}

/** Nobody waits for practice, so no clock runs: the times of these questions say nothing. */
export const practiceQuestions = (questions: readonly Question[]): QuestionView[] =>
  questions.map((question, index) =>
    questionView(question, index, questions.length, { opensAt: 0, closesAt: null }),
  );

/** Judges an answer as a session would, and says what was right and why. */
export const judgePractice = (question: Question, raw: unknown): Outcome<PracticeVerdict> => {
  const answer = readAnswer(question, raw);
  if (!answer.ok) return answer;
  return accept({ outcome: outcomeOf(judgeAnswer(question, answer.value)), solution: solutionOf(question) });
};
