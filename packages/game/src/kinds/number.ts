import { z } from 'zod';
import { limits } from '../limits.ts';
import { defineKind, questionBase } from './kind.ts';

const schema = z.object({
  kind: z.literal('number'),
  ...questionBase,
  correct: z.number(),
  /** An answer counts when it is at most this far from `correct`, in the same unit. */
  tolerance: z.number().min(0).default(0),
  /** Shown behind the field; empty when there is none. */
  unit: z.string().trim().max(limits.unitLength).default(''),
});

export type NumberQuestion = z.infer<typeof schema>;

/** Sums of decimals miss by a few units in the last place; that must not cost a point. */
const roundingSlack = (question: NumberQuestion, answer: number): number =>
  4 * Number.EPSILON * Math.max(Math.abs(question.correct), Math.abs(answer), question.tolerance);

const isRight = (question: NumberQuestion, answer: number): boolean =>
  Math.abs(answer - question.correct) <= question.tolerance + roundingSlack(question, answer);

const withUnit = (value: number, unit: string): string => (unit === '' ? `${value}` : `${value} ${unit}`);

/** A number within a tolerance. An answer is a finite number in the question's unit. */
export const number = defineKind<typeof schema, number>({
  name: 'number',
  question: schema,
  answer: z.number(),
  blank: (id) => ({
    id,
    kind: 'number',
    prompt: '',
    explanation: '',
    timeLimit: 40,
    points: 1,
    correct: 0,
    tolerance: 0,
    unit: '',
  }),
  fits: (_question, answer) => Number.isFinite(answer),
  judge: (question, answer) => (isRight(question, answer) ? 1 : 0),
  ask: ({ unit }) => (unit === '' ? {} : { unit }),
  solve: ({ correct, tolerance, unit }) => ({
    choiceIds: [],
    texts: [withUnit(correct, unit), ...(tolerance > 0 ? [`± ${withUnit(tolerance, unit)}`] : [])],
  }),
  buckets: (question, answers) => {
    const counts = new Map<number, number>();
    for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({
        key: String(value),
        label: withUnit(value, question.unit),
        count,
        right: isRight(question, value),
      }))
      .sort((one, other) => other.count - one.count || Number(one.key) - Number(other.key));
  },
  describe: ({ unit }, answer) => withUnit(answer, unit),
});
