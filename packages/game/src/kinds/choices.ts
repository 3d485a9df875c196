import { z } from 'zod';
import { limits } from '../limits.ts';
import { type Bucket, type Choice, choiceSchema } from './kind.ts';

/** Two to six choices with different ids and different texts. */
export const choicesSchema = z
  .array(choiceSchema)
  .min(limits.choicesMin, `A question needs at least ${limits.choicesMin} choices.`)
  .max(limits.choicesMax, `A question has at most ${limits.choicesMax} choices.`)
  .refine((choices) => new Set(choices.map(({ id }) => id)).size === choices.length, {
    message: 'Two choices have the same id.',
  })
  .refine((choices) => new Set(choices.map(({ text }) => text.trim())).size === choices.length, {
    message: 'Two choices say the same.',
  });

export const labelOf = (choices: readonly Choice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.text ?? id;

/** One bucket a choice, in the order of the choices. */
export const choiceBuckets = (
  choices: readonly Choice[],
  right: readonly string[],
  chosen: readonly string[],
): Bucket[] => {
  const counts = new Map<string, number>();
  for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
  return choices.map(({ id, text }) => ({
    key: id,
    label: text,
    count: counts.get(id) ?? 0,
    right: right.includes(id),
  }));
};
