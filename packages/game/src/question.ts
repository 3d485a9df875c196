import { z } from 'zod';
import { booleanWords } from './booleanWords.ts';
import { boolean } from './kinds/boolean.ts';
import { choice } from './kinds/choice.ts';
import type { AnyQuestion, Ask, Bucket, Kind, Solution } from './kinds/kind.ts';
import { multi } from './kinds/multi.ts';
import { number } from './kinds/number.ts';
import { text } from './kinds/text.ts';
import { accept, type Outcome, reject } from './rejection.ts';

/** All kinds of question: a new kind is one file in `kinds` and its name in these two lists. */
export const kinds = { choice, multi, boolean, text, number } as const;

export const questionSchema = z.discriminatedUnion('kind', [
  choice.question,
  multi.question,
  boolean.question,
  text.question,
  number.question,
]);

export type Question = z.infer<typeof questionSchema>;
export type KindName = Question['kind'];
export const kindNames: readonly KindName[] = Object.values(kinds).map(({ name }) => name);

/** The question with the words that its kind brings along, in the language of its quiz. */
export const worded = <Asked extends { readonly kind: string; readonly words?: unknown }>(
  question: Asked,
  language: string,
) =>
  question.kind === 'boolean' && question.words === undefined
    ? { ...question, words: booleanWords(language) }
    : question;

type AnyKind = Kind<z.ZodType<AnyQuestion>>;
type Table = Readonly<Record<string, AnyKind>>;

const kindOf = (question: AnyQuestion, table: Table = kinds): AnyKind => {
  const kind = table[question.kind];
  if (!kind) throw new TypeError(`There is no kind of question called ${question.kind}.`);
  return kind;
};

/** The normalised answer, or a `bad-answer` that says what was expected. */
export const readAnswer = (question: AnyQuestion, raw: unknown, table?: Table): Outcome<unknown> => {
  const answer = kindOf(question, table).read(question, raw);
  if (answer !== undefined) return accept(answer);
  return reject('bad-answer', `This is not an answer to this ${question.kind} question.`);
};

/** The share of the points, 0 to 1, that a normalised answer earns. */
export const judgeAnswer = (question: AnyQuestion, answer: unknown, table?: Table): number =>
  kindOf(question, table).judge(question, answer);

/** What a player may see of the question while it is open, beside its prompt. */
export const askOf = (question: AnyQuestion, table?: Table): Ask => kindOf(question, table).ask(question);

/** The right answer and its explanation: only for eyes that may know it. */
export const solutionOf = (question: AnyQuestion, table?: Table): Solution =>
  kindOf(question, table).solve(question);

/** How the given answers are distributed. */
export const distributionOf = (question: AnyQuestion, answers: readonly unknown[], table?: Table): Bucket[] =>
  kindOf(question, table).buckets(question, answers);

/** An answer in words. */
export const describeAnswer = (question: AnyQuestion, answer: unknown, table?: Table): string =>
  kindOf(question, table).describe(question, answer);
