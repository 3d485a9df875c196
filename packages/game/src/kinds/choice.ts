import { z } from 'zod';
import { choiceBuckets, choicesSchema, labelOf } from './choices.ts';
import { defineKind, questionBase } from './kind.ts';

const schema = z
  .object({
    kind: z.literal('choice'),
    ...questionBase,
    choices: choicesSchema,
    /** Id of the right choice. */
    correct: z.string(),
  })
  .refine((question) => question.choices.some(({ id }) => id === question.correct), {
    path: ['correct'],
    message: 'Mark one of the choices as the right one.',
  });

export type ChoiceQuestion = z.infer<typeof schema>;

/** Single choice: two to six choices, one of them right. An answer is the id of a choice. */
export const choice = defineKind<typeof schema, string>({
  name: 'choice',
  question: schema,
  answer: z.string().max(64),
  blank: (id) => ({
    id,
    kind: 'choice',
    prompt: '',
    explanation: '',
    timeLimit: 20,
    points: 1,
    choices: [
      { id: 'a', text: '' },
      { id: 'b', text: '' },
      { id: 'c', text: '' },
      { id: 'd', text: '' },
    ],
    correct: 'a',
  }),
  fits: (question, answer) => question.choices.some(({ id }) => id === answer),
  judge: (question, answer) => (answer === question.correct ? 1 : 0),
  ask: ({ choices }) => ({ choices, select: 'one' }),
  solve: (question) => ({
    choiceIds: [question.correct],
    texts: [labelOf(question.choices, question.correct)],
  }),
  buckets: (question, answers) => choiceBuckets(question.choices, [question.correct], answers),
  describe: (question, answer) => labelOf(question.choices, answer),
});
