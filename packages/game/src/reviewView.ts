import { boardOf, boardPlaces, type Placed } from './leaderboard.ts';
import { describeAnswer, distributionOf, type Question, solutionOf } from './question.ts';
import type { Instant, Plan, SessionEvent } from './sessionState.ts';
import { cronbachAlpha, discrimination, mean, median } from './statistics.ts';
import { questionView } from './view.ts';
import type {
  AnswerReview,
  ParticipantReview,
  PlayerQuestionReview,
  PlayerReview,
  QuestionReview,
  ReviewView,
} from './views.ts';

export interface ReviewParticipant {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly joinedVersion: number;
}

export interface ReviewAnswer {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly value: unknown;
  readonly responseMs: number;
}

export interface ReviewResult {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly share: number;
  readonly points: number;
  readonly bonus: number;
}

export interface ReviewScore {
  readonly participantId: string;
  readonly points: number;
  readonly totalMs: number;
  readonly streak: number;
  readonly right: number;
  readonly answered: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

/** Everything that a finished session left behind. */
export interface ReviewFacts {
  readonly sessionId: string;
  readonly title: string;
  readonly plan: Plan;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly events: readonly SessionEvent[];
  readonly participants: readonly ReviewParticipant[];
  readonly answers: readonly ReviewAnswer[];
  readonly results: readonly ReviewResult[];
  readonly scores: readonly ReviewScore[];
}

type State = QuestionReview['state'];

interface Indexed extends ReviewFacts {
  readonly states: readonly State[];
  /** The version at which a played question closed. */
  readonly closedAt: readonly number[];
  readonly answerOf: (participantId: string, questionIndex: number) => ReviewAnswer | undefined;
  readonly resultOf: (participantId: string, questionIndex: number) => ReviewResult | undefined;
  readonly scoreOf: (participantId: string) => ReviewScore | undefined;
}

const keyed = <T extends { participantId: string; questionIndex: number }>(rows: readonly T[]) => {
  const map = new Map(rows.map((row) => [`${row.questionIndex} ${row.participantId}`, row]));
  return (participantId: string, questionIndex: number): T | undefined =>
    map.get(`${questionIndex} ${participantId}`);
};

const indexed = (facts: ReviewFacts): Indexed => {
  const states: State[] = facts.plan.questions.map(() => 'not-played');
  const closedAt: number[] = facts.plan.questions.map(() => 0);
  for (const { questionIndex, scores, skips, version } of facts.events) {
    if (questionIndex === null) continue;
    if (scores) {
      states[questionIndex] = 'played';
      closedAt[questionIndex] = version;
    }
    if (skips) states[questionIndex] = 'skipped';
  }
  const scores = new Map(facts.scores.map((score) => [score.participantId, score]));
  // Of several attempts the last one counts: rows come in the order of attempts.
  const answers = [...facts.answers].sort((one, other) => one.attempt - other.attempt);
  return {
    ...facts,
    states,
    closedAt,
    answerOf: keyed(answers),
    resultOf: keyed(facts.results),
    scoreOf: (participantId) => scores.get(participantId),
  };
};

const playing = (facts: ReviewFacts): ReviewParticipant[] =>
  facts.participants.filter(({ kicked }) => !kicked);

/** Those who were there when the question closed. */
const present = (facts: Indexed, index: number): ReviewParticipant[] =>
  playing(facts).filter(({ joinedVersion }) => joinedVersion < (facts.closedAt[index] ?? 0));

/** A row per person who was there all along, a column per played question: the share that was earned. */
const scoreMatrix = (facts: Indexed): { rows: number[][]; columns: number[] } => {
  const columns = facts.states.flatMap((state, index) => (state === 'played' ? [index] : []));
  const first = columns[0];
  const people = first === undefined ? [] : present(facts, first);
  const rows = people.map(({ participantId }) =>
    columns.map((index) => facts.resultOf(participantId, index)?.share ?? 0),
  );
  return { rows, columns };
};

interface QuestionFigures {
  readonly answered: number;
  readonly facility: number | null;
  readonly rightShare: number | null;
  readonly medianResponseMs: number | null;
  readonly distribution: QuestionReview['distribution'];
}

const figuresOf = (facts: Indexed, question: Question, index: number): QuestionFigures => {
  const people = present(facts, index);
  const given = people.flatMap(({ participantId }) => facts.answerOf(participantId, index) ?? []);
  const shares = people.map(({ participantId }) => facts.resultOf(participantId, index)?.share ?? 0);
  const right = shares.filter((share) => share === 1).length;
  return {
    answered: given.length,
    facility: mean(shares),
    rightShare: given.length === 0 ? null : right / given.length,
    medianResponseMs: median(given.map(({ responseMs }) => responseMs)),
    distribution: distributionOf(
      question,
      given.map(({ value }) => value),
    ),
  };
};

const questionReviews = (facts: Indexed): QuestionReview[] => {
  const { rows, columns } = scoreMatrix(facts);
  return facts.plan.questions.map((question, index) => {
    const column = columns.indexOf(index);
    return {
      index,
      kind: question.kind,
      prompt: question.prompt,
      points: question.points,
      state: facts.states[index] ?? 'not-played',
      solution: solutionOf(question),
      ...figuresOf(facts, question, index),
      discrimination: column < 0 || columns.length < 2 ? null : discrimination(rows, column),
    };
  });
};

const answerReview = (facts: Indexed, participantId: string, index: number): AnswerReview => {
  const question = facts.plan.questions[index];
  const answer = facts.answerOf(participantId, index);
  const result = facts.resultOf(participantId, index);
  return {
    questionIndex: index,
    answer: answer && question ? describeAnswer(question, answer.value) : null,
    share: result?.share ?? null,
    points: result?.points ?? 0,
    bonus: result?.bonus ?? 0,
    responseMs: answer?.responseMs ?? null,
  };
};

const participantReview = (facts: Indexed, participant: ReviewParticipant): ParticipantReview => {
  const { participantId, nickname, kicked } = participant;
  const score = facts.scoreOf(participantId);
  return {
    participantId,
    nickname,
    kicked,
    rank: score?.rank ?? null,
    points: score?.points ?? 0,
    right: score?.right ?? 0,
    answered: score?.answered ?? 0,
    totalMs: score?.totalMs ?? 0,
    answers: facts.plan.questions.map((_, index) => answerReview(facts, participantId, index)),
  };
};

const byRank = (one: { rank: number | null }, other: { rank: number | null }): number =>
  (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) || 0;

/** The host's review of a session. */
export const reviewView = (raw: ReviewFacts): ReviewView => {
  const facts = indexed(raw);
  const questions = questionReviews(facts);
  const played = questions.filter(({ state }) => state === 'played');
  const people = playing(facts);
  const possible = played.reduce((sum, { index }) => sum + present(facts, index).length, 0);
  const given = played.reduce((sum, { answered }) => sum + answered, 0);
  const { settings } = facts.plan;
  return {
    sessionId: facts.sessionId,
    title: facts.title,
    startedAt: facts.startedAt,
    finishedAt: facts.finishedAt,
    formula: `${settings.formula} v${settings.formulaVersion}`,
    overview: {
      participants: people.length,
      questions: played.length,
      facility: mean(played.flatMap(({ facility }) => facility ?? [])),
      meanPoints: mean(people.map(({ participantId }) => facts.scoreOf(participantId)?.points ?? 0)),
      medianResponseMs: median(
        facts.answers
          .filter(({ questionIndex }) => facts.states[questionIndex] === 'played')
          .map(({ responseMs }) => responseMs),
      ),
      participation: possible === 0 ? null : given / possible,
      alpha: cronbachAlpha(scoreMatrix(facts).rows),
    },
    questions,
    participants: facts.participants
      .map((participant) => participantReview(facts, participant))
      .sort((one, other) => byRank(one, other)),
  };
};

const finalBoard = (facts: Indexed): Placed[] =>
  playing(facts).flatMap(({ participantId, nickname }) => {
    const score = facts.scoreOf(participantId);
    return score ? [{ ...score, nickname }] : [];
  });

/** What the reviews of all players of a session share; made once, then asked for each player. */
export const createPlayerReviews = (
  raw: ReviewFacts,
): ((participantId: string) => PlayerReview | undefined) => {
  const facts = indexed(raw);
  const { questions } = facts.plan;
  const board = boardOf(finalBoard(facts), boardPlaces);
  const players = playing(facts).length;
  const figures = questions.map((question, index) => figuresOf(facts, question, index));
  const people = new Map(facts.participants.map((one) => [one.participantId, one]));

  const questionReview = (participantId: string, question: Question, index: number): PlayerQuestionReview => {
    const {
      answered = 0,
      rightShare = null,
      medianResponseMs = null,
      distribution = [],
    } = figures[index] ?? {};
    const own = answerReview(facts, participantId, index);
    return {
      ...questionView(question, index, questions.length, { opensAt: 0, closesAt: null }),
      state: facts.states[index] ?? 'not-played',
      solution: solutionOf(question),
      value: facts.answerOf(participantId, index)?.value ?? null,
      answer: own.answer,
      share: own.share,
      earned: own.points,
      responseMs: own.responseMs,
      answered,
      rightShare,
      medianResponseMs,
      distribution,
    };
  };

  return (participantId) => {
    const participant = people.get(participantId);
    if (!participant) return undefined;
    const score = facts.scoreOf(participantId);
    return {
      sessionId: facts.sessionId,
      title: facts.title,
      participantId,
      nickname: participant.nickname,
      players,
      rank: score?.rank ?? null,
      points: score?.points ?? 0,
      board,
      questions: questions.map((question, index) => questionReview(participantId, question, index)),
    };
  };
};
