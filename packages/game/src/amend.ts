import { limits } from './limits.ts';
import { askOf, type Question, questionSchema } from './question.ts';
import { type Outcome, type Rejection, reject } from './rejection.ts';
import { type Moment, type Move, moved, type Rule } from './sessionRule.ts';
import type { SessionState } from './sessionState.ts';
import { type Amendment, isOut, planNow } from './terms.ts';

/** The question as text: the same for the same question, in whatever order a database keeps its fields. */
const textOf = (question: Question): string => JSON.stringify(questionSchema.parse(question));

/** Everything that a player could see of a question, so that a corrected one can be held against it. */
const faceOf = (question: Question): string => {
  const parsed = questionSchema.parse(question);
  const { id, kind, prompt, points, timeLimit } = parsed;
  return JSON.stringify([id, kind, prompt, points, timeLimit, askOf(parsed)]);
};

/** Whether the question has been closed in this session. */
const isClosed = ({ phase, questionIndex }: SessionState, index: number): boolean =>
  index >= 0 && (index < questionIndex || (index === questionIndex && phase !== 'asking'));

const checkReason = (reason: string): Rejection | null =>
  reason.trim().length === 0 || reason.length > limits.reasonLength
    ? reject('bad-input', `Say why in 1 to ${limits.reasonLength} characters: everybody gets to read it.`)
    : null;

const checkClosed = (at: Moment, index: number): Rejection | null => {
  if (!at.plan.questions[index])
    return reject('wrong-question', 'There is no such question in this session.');
  if (at.state.phase === 'running') {
    return reject('wrong-phase', 'Others are still at this question: put it right when the session is over.');
  }
  return isClosed(at.state, index)
    ? null
    : reject('wrong-phase', 'This question has not been played: skip it when its turn comes.');
};

const withAmendments = (at: Moment, questionIndex: number, amendments: readonly Amendment[]): Outcome<Move> =>
  moved({ change: { terms: { ...at.state.terms, amendments } }, questionIndex });

/** Takes a question that was played out of the scoring. */
export const voidQuestion: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'void') return reject('bad-input', 'Say which question to void.');
  const { questionIndex, reason } = command;
  const wrong = checkClosed(at, questionIndex) ?? checkReason(reason);
  if (wrong) return wrong;
  if (isOut(state.terms, questionIndex)) {
    return reject('unchanged', 'This question is out of the scoring already.');
  }
  const voided = {
    questionIndex,
    version: state.version + 1,
    what: 'voided',
    reason: reason.trim(),
  } as const;
  return withAmendments(at, questionIndex, [...state.terms.amendments, voided]);
};

/** Takes a voided question into the scoring again. */
export const unvoidQuestion: Rule = (at) => {
  const { command, state } = at;
  if (command.type !== 'unvoid') return reject('bad-input', 'Say which question to count again.');
  const { questionIndex } = command;
  const wrong = checkClosed(at, questionIndex);
  if (wrong) return wrong;
  const { amendments } = state.terms;
  const rest = amendments.filter((one) => one.questionIndex !== questionIndex || one.what !== 'voided');
  if (rest.length === amendments.length) return reject('unchanged', 'This question was not voided.');
  return withAmendments(at, questionIndex, rest);
};

/** Puts a key right that was wrong in the quiz. Nothing but the key and the explanation may differ. */
export const correctKey: Rule = (at) => {
  const { command, state, plan } = at;
  if (command.type !== 'correct') return reject('bad-input', 'Say which question to correct.');
  const { questionIndex, question, reason } = command;
  const wrong = checkClosed(at, questionIndex) ?? checkReason(reason);
  if (wrong) return wrong;
  const now = planNow(plan, state.terms).questions[questionIndex];
  if (!now || faceOf(now) !== faceOf(question)) {
    return reject('bad-input', 'Only the right answer can be corrected, not the question itself.');
  }
  if (textOf(now) === textOf(question)) {
    return reject('unchanged', 'This is the right answer already.');
  }
  const others = state.terms.amendments.filter(
    (one) => one.questionIndex !== questionIndex || one.what !== 'corrected',
  );
  const { version } = state;
  const corrected = {
    questionIndex,
    version: version + 1,
    what: 'corrected',
    reason: reason.trim(),
  } as const;
  return withAmendments(at, questionIndex, [...others, { ...corrected, question }]);
};
