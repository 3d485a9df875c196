import { readMarks, removeMark, saveMark } from '@argus/db/marks';
import { readQuiz } from '@argus/db/quizzes';
import { readSession } from '@argus/db/sessions';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import type { QuestionMark } from '@argus/game/timelineViews';
import { noSession } from './access.ts';
import type { Actor, Core } from './core.ts';
import type { Owns } from './review.ts';

const noQuiz = () => reject('not-found', 'There is no such quiz in your library.');

/** Questions that a review has shown to need some work: marked here, seen in the editor. */
export const createMarks = (core: Core, owns: Owns) => {
  const db = core.db.drizzle;

  const ownQuiz = async (actor: Actor, quizId: string): Promise<boolean> =>
    actor.kind === 'user' && (await readQuiz(db, quizId, actor.userId)) !== undefined;

  return {
    mark: async (
      actor: Actor,
      input: { sessionId: string; questionIndex: number; note: string },
    ): Promise<Outcome<{ quizId: string; questionId: string }>> => {
      const { sessionId, questionIndex, note } = input;
      if (!(await owns(actor, sessionId))) return noSession();
      const [head, plan] = await Promise.all([readSession(db, sessionId), core.planOf(sessionId)]);
      const question = plan?.questions[questionIndex];
      if (!head || !question) {
        return reject('wrong-question', 'There is no such question in this session.');
      }
      const { quizId } = head;
      if (quizId === null || !(await ownQuiz(actor, quizId))) return noQuiz();
      await saveMark(db, { quizId, questionId: question.id, note: note.trim(), sessionId });
      return accept({ quizId, questionId: question.id });
    },

    marks: async (actor: Actor, { quizId }: { quizId: string }): Promise<Outcome<readonly QuestionMark[]>> =>
      (await ownQuiz(actor, quizId)) ? accept(await readMarks(db, quizId)) : noQuiz(),

    unmark: async (
      actor: Actor,
      { quizId, questionId }: { quizId: string; questionId: string },
    ): Promise<Outcome<{ removed: true }>> => {
      if (!(await ownQuiz(actor, quizId))) return noQuiz();
      await removeMark(db, quizId, questionId);
      return accept({ removed: true });
    },
  };
};
