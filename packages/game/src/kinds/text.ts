import { z } from 'zod';
import { foldText } from '../foldText.ts';
import { limits } from '../limits.ts';
import { defineKind, questionBase } from './kind.ts';

const schema = z.object({
  kind: z.literal('text'),
  ...questionBase,
  /** All accepted variants; the first one is shown as the answer. Case, accents and spaces are folded. */
  accepted: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(limits.textAnswerLength)
        .refine((text) => foldText(text) !== '', 'An accepted answer needs at least one letter or digit.'),
    )
    .min(1, 'Give at least one accepted answer.')
    .max(limits.acceptedMax),
});

export type TextQuestion = z.infer<typeof schema>;

/** Folded once for each list: thousands of different answers may be compared with it. */
const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

const foldedOf = ({ accepted }: TextQuestion): ReadonlySet<string> => {
  const folded = foldedLists.get(accepted) ?? new Set(accepted.map(foldText));
  foldedLists.set(accepted, folded);
  return folded;
};

/** Short text. An answer is right when it equals an accepted variant after folding. */
export const text = defineKind<typeof schema, string>({
  name: 'text',
  question: schema,
  answer: z
    .string()
    .max(limits.textAnswerLength)
    .transform((answer) => answer.trim())
    .refine((answer) => answer !== ''),
  blank: (id) => ({
    id,
    kind: 'text',
    prompt: '',
    explanation: '',
    timeLimit: 40,
    points: 1,
    accepted: [''],
  }),
  fits: () => true,
  judge: (question, answer) => (foldedOf(question).has(foldText(answer)) ? 1 : 0),
  ask: () => ({}),
  solve: ({ accepted }) => ({ choiceIds: [], texts: accepted }),
  buckets: (question, answers) => {
    const groups = new Map<string, { label: string; count: number }>();
    for (const answer of answers) {
      const key = foldText(answer);
      const group = groups.get(key);
      if (group) group.count += 1;
      else groups.set(key, { label: answer, count: 1 });
    }
    return [...groups]
      .map(([key, group]) => ({ key, ...group, right: foldedOf(question).has(key) }))
      .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
  },
  describe: (_question, answer) => answer,
});
