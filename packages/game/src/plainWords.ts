import type { z } from 'zod';

/** Advice to whoever fills in a form, where a schema has no words of its own. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'number') return `Use a number of at least ${issue.minimum}.`;
      return issue.minimum === 1 ? 'Write something here.' : `Use at least ${issue.minimum} characters.`;
    case 'too_big':
      if (issue.origin === 'number') return `Use a number of at most ${issue.maximum}.`;
      return issue.origin === 'string'
        ? `Use at most ${issue.maximum} characters.`
        : `Keep at most ${issue.maximum} of these.`;
    case 'invalid_type':
      if (issue.expected === 'boolean') return 'Choose one of the two.';
      if (issue.expected === 'int') return 'Enter a whole number.';
      return issue.expected === 'number' ? 'Enter a number.' : 'Write something here.';
    default:
      return 'Check this field.';
  }
};
