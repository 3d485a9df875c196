import { and, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queries } from './client.ts';
import { quiz } from './schema.ts';

export type QuizRow = typeof quiz.$inferSelect;
export type NewQuizRow = typeof quiz.$inferInsert;

/** What a library shows: all but the document. */
const card = {
  id: quiz.id,
  title: quiz.title,
  description: quiz.description,
  language: quiz.language,
  tags: quiz.tags,
  kinds: quiz.kinds,
  questionCount: quiz.questionCount,
  problemCount: quiz.problemCount,
  public: quiz.public,
  updatedAt: quiz.updatedAt,
};

export type QuizCardRow = Pick<QuizRow, keyof typeof card>;

export const insertQuiz = async (db: Queries, row: NewQuizRow): Promise<QuizRow> => {
  const [inserted] = await db.insert(quiz).values(row).returning();
  if (!inserted) throw new Error('The database returned no row for a new quiz.');
  return inserted;
};

/** A quiz of this owner that is not removed. */
export const readQuiz = async (db: Queries, id: string, ownerId: string): Promise<QuizRow | undefined> =>
  (
    await db
      .select()
      .from(quiz)
      .where(and(eq(quiz.id, id), eq(quiz.ownerId, ownerId), isNull(quiz.removedAt)))
  )[0];

const isPublic = (id: string) =>
  and(eq(quiz.id, id), eq(quiz.public, true), eq(quiz.problemCount, 0), isNull(quiz.removedAt));

/** A quiz that anybody may start or practise. */
export const readPublicQuiz = async (db: Queries, id: string): Promise<QuizRow | undefined> =>
  (await db.select().from(quiz).where(isPublic(id)))[0];

/** One question of a public quiz as its author wrote it; null where it has none at this place. */
export const readPublicQuestion = async (
  db: Queries,
  id: string,
  index: number,
): Promise<
  { readonly revision: number; readonly language: string | null; readonly question: unknown } | undefined
> =>
  (
    await db
      .select({
        revision: quiz.revision,
        language: sql<string | null>`${quiz.document} ->> 'language'`,
        question: sql<unknown>`${quiz.document} -> 'questions' -> ${index}::int`,
      })
      .from(quiz)
      .where(isPublic(id))
  )[0];

/** Saves when the revision is still the one that was edited; undefined when another save came first. */
export const saveQuiz = async (
  db: Queries,
  id: string,
  ownerId: string,
  revision: number,
  changes: Partial<NewQuizRow>,
): Promise<QuizRow | undefined> =>
  (
    await db
      .update(quiz)
      .set({ ...changes, revision: revision + 1, updatedAt: sql`clock_timestamp()` })
      .where(
        and(eq(quiz.id, id), eq(quiz.ownerId, ownerId), eq(quiz.revision, revision), isNull(quiz.removedAt)),
      )
      .returning()
  )[0];

/** Removes a quiz or takes the removal back; false when there was nothing to do it to. */
export const setRemoved = async (
  db: Queries,
  id: string,
  ownerId: string,
  removed: boolean,
): Promise<boolean> => {
  const rows = await db
    .update(quiz)
    .set({ removedAt: removed ? sql`clock_timestamp()` : null })
    .where(
      and(
        eq(quiz.id, id),
        eq(quiz.ownerId, ownerId),
        removed ? isNull(quiz.removedAt) : isNotNull(quiz.removedAt),
      ),
    )
    .returning({ id: quiz.id });
  return rows.length === 1;
};

/** Where a listing goes on: behind this quiz. */
export interface QuizCursor {
  readonly updatedAt: number;
  readonly id: string;
}

/** An owner's library, last changed first; `search` looks in titles, descriptions, tags and questions. */
export const listQuizzes = (
  db: Queries,
  ownerId: string,
  search: string,
  limit: number,
  after: QuizCursor | null,
): Promise<QuizCardRow[]> => {
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return db
    .select(card)
    .from(quiz)
    .where(
      and(
        eq(quiz.ownerId, ownerId),
        isNull(quiz.removedAt),
        search === ''
          ? undefined
          : sql`(${quiz.title} ilike ${pattern} or ${quiz.description} ilike ${pattern}
              or array_to_string(${quiz.tags}, ' ') ilike ${pattern}
              or jsonb_path_query_array(${quiz.document}, '$.questions[*].prompt')::text ilike ${pattern})`,
        after === null
          ? undefined
          : or(
              lt(quiz.updatedAt, after.updatedAt),
              and(eq(quiz.updatedAt, after.updatedAt), lt(quiz.id, after.id)),
            ),
      ),
    )
    .orderBy(desc(quiz.updatedAt), desc(quiz.id))
    .limit(limit);
};

/** Quizzes that anybody may start or practise, last changed first. */
export const listPublicQuizzes = (db: Queries, limit: number): Promise<QuizCardRow[]> =>
  db
    .select(card)
    .from(quiz)
    .where(and(eq(quiz.public, true), eq(quiz.problemCount, 0), isNull(quiz.removedAt)))
    .orderBy(desc(quiz.updatedAt))
    .limit(limit);
