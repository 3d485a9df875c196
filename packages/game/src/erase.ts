import { foldText } from './foldText.ts';
import { judgeAnswer, type Question } from './question.ts';
import { reject } from './rejection.ts';
import { moved, type Rule } from './sessionRule.ts';

/** Stands where somebody had written something of their own; no accepted answer is ever equal to it. */
export const erasedText = '…';

/** What so many have written tells nothing of any one of them. */
const crowd = 3;

/** Takes out what is personal, once nobody plays any more: of one participant, or of everybody with null. */
export const erase: Rule = ({ command, state }) => {
  if (command.type !== 'erase') return reject('bad-input', 'Say whose data to erase.');
  if (state.phase !== 'finished') return reject('not-finished', 'End the session first, then erase.');
  // What was said to everybody may have named somebody.
  return moved(
    command.participantId === null
      ? { change: { terms: { ...state.terms, announcement: null } } }
      : { change: {} },
  );
};

interface WrittenAnswer {
  readonly participantId: string;
  readonly value: unknown;
}

/**
 * The answers to a question that only their writers can have given: free text that is not right and that fewer
 * than three have sent. `keys` are the question as it was asked and as it counts now: what either calls right stays,
 * so that a replay over the rest gives the same scores.
 */
export const personalAnswers = <A extends WrittenAnswer>(
  keys: readonly Question[],
  answers: readonly A[],
): A[] => {
  if (keys.every(({ kind }) => kind !== 'text')) return [];
  const writers = new Map<string, Set<string>>();
  for (const { participantId, value } of answers) {
    const folded = foldText(String(value));
    writers.set(folded, (writers.get(folded) ?? new Set()).add(participantId));
  }
  return answers.filter(
    ({ value }) =>
      (writers.get(foldText(String(value)))?.size ?? 0) < crowd &&
      keys.every((key) => judgeAnswer(key, value) === 0),
  );
};
