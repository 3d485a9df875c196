import type { DraftQuestion } from './kind.ts';

/** A choice as the editor holds it. */
export interface DraftChoice {
  readonly id: string;
  readonly text: string;
}

const isChoice = (value: unknown): value is DraftChoice =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'id') === 'string' &&
  typeof Reflect.get(value, 'text') === 'string';

/** The choices of a draft; none where it has none. */
export const choicesIn = (question: DraftQuestion): readonly DraftChoice[] =>
  Array.isArray(question.choices) ? question.choices.filter(isChoice) : [];

/** A field that is a list of texts. */
export const textsIn = (question: DraftQuestion, field: string): readonly string[] => {
  const value = question[field];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
};

/** A field that is a text. */
export const textIn = (question: DraftQuestion, field: string): string => {
  const value = question[field];
  return typeof value === 'string' ? value : '';
};

/** A field that is a number; null while it is none. */
export const numberIn = (question: DraftQuestion, field: string): number | null => {
  const value = question[field];
  return typeof value === 'number' ? value : null;
};

const ids = 'abcdefghijklmnop';

/** An id for a new choice that no other has. */
export const freeChoiceId = (choices: readonly DraftChoice[]): string =>
  [...ids].find((id) => choices.every((choice) => choice.id !== id)) ?? crypto.randomUUID().slice(0, 8);

/** The list with one item moved by some places; as it was where it cannot move. */
export const moved = <T>(items: readonly T[], from: number, by: number): readonly T[] => {
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};
