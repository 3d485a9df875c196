import { limits } from '@argus/game/limits';
import { plainWords } from '@argus/game/plainWords';
import { questionSchema } from '@argus/game/question';
import type { z } from 'zod';

const tooLong: Readonly<Record<string, string>> = {
  prompt: `The prompt is longer than ${limits.promptLength} characters: shorten it.`,
  explanation: `The explanation is longer than ${limits.explanationLength} characters: shorten it.`,
  unit: `The unit is longer than ${limits.unitLength} characters: shorten it.`,
};

/** Reads a question; what is wrong with it is in words for its author. */
export const readQuestion = (value: unknown) => questionSchema.safeParse(value, { error: plainWords });

/** What a schema found wrong with a question, as advice to its author. */
export const problemOf = (issue: z.core.$ZodIssue | undefined): string => {
  if (!issue) return 'The question is not valid: write it anew.';
  const [field = '', ...rest] = issue.path.map(String);
  if (field === 'kind') return 'The kind must be choice, multi, boolean, text or number.';
  if (field === 'prompt' && issue.code === 'too_small') return 'The question is empty: write a prompt.';
  if (tooLong[field] && issue.code === 'too_big') return tooLong[field];
  if (field === 'choices' && rest.length > 0 && issue.code === 'too_big') {
    return `Choice ${Number(rest[0]) + 1} is longer than ${limits.choiceLength} characters: shorten it.`;
  }
  return field === '' ? issue.message : `${[field, ...rest].join('.')}: ${issue.message}`;
};
