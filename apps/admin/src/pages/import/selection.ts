import { pickRandom } from '@argus/formats/pick';

/** Which questions of a file are taken. */
export type Take =
  | { readonly way: 'all' }
  | { readonly way: 'random'; readonly count: number }
  | { readonly way: 'chosen'; readonly ids: ReadonlySet<string> };

interface Identified {
  readonly id: string;
}

/** A number of 0 up to 1 from the browser's secure source. */
const secureRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** The taken questions, in the order of the file. */
export const takeQuestions = <T extends Identified>(
  questions: readonly T[],
  take: Take,
  random: () => number = secureRandom,
): readonly T[] => {
  if (take.way === 'all') return questions;
  if (take.way === 'random') return pickRandom(questions, take.count, random);
  return questions.filter(({ id }) => take.ids.has(id));
};

/** How many questions would be taken. */
export const countTaken = (questions: readonly Identified[], take: Take): number => {
  if (take.way === 'all') return questions.length;
  return take.way === 'random' ? Math.min(take.count, questions.length) : take.ids.size;
};
