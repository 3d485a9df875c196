import { z } from 'zod';
import { booleanWords } from '../booleanWords.ts';
import { limits } from '../limits.ts';
import { choiceBuckets } from './choices.ts';
import { type Choice, defineKind, questionBase } from './kind.ts';

const word = z.string().min(1).max(limits.choiceLength);

const schema = z.object({
  kind: z.literal('boolean'),
  ...questionBase,
  correct: z.boolean(),
  /** What the two answers are called: put in by the quiz's language when a session opens. */
  words: z.object({ whenTrue: word, whenFalse: word }).optional(),
});

export type BooleanQuestion = z.infer<typeof schema>;

const wordsOf = ({ words }: BooleanQuestion) => words ?? booleanWords('en');

const choicesOf = (question: BooleanQuestion): readonly Choice[] => {
  const { whenTrue, whenFalse } = wordsOf(question);
  return [
    { id: 'true', text: whenTrue },
    { id: 'false', text: whenFalse },
  ];
};

const nameOf = (question: BooleanQuestion, answer: boolean): string =>
  wordsOf(question)[answer ? 'whenTrue' : 'whenFalse'];

/** True or false. An answer is a boolean, or the id (`"true"`, `"false"`) of one of the two choices. */
export const boolean = defineKind<typeof schema, boolean>({
  name: 'boolean',
  question: schema,
  answer: z.union([z.boolean(), z.enum(['true', 'false']).transform((id) => id === 'true')]),
  blank: (id) => ({
    id,
    kind: 'boolean',
    prompt: '',
    explanation: '',
    timeLimit: 20,
    points: 1,
    correct: true,
  }),
  fits: () => true,
  judge: ({ correct }, answer) => (answer === correct ? 1 : 0),
  ask: (question) => ({ choices: choicesOf(question), select: 'one' }),
  solve: (question) => ({
    choiceIds: [String(question.correct)],
    texts: [nameOf(question, question.correct)],
  }),
  buckets: (question, answers) =>
    choiceBuckets(choicesOf(question), [String(question.correct)], answers.map(String)),
  describe: nameOf,
});
