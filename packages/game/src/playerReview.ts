import { describeAnswer } from './question.ts';
import { countingAnswers, type ReviewAnswer, type ReviewResult } from './reviewFacts.ts';
import type { PlayerQuestionReview, PlayerReview, ReviewView } from './reviewViews.ts';
import type { Plan } from './sessionState.ts';
import { questionView } from './view.ts';
import type { BoardRow } from './views.ts';

export interface PlayerReviewFacts {
  readonly plan: Plan;
  /** The whole session's review, of which a player sees the class's figures. */
  readonly review: ReviewView;
  readonly board: readonly BoardRow[];
  readonly participantId: string;
  /** The player's own. */
  readonly answers: readonly ReviewAnswer[];
  readonly results: readonly ReviewResult[];
}

/** A player's own review; undefined for somebody who is not in the session. */
export const playerReview = (facts: PlayerReviewFacts): PlayerReview | undefined => {
  const { plan, review, participantId } = facts;
  const own = review.participants.find((one) => one.participantId === participantId);
  if (!own) return undefined;
  const results = new Map(facts.results.map((result) => [result.questionIndex, result]));

  const questionReview = (index: number): PlayerQuestionReview[] => {
    const question = plan.questions[index];
    const figures = review.questions.find((one) => one.index === index);
    if (!question || !figures) return [];
    const answer = countingAnswers(facts.answers.filter((one) => one.questionIndex === index)).get(
      participantId,
    );
    const result = results.get(index);
    const { state, changes, solution, answered, rightShare, medianResponseMs, distribution, otherAnswers } =
      figures;
    return [
      {
        ...questionView(question, index, plan.questions.length, { opensAt: 0, closesAt: null }),
        state,
        changes,
        solution,
        value: answer?.value ?? null,
        answer: answer ? describeAnswer(question, answer.value) : null,
        share: result?.share ?? null,
        earned: result?.points ?? 0,
        responseMs: answer?.responseMs ?? null,
        allowanceMs: answer?.allowanceMs ?? 0,
        answered,
        rightShare,
        medianResponseMs,
        distribution,
        otherAnswers,
        practice: state === 'played' && result?.share !== 1 ? question : null,
      },
    ];
  };

  return {
    sessionId: review.sessionId,
    title: review.title,
    participantId,
    nickname: own.nickname,
    finishedAt: review.finishedAt,
    players: review.overview.participants,
    rank: own.rank,
    points: own.points,
    meanPoints: review.overview.meanPoints,
    facility: review.overview.facility,
    board: facts.board,
    questions: plan.questions.flatMap((_, index) => questionReview(index)),
  };
};
