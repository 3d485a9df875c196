import { and, desc, eq, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { questionMark } from './schema.ts';

export interface MarkRow {
  readonly quizId: string;
  readonly questionId: string;
  readonly note: string;
  readonly sessionId: string | null;
}

/** Marks a question of a quiz, or changes what its mark says. */
export const saveMark = async (db: Queries, mark: MarkRow): Promise<void> => {
  const { note, sessionId } = mark;
  await db
    .insert(questionMark)
    .values(mark)
    .onConflictDoUpdate({
      target: [questionMark.quizId, questionMark.questionId],
      set: { note, sessionId, markedAt: sql`clock_timestamp()` },
    });
};

export const removeMark = async (db: Queries, quizId: string, questionId: string): Promise<void> => {
  await db
    .delete(questionMark)
    .where(and(eq(questionMark.quizId, quizId), eq(questionMark.questionId, questionId)));
};

/** All marks of a quiz, newest first. */
export const readMarks = (db: Queries, quizId: string) =>
  db
    .select({
      questionId: questionMark.questionId,
      note: questionMark.note,
      sessionId: questionMark.sessionId,
      markedAt: questionMark.markedAt,
    })
    .from(questionMark)
    .where(eq(questionMark.quizId, quizId))
    .orderBy(desc(questionMark.markedAt));
