import { foldRuns } from './foldRuns.ts';
import { describeAnswer, solutionOf } from './question.ts';
import type { PlayerQuestionReview, PlayerReview } from './reviewViews.ts';
import type { Plan } from './sessionState.ts';
import { planNow, type Terms } from './terms.ts';
import { questionView } from './view.ts';

export interface OwnRunFacts {
  readonly sessionId: string;
  readonly title: string;
  readonly plan: Plan;
  readonly terms: Terms;
  readonly participantId: string;
  readonly nickname: string;
  /** The player's own, of all attempts. */
  readonly answers: readonly {
    readonly questionIndex: number;
    readonly attempt: number;
    readonly value: unknown;
    readonly responseMs: number;
    readonly allowanceMs: number;
  }[];
}

/** A player's review of their best attempt while others still play: without places, and without the others' figures. */
export const ownRunReview = (facts: OwnRunFacts): PlayerReview => {
  const { participantId, nickname, terms } = facts;
  const plan = planNow(facts.plan, terms);
  const folded = foldRuns({
    plan,
    terms,
    participants: [{ participantId, joinOrder: 0, kicked: false }],
    answers: facts.answers.map((answer) => ({ ...answer, participantId })),
  });
  const [score] = folded.scores;
  const best = facts.answers.filter(({ attempt }) => attempt === score?.attempt);
  const questions = plan.questions.map((question, index): PlayerQuestionReview => {
    const answer = best.find(({ questionIndex }) => questionIndex === index);
    const result = folded.results.find(({ questionIndex }) => questionIndex === index);
    return {
      ...questionView(question, index, plan.questions.length, { opensAt: 0, closesAt: null }),
      state: 'played',
      solution: solutionOf(question),
      value: answer?.value ?? null,
      answer: answer ? describeAnswer(question, answer.value) : null,
      share: result?.share ?? null,
      earned: result?.points ?? 0,
      responseMs: answer?.responseMs ?? null,
      allowanceMs: answer?.allowanceMs ?? 0,
      answered: 0,
      rightShare: null,
      medianResponseMs: null,
      distribution: [],
      otherAnswers: 0,
      practice: result?.share === 1 ? null : question,
      changes: [],
    };
  });
  return {
    sessionId: facts.sessionId,
    title: facts.title,
    participantId,
    nickname,
    finishedAt: null,
    players: 1,
    rank: null,
    points: score?.points ?? 0,
    meanPoints: null,
    facility: null,
    board: [],
    questions,
  };
};
