import { quizDraftSchema } from '@argus/game/quiz';
import { z } from 'zod';
import type { Draft } from './draft.ts';

const schema = z.object({
  revision: z.number(),
  draft: z.object({ quiz: quizDraftSchema, public: z.boolean() }),
});

/** A draft that is not saved yet, and the revision that it was made from. */
export interface KeptDraft {
  readonly revision: number;
  readonly draft: Draft;
}

const keyOf = (quizId: string): string => `argus:draft:${quizId}`;

/** What a reload or a crash kept from being saved; null when nothing was. */
export const readKeptDraft = (quizId: string): KeptDraft | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(quizId)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Keeps a draft in this browser until the server has it; null forgets it. */
export const keepDraft = (quizId: string, kept: KeptDraft | null): void => {
  try {
    if (kept) localStorage.setItem(keyOf(quizId), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(quizId));
  } catch {
    // Storage is closed or full: the draft lives as long as the page, and is saved in a moment.
  }
};
