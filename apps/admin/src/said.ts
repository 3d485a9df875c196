import { reasonOf } from '@argus/client';
import { i18next } from './i18n.ts';
import { said } from './texts/said.ts';

const slot = /\{\{(\w+)\}\}/g;

/** Every sentence and how to know it by sight: its slots hold anything. */
const known = Object.values(said).map((sentence) => {
  const literal = sentence
    .split(slot)
    .map((part, index) => (index % 2 ? '(.+?)' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
  return { sentence, pattern: new RegExp(`^${literal.join('')}$`, 'su') };
});

const translate = (message: string): string | null => {
  for (const { sentence, pattern } of known) {
    const found = pattern.exec(message);
    if (!found) continue;
    const names = [...sentence.matchAll(slot)].map(([, name]) => name ?? '');
    // A sentence may quote another one.
    const values = Object.fromEntries(names.map((name, index) => [name, inWords(found[index + 1] ?? '')]));
    return i18next.t(sentence, { ns: 'said', keySeparator: false, nsSeparator: false, ...values });
  }
  return null;
};

/** Whether a sentence is one that has translations. */
export const isKnown = (message: string): boolean => known.some(({ pattern }) => pattern.test(message));

/** A sentence of the rules or of the server in the reader's language; as it is where it has no translation. */
export const inWords = (message: string): string =>
  // A refused input stands behind the path of its field, which says nothing to a reader.
  translate(message) ?? translate(message.replace(/^[\w.]+: /, '')) ?? message;

/** Why something did not work, and what to do, in the reader's language; what to say when it never got an answer. */
export const whyNot = (error: unknown, notReached: string = i18next.t('failedHint')): string => {
  const message = error instanceof Error ? error.message : '';
  return reasonOf(error) === null ? (translate(message) ?? notReached) : inWords(message);
};
