import { z } from 'zod';
import { limits } from './limits.ts';
import { plainWords } from './plainWords.ts';
import { questionSchema } from './question.ts';

/** Authored content. A session plays a frozen copy of it. */
export const quizSchema = z.object({
  title: z.string().trim().min(1, 'Give the quiz a title.').max(limits.quizTitleLength),
  description: z.string().trim().max(limits.quizDescriptionLength).default(''),
  /** A BCP 47 tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR.')
    .default('en'),
  tags: z.array(z.string().trim().min(1).max(limits.tagLength)).max(limits.quizTags).default([]),
  questions: z
    .array(questionSchema)
    .max(limits.quizQuestions, `A quiz has at most ${limits.quizQuestions} questions.`)
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, {
      message: 'Two questions have the same id.',
    }),
});

export type Quiz = z.infer<typeof quizSchema>;

/**
 * A quiz in the making: its questions may still be unfinished (an empty prompt, no choice yet).
 * Authoring keeps drafts; only a quiz without problems can be played.
 */
export const quizDraftSchema = z.object({
  title: z.string().max(limits.quizTitleLength),
  description: z.string().max(limits.quizDescriptionLength).default(''),
  language: z.string().max(35).default('en'),
  tags: z.array(z.string().max(limits.tagLength)).max(limits.quizTags).default([]),
  questions: z
    .array(z.looseObject({ id: z.string().min(1).max(64), kind: z.string().max(32) }))
    .max(limits.quizQuestions),
});

export type QuizDraft = z.infer<typeof quizDraftSchema>;

/** Something that keeps a draft from being played, and where it is. */
export interface QuizProblem {
  /** Null for the quiz itself. */
  readonly questionId: string | null;
  /** Path inside the question or the quiz, such as `choices.1.text`. */
  readonly path: string;
  readonly message: string;
}

/** Everything that keeps a draft from being played; empty when it is a quiz. */
export const quizProblems = (draft: QuizDraft): QuizProblem[] => {
  const parsed = quizSchema.safeParse(draft, { error: plainWords });
  const problems: QuizProblem[] = [];
  if (draft.questions.length === 0) {
    problems.push({ questionId: null, path: 'questions', message: 'Add at least one question.' });
  }
  if (parsed.success) return problems;
  for (const { path, message } of parsed.error.issues) {
    const [head, index, ...rest] = path;
    const question = head === 'questions' && typeof index === 'number' ? draft.questions[index] : undefined;
    problems.push(
      question
        ? { questionId: question.id, path: rest.join('.'), message }
        : { questionId: null, path: path.join('.'), message },
    );
  }
  return problems;
};
