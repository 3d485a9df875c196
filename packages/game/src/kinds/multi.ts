import { z } from 'zod';
import { limits } from '../limits.ts';
import { choiceBuckets, choicesSchema, labelOf } from './choices.ts';
import { defineKind, questionBase } from './kind.ts';

const schema = z
  .object({
    kind: z.literal('multi'),
    ...questionBase,
    choices: choicesSchema,
    /** Ids of all right choices. */
    correct: z.array(z.string()).min(1, 'Mark at least one choice as right.'),
    /** `partial`: right ones less wrong ones, over all right ones. `all-or-nothing`: exactly the right set. */
    credit: z.enum(['partial', 'all-or-nothing']).default('partial'),
  })
  .refine(
    ({ choices, correct }) =>
      new Set(correct).size === correct.length &&
      correct.every((right) => choices.some(({ id }) => id === right)),
    { path: ['correct'], message: 'Every right answer must be one of the choices, once.' },
  );

export type MultiQuestion = z.infer<typeof schema>;

const shareOf = ({ correct, credit }: MultiQuestion, answer: readonly string[]): number => {
  const hits = answer.filter((id) => correct.includes(id)).length;
  const misses = answer.length - hits;
  if (credit === 'all-or-nothing') return hits === correct.length && misses === 0 ? 1 : 0;
  return Math.max(0, (hits - misses) / correct.length);
};

/** Multiple choice: any number of the choices is right. An answer is the list of the chosen ids. */
export const multi = defineKind<typeof schema, string[]>({
  name: 'multi',
  question: schema,
  answer: z
    .array(z.string().max(64))
    .min(1)
    .max(limits.choicesMax)
    .transform((ids) => [...new Set(ids)].sort()),
  blank: (id) => ({
    id,
    kind: 'multi',
    prompt: '',
    explanation: '',
    timeLimit: 30,
    points: 1,
    choices: [
      { id: 'a', text: '' },
      { id: 'b', text: '' },
      { id: 'c', text: '' },
      { id: 'd', text: '' },
    ],
    correct: ['a'],
    credit: 'partial',
  }),
  fits: ({ choices }, answer) => answer.every((id) => choices.some((choice) => choice.id === id)),
  judge: shareOf,
  ask: ({ choices }) => ({ choices, select: 'many' }),
  solve: ({ choices, correct }) => ({
    choiceIds: correct,
    texts: correct.map((id) => labelOf(choices, id)),
  }),
  buckets: ({ choices, correct }, answers) => choiceBuckets(choices, correct, answers.flat()),
  describe: ({ choices }, answer) => answer.map((id) => labelOf(choices, id)).join(', '),
});
