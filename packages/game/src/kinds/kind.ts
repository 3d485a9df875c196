import { z } from 'zod';
import { limits } from '../limits.ts';

/** What every question has, whatever its kind. */
export const questionBase = {
  /** Stable within its quiz: results are kept by it. */
  id: z.string().min(1).max(64),
  /** Markdown with maths between dollar signs. */
  prompt: z.string().trim().min(1).max(limits.promptLength),
  /** Markdown, shown after the reveal; empty when there is none. */
  explanation: z.string().max(limits.explanationLength).default(''),
  /** Seconds to answer; null lets the host close the question. */
  timeLimit: z.number().int().min(limits.timeLimitMin).max(limits.timeLimitMax).nullable().default(20),
  /** How many times the session's points the question is worth. */
  points: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(1),
} as const;

export const choiceSchema = z.object({
  id: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(limits.choiceLength),
});

export type Choice = z.infer<typeof choiceSchema>;

/** The part of a question that a player may see while it is open. */
export interface Ask {
  readonly choices?: readonly Choice[];
  /** Whether one or several choices may be taken. */
  readonly select?: 'one' | 'many';
  readonly unit?: string;
}

/** What the right answer is, for eyes that may know it. */
export interface Solution {
  /** Ids of the right choices; empty where there are no choices. */
  readonly choiceIds: readonly string[];
  /** Right answers in words, the first one is the model answer. */
  readonly texts: readonly string[];
  readonly explanation: string;
}

/** One bar of a distribution. */
export interface Bucket {
  /** A choice's id, or the folded answer. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly right: boolean;
}

/** The least that any question of any kind has. */
export interface AnyQuestion {
  readonly id: string;
  readonly kind: string;
  readonly prompt: string;
  readonly explanation: string;
  readonly timeLimit: number | null;
  readonly points: 0 | 1 | 2;
}

/** Everything Argus needs to know of one kind of question. A kind is one file that defines one of these. */
export interface KindRules<S extends z.ZodType<AnyQuestion>, A> {
  readonly name: z.output<S>['kind'];
  readonly question: S;
  /** The shape of an answer as it comes in; parsing normalises it, and parsing twice changes nothing. */
  readonly answer: z.ZodType<A>;
  /** A new question of this kind, ready to be edited. */
  blank(id: string): z.output<S>;
  /** Whether a well-shaped answer can be an answer to this very question. */
  fits(question: z.output<S>, answer: A): boolean;
  /** The share of the points that the answer earns, 0 to 1. */
  judge(question: z.output<S>, answer: A): number;
  ask(question: z.output<S>): Ask;
  solve(question: z.output<S>): Omit<Solution, 'explanation'>;
  /** The distribution of the answers; choices keep their order, others go by how many gave them. */
  buckets(question: z.output<S>, answers: readonly A[]): Bucket[];
  /** The answer in words, for tables and files. */
  describe(question: z.output<S>, answer: A): string;
}

/** A kind whose question and answer types are checked at run time, so that all kinds can stand in one table. */
export interface Kind<S extends z.ZodType<AnyQuestion>> {
  readonly name: z.output<S>['kind'];
  readonly question: S;
  blank(id: string): z.output<S>;
  /** The normalised answer, or undefined when this is no answer to that question. */
  read(question: AnyQuestion, raw: unknown): unknown;
  judge(question: AnyQuestion, answer: unknown): number;
  ask(question: AnyQuestion): Ask;
  solve(question: AnyQuestion): Solution;
  buckets(question: AnyQuestion, answers: readonly unknown[]): Bucket[];
  describe(question: AnyQuestion, answer: unknown): string;
}

/** Turns the rules of one kind into an entry of the table of kinds. */
export const defineKind = <S extends z.ZodType<AnyQuestion>, A>(rules: KindRules<S, A>): Kind<S> => {
  const isOwn = (question: AnyQuestion): question is z.output<S> => question.kind === rules.name;
  const own = (question: AnyQuestion): z.output<S> => {
    if (!isOwn(question)) throw new TypeError(`A ${question.kind} question was handed to ${rules.name}.`);
    return question;
  };
  return {
    name: rules.name,
    question: rules.question,
    blank: (id) => rules.blank(id),
    read: (question, raw) => {
      const parsed = rules.answer.safeParse(raw);
      return parsed.success && rules.fits(own(question), parsed.data) ? parsed.data : undefined;
    },
    judge: (question, answer) => rules.judge(own(question), rules.answer.parse(answer)),
    ask: (question) => rules.ask(own(question)),
    solve: (question) => ({ ...rules.solve(own(question)), explanation: question.explanation }),
    buckets: (question, answers) =>
      rules.buckets(
        own(question),
        answers.map((answer) => rules.answer.parse(answer)),
      ),
    describe: (question, answer) => rules.describe(own(question), rules.answer.parse(answer)),
  };
};
