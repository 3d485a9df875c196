import { readPublicQuestion, readPublicQuiz } from '@argus/db/quizzes';
import {
  judgePractice,
  type PracticeVerdict,
  type PracticeView,
  practiceQuestions,
} from '@argus/game/practice';
import { questionSchema, worded } from '@argus/game/question';
import { quizSchema } from '@argus/game/quiz';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import type { Core } from './core.ts';

/** One and the same for a quiz that is private, removed or unfinished, and for none at all. */
const noQuiz = (): Rejection => reject('not-found', 'There is no such public quiz.');

/** Practice of public quizzes alone. Nothing of it is written down: no session, no answer, no score. */
export const createPractice = ({ db: { drizzle } }: Core, isOpen: boolean) => {
  const closed = (): Rejection =>
    reject('turned-off', 'Starting and practising quizzes from the main room is turned off here.');

  return {
    /** The quiz without its keys. */
    practice: async ({ quizId }: { quizId: string }): Promise<Outcome<PracticeView>> => {
      if (!isOpen) return closed();
      const row = await readPublicQuiz(drizzle, quizId);
      if (!row) return noQuiz();
      const quiz = quizSchema.safeParse(row.document);
      if (!quiz.success) return noQuiz();
      const { title, description, language, questions } = quiz.data;
      return accept({
        quizId,
        revision: row.revision,
        title,
        description,
        language,
        questions: practiceQuestions(questions.map((question) => worded(question, language))),
      });
    },

    /** What one answer is worth. `revision` is what the player practises: a question may have moved since. */
    judge: async (input: {
      quizId: string;
      revision: number;
      questionIndex: number;
      value: unknown;
    }): Promise<Outcome<PracticeVerdict>> => {
      if (!isOpen) return closed();
      const row = await readPublicQuestion(drizzle, input.quizId, input.questionIndex);
      if (!row) return noQuiz();
      if (row.revision !== input.revision) {
        return reject('moved-on', 'This quiz was changed meanwhile: begin the practice again.', {
          revision: row.revision,
        });
      }
      const question = questionSchema.safeParse(row.question);
      if (!question.success) return reject('bad-input', 'This quiz has no such question.');
      return judgePractice(worded(question.data, row.language ?? 'en'), input.value);
    },
  };
};
