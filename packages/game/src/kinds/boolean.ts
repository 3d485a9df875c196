import { z } from 'zod';
import { choiceBuckets } from './choices.ts';
import { type Choice, defineKind, questionBase } from './kind.ts';

const schema = z.object({
  kind: z.literal('boolean'),
  ...questionBase,
  correct: z.boolean(),
});

export type BooleanQuestion = z.infer<typeof schema>;

const choices: readonly Choice[] = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
];

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
  ask: () => ({ choices, select: 'one' }),
  solve: ({ correct }) => ({ choiceIds: [String(correct)], texts: [correct ? 'True' : 'False'] }),
  buckets: ({ correct }, answers) => choiceBuckets(choices, [String(correct)], answers.map(String)),
  describe: (_question, answer) => (answer ? 'True' : 'False'),
});
