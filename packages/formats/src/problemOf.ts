import { limits } from '@argus/game/limits';
import type { z } from 'zod';

const lengths: Readonly<Record<string, number>> = {
  prompt: limits.promptLength,
  explanation: limits.explanationLength,
  unit: limits.unitLength,
};

/** What a schema found wrong with a question, as advice to its author. */
export const problemOf = (issue: z.core.$ZodIssue | undefined): string => {
  if (!issue) return 'The question is not valid: write it anew.';
  const [field = '', ...rest] = issue.path.map(String);
  const most = lengths[field];
  if (field === 'kind') return 'The kind must be choice, multi, boolean, text or number.';
  if (field === 'prompt' && issue.code === 'too_small') return 'The question is empty: write a prompt.';
  if (most && issue.code === 'too_big') return `The ${field} is longer than ${most} characters: shorten it.`;
  if (field === 'choices' && rest.length > 0 && issue.code === 'too_big') {
    return `Choice ${Number(rest[0]) + 1} is longer than ${limits.choiceLength} characters: shorten it.`;
  }
  return field === '' ? issue.message : `${[field, ...rest].join('.')}: ${issue.message}`;
};
