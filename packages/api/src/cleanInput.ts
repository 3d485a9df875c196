import { refuse } from './errors.ts';

/** Keys that could reach a prototype. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** NUL and lone surrogates: neither can be stored as text. */
const unstorable = /\0|\p{Surrogate}/u;

/** Refuses what no schema should have to think of: depth, prototype keys, text that cannot be stored. */
export const checkInput = (input: unknown, depthLeft: number): void => {
  if (typeof input === 'string') {
    if (unstorable.test(input)) throw refuse('bad-input', 'Text must not hold NUL or half a surrogate pair.');
    return;
  }
  if (typeof input !== 'object' || input === null) return;
  if (depthLeft === 0) throw refuse('bad-input', 'The input is nested too deeply.');
  for (const [key, value] of Object.entries(input)) {
    if (forbiddenKeys.has(key)) throw refuse('bad-input', `No input has a field called ${key}.`);
    checkInput(key, depthLeft - 1);
    checkInput(value, depthLeft - 1);
  }
};
