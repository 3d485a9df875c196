import type { AnswerValue } from '../views.ts';

/** An answer that was given here and of which it is not known yet that it is safe. */
export interface KeptAnswer {
  readonly questionIndex: number;
  readonly value: AnswerValue;
  /** The same for every try, so that it counts once. */
  readonly key: string;
  /** Of a self-paced session: it is not for the next attempt. */
  readonly attempt?: number;
}

const keyOf = (sessionId: string): string => `argus:answer:${sessionId}`;

const isAnswerValue = (value: unknown): value is AnswerValue =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((part) => typeof part === 'string'));

/** The answer that a reload or a closed browser interrupted on its way; null when there is none. */
export const readKept = (sessionId: string): KeptAnswer | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const questionIndex: unknown = Reflect.get(value, 'questionIndex');
    const key: unknown = Reflect.get(value, 'key');
    const given: unknown = Reflect.get(value, 'value');
    if (typeof questionIndex !== 'number' || typeof key !== 'string' || !isAnswerValue(given)) return null;
    const attempt: unknown = Reflect.get(value, 'attempt');
    return { questionIndex, key, value: given, ...(typeof attempt === 'number' ? { attempt } : {}) };
  } catch {
    return null;
  }
};

/** Keeps an answer until it is safe; null forgets it. */
export const keep = (sessionId: string, answer: KeptAnswer | null): void => {
  try {
    if (answer) localStorage.setItem(keyOf(sessionId), JSON.stringify(answer));
    else localStorage.removeItem(keyOf(sessionId));
  } catch {
    // Storage is closed to this page: the answer is kept as long as the page is.
  }
};
