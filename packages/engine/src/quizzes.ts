import {
  insertQuiz,
  listQuizzes,
  type NewQuizRow,
  type QuizCardRow,
  type QuizRow,
  readQuiz,
  saveQuiz,
  setRemoved,
} from '@argus/db/quizzes';
import { writeArgusJson } from '@argus/formats/argusJson';
import { writeCsv } from '@argus/formats/csv';
import { csvExample } from '@argus/formats/csvExample';
import { type QuizFile, readQuizFile } from '@argus/formats/readQuizFile';
import {
  type QuizDraft,
  type QuizProblem,
  quizDraftSchema,
  quizProblems,
  quizSchema,
} from '@argus/game/quiz';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import type { QuizCard, QuizDocument } from '@argus/game/views';
import type { Actor, Core } from './core.ts';
import { demoQuiz } from './demoQuiz.ts';
import { fileNameOf } from './fileName.ts';
import { makeId } from './ids.ts';

export interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface SavedQuiz {
  readonly revision: number;
  readonly updatedAt: number;
  readonly problemList: readonly QuizProblem[];
}

/** How many quizzes one page of the library holds. */
const pageSize = 50;

const noQuiz = (): Rejection => reject('not-found', 'There is no such quiz in your library.');
const notYours = (): Rejection => reject('not-signed-in', 'Sign in to work with quizzes.');

const cardOf = (row: QuizCardRow): QuizCard => ({
  quizId: row.id,
  title: row.title,
  description: row.description,
  language: row.language,
  tags: row.tags,
  questions: row.questionCount,
  kinds: row.kinds,
  public: row.public,
  updatedAt: row.updatedAt,
  problems: row.problemCount,
});

const documentOf = (row: QuizRow): QuizDocument => ({
  ...cardOf(row),
  revision: row.revision,
  quiz: row.document,
  problemList: quizProblems(row.document),
});

/** What the database keeps beside the document, so that lists need not open it. */
const columnsOf = (draft: QuizDraft) => ({
  title: draft.title,
  description: draft.description,
  language: draft.language,
  tags: draft.tags,
  kinds: [...new Set(draft.questions.map(({ kind }) => kind))],
  questionCount: draft.questions.length,
  problemCount: quizProblems(draft).length,
  document: draft,
});

const emptyDraft: QuizDraft = { title: '', description: '', language: 'en', tags: [], questions: [] };

const cursorOf = ({ updatedAt, id }: QuizCardRow): string => `${updatedAt}.${id}`;

const readCursor = (cursor: string | null | undefined): { updatedAt: number; id: string } | null => {
  const [, moment, id] = cursor?.match(/^(\d{1,15})\.([a-z0-9]{1,32})$/) ?? [];
  return moment && id ? { updatedAt: Number(moment), id } : null;
};

/** Authoring: the library, the editor's saves, files in and out. */
export const createQuizzes = (core: Core) => {
  const { drizzle } = core.db;

  const insert = async (ownerId: string, draft: QuizDraft): Promise<Outcome<QuizDocument>> => {
    const row: NewQuizRow = { id: makeId(), ownerId, ...columnsOf(draft) };
    return accept(documentOf(await insertQuiz(drizzle, row)));
  };

  /** Runs a use case for the signed-in owner. */
  const asOwner = async <T>(
    actor: Actor,
    run: (ownerId: string) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => (actor.kind === 'user' ? run(actor.userId) : notYours());

  return {
    list: (
      actor: Actor,
      input: { search?: string | undefined; limit?: number | undefined; cursor?: string | null | undefined },
    ) =>
      asOwner(actor, async (ownerId) => {
        const limit = Math.min(input.limit ?? pageSize, pageSize);
        const search = (input.search ?? '').trim();
        const rows = await listQuizzes(drizzle, ownerId, search, limit + 1, readCursor(input.cursor));
        const page = rows.slice(0, limit);
        const last = page.at(-1);
        return accept({
          items: page.map(cardOf),
          nextCursor: rows.length > limit && last ? cursorOf(last) : null,
        });
      }),

    get: (actor: Actor, { quizId }: { quizId: string }) =>
      asOwner(actor, async (ownerId) => {
        const row = await readQuiz(drizzle, quizId, ownerId);
        return row ? accept(documentOf(row)) : noQuiz();
      }),

    create: (actor: Actor, { quiz }: { quiz?: QuizDraft | undefined }) =>
      asOwner(actor, (ownerId) => insert(ownerId, quiz ?? emptyDraft)),

    createDemo: (actor: Actor) =>
      asOwner(actor, (ownerId) => insert(ownerId, quizDraftSchema.parse(demoQuiz))),

    update: (
      actor: Actor,
      input: { quizId: string; revision: number; quiz: QuizDraft; public?: boolean | undefined },
    ) =>
      asOwner(actor, async (ownerId): Promise<Outcome<SavedQuiz>> => {
        const saved = await saveQuiz(drizzle, input.quizId, ownerId, input.revision, {
          ...columnsOf(input.quiz),
          ...(input.public === undefined ? {} : { public: input.public }),
        });
        if (saved) {
          const { revision, updatedAt } = saved;
          return accept({ revision, updatedAt, problemList: quizProblems(input.quiz) });
        }
        const newest = await readQuiz(drizzle, input.quizId, ownerId);
        if (!newest) return noQuiz();
        return reject('moved-on', 'This quiz was saved elsewhere: load it again before you go on.', {
          revision: newest.revision,
        });
      }),

    remove: (actor: Actor, { quizId }: { quizId: string }) =>
      asOwner(actor, async (ownerId) =>
        (await setRemoved(drizzle, quizId, ownerId, true)) ? accept({ removed: true as const }) : noQuiz(),
      ),

    restore: (actor: Actor, { quizId }: { quizId: string }) =>
      asOwner(actor, async (ownerId) =>
        (await setRemoved(drizzle, quizId, ownerId, false)) ? accept({ restored: true as const }) : noQuiz(),
      ),

    duplicate: (actor: Actor, { quizId }: { quizId: string }) =>
      asOwner(actor, async (ownerId) => {
        const row = await readQuiz(drizzle, quizId, ownerId);
        if (!row) return noQuiz();
        const title = `${row.document.title} (copy)`.slice(0, 120);
        return insert(ownerId, { ...row.document, title });
      }),

    import: (
      actor: Actor,
      { fileName, base64 }: { fileName: string; base64: string },
    ): Promise<Outcome<QuizFile>> =>
      asOwner(actor, async () =>
        readQuizFile({ fileName, bytes: Buffer.from(base64, 'base64'), newId: makeId }),
      ),

    export: (actor: Actor, { quizId, format }: { quizId: string; format: 'argus-json' | 'csv' }) =>
      asOwner(actor, async (ownerId): Promise<Outcome<TextFile>> => {
        const row = await readQuiz(drizzle, quizId, ownerId);
        if (!row) return noQuiz();
        const quiz = quizSchema.safeParse(row.document);
        if (!quiz.success) {
          return reject('bad-input', 'Solve the problems shown in the editor before you export the quiz.');
        }
        return accept(
          format === 'csv'
            ? { fileName: fileNameOf(row.title, 'csv'), mediaType: 'text/csv', text: writeCsv(quiz.data) }
            : {
                fileName: fileNameOf(row.title, 'argus.json'),
                mediaType: 'application/json',
                text: writeArgusJson(quiz.data),
              },
        );
      }),

    csvExample: async (_actor: Actor): Promise<Outcome<TextFile>> =>
      accept({ fileName: 'argus-example.csv', mediaType: 'text/csv', text: csvExample }),
  };
};
