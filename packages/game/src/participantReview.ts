import { awaySpans, overlapMs } from './presenceSpans.ts';
import { describeAnswer } from './question.ts';
import type { QuestionWindow } from './questionWindows.ts';
import {
  countingAnswers,
  type QuestionOutcome,
  type ReviewAnswer,
  type ReviewResult,
} from './reviewFacts.ts';
import type { AnswerReview, ParticipantReview, ParticipantSummary, PresenceMark } from './reviewViews.ts';
import type { Instant, Plan } from './sessionState.ts';

export interface ParticipantFacts {
  readonly plan: Plan;
  readonly summary: ParticipantSummary;
  readonly joinedAt: Instant;
  readonly erased: boolean;
  readonly outcomes: readonly QuestionOutcome[];
  readonly windows: ReadonlyMap<number, QuestionWindow>;
  /** This participant's own. */
  readonly answers: readonly ReviewAnswer[];
  readonly results: readonly ReviewResult[];
  readonly presence: readonly PresenceMark[];
  /** Until when somebody counts as away who never came back. */
  readonly end: Instant;
}

/** The answers to one question each have one participant here: the question's index stands for it. */
const byQuestion = (answers: readonly ReviewAnswer[]): Map<string, ReviewAnswer> =>
  countingAnswers(answers.map((answer) => ({ ...answer, participantId: String(answer.questionIndex) })));

/** One participant's path through the quiz. */
export const participantReview = (facts: ParticipantFacts): ParticipantReview => {
  const { plan, outcomes, windows } = facts;
  const answers = byQuestion(facts.answers);
  const results = new Map(facts.results.map((result) => [result.questionIndex, result]));
  const spans = awaySpans(facts.presence, facts.end);
  let pointsAfter = 0;
  const path = plan.questions.map((question, index): AnswerReview => {
    const answer = answers.get(String(index));
    const result = results.get(index);
    const window = windows.get(index);
    pointsAfter += result?.points ?? 0;
    return {
      questionIndex: index,
      state: outcomes[index]?.state ?? 'not-played',
      answer: answer ? describeAnswer(question, answer.value) : null,
      share: result?.share ?? null,
      points: result?.points ?? 0,
      bonus: result?.bonus ?? 0,
      responseMs: answer?.responseMs ?? null,
      allowanceMs: answer?.allowanceMs ?? 0,
      pointsAfter,
      awayMs: window ? overlapMs(spans, { from: window.opensAt, to: window.closedAt }) : 0,
    };
  });
  return {
    ...facts.summary,
    joinedAt: facts.joinedAt,
    erased: facts.erased,
    answers: path,
    presence: facts.presence,
  };
};
