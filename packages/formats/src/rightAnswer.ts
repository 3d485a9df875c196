import { foldText } from '@argus/game/foldText';

/** Signs that carry no meaning at the edge of words; before a digit they do (-5, .5, 1,000). */
const decoration = /[.,;:!?'"…«»“”„()[\]{}‐‑‒–—_-](?!\d)/g;

const bare = (text: string): string => foldText(text.replace(decoration, ''));

export type Match<T> = { readonly found: T; readonly exact: boolean } | undefined;

/** The answer that a text means: to the letter, or else the only one that reads the same but for case, spaces and signs. */
export const matchAnswer = <T extends { readonly text: string }>(
  right: string,
  answers: readonly T[],
): Match<T> => {
  const exact = answers.find(({ text }) => text === right);
  if (exact) return { found: exact, exact: true };
  for (const fold of [foldText, bare]) {
    const wanted = fold(right);
    const close = wanted === '' ? [] : answers.filter(({ text }) => fold(text) === wanted);
    const [found, ...others] = close;
    if (found) return others.length === 0 ? { found, exact: false } : undefined;
  }
  return undefined;
};
