import { kinds } from '@argus/game/question';
import type { QuizDraft, QuizProblem } from '@argus/game/quiz';
import { moved } from '../../kinds/draftFields.ts';
import type { DraftQuestion } from '../../kinds/kind.ts';

/** What the editor holds: the quiz and whether everybody may start a session of it. */
export interface Draft {
  readonly quiz: QuizDraft;
  readonly public: boolean;
}

type Questions = readonly DraftQuestion[];

const withQuestions = (draft: Draft, questions: Questions): Draft => ({
  ...draft,
  quiz: { ...draft.quiz, questions: [...questions] },
});

/** An id that no question of any quiz has. */
export const newQuestionId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 16);

const kindByName = (name: string) => Object.values(kinds).find((kind) => kind.name === name) ?? kinds.choice;

/** A new question of a kind, behind the one with that id, or last. */
export const addQuestion = (draft: Draft, kind: string, id: string, behind: string | null): Draft => {
  const { questions } = draft.quiz;
  const at = questions.findIndex((question) => question.id === behind);
  const place = at < 0 ? questions.length : at + 1;
  return withQuestions(draft, [
    ...questions.slice(0, place),
    kindByName(kind).blank(id),
    ...questions.slice(place),
  ]);
};

export const changeQuestion = (draft: Draft, id: string, fields: Readonly<Record<string, unknown>>): Draft =>
  withQuestions(
    draft,
    draft.quiz.questions.map((question) => (question.id === id ? { ...question, ...fields, id } : question)),
  );

/** What any kind has, and what a kind shares with the one before: choices stay choices. */
const kept = ['prompt', 'explanation', 'timeLimit', 'points', 'choices'];

/** The question as another kind: what fits is kept. */
export const changeKind = (draft: Draft, id: string, kind: string): Draft =>
  withQuestions(
    draft,
    draft.quiz.questions.map((question) => {
      if (question.id !== id) return question;
      const blank: DraftQuestion = kindByName(kind).blank(id);
      const fields = kept.filter((field) => field in blank && field in question);
      const carried = Object.fromEntries(fields.map((field) => [field, question[field]]));
      const right = 'choices' in carried ? carriedRight(question.correct, blank.correct) : {};
      return { ...blank, ...carried, ...right };
    }),
  );

/** The right choice as the other of the two kinds with choices holds it. */
const carriedRight = (before: unknown, blank: unknown): { correct?: unknown } => {
  if (Array.isArray(blank) && typeof before === 'string') return { correct: [before] };
  if (typeof blank === 'string' && Array.isArray(before) && typeof before[0] === 'string') {
    return { correct: before[0] };
  }
  return {};
};

export const removeQuestion = (draft: Draft, id: string): Draft =>
  withQuestions(
    draft,
    draft.quiz.questions.filter((question) => question.id !== id),
  );

export const duplicateQuestion = (draft: Draft, id: string, newId: string): Draft =>
  withQuestions(
    draft,
    draft.quiz.questions.flatMap((question) =>
      question.id === id ? [question, { ...question, id: newId }] : [question],
    ),
  );

/** Moves a question by some places, or not at all where there is no place. */
export const moveQuestion = (draft: Draft, id: string, by: number): Draft =>
  withQuestions(
    draft,
    moved(
      draft.quiz.questions,
      draft.quiz.questions.findIndex((question) => question.id === id),
      by,
    ),
  );

/** The problem at a path of a question, or below it. */
export const problemFinder =
  (problems: readonly QuizProblem[], questionId: string | null) =>
  (path: string): string | undefined =>
    problems.find(
      (problem) =>
        problem.questionId === questionId && (problem.path === path || problem.path.startsWith(`${path}.`)),
    )?.message;
