import { type Contender, rankAll } from './leaderboard.ts';
import { judgeAnswer } from './question.ts';
import { nextStreak, pointsFor, streakBonus } from './scoring.ts';
import type { Plan } from './sessionState.ts';

export interface FoldParticipant {
  readonly participantId: string;
  readonly joinOrder: number;
  readonly kicked: boolean;
}

export interface FoldAnswer {
  readonly participantId: string;
  readonly attempt: number;
  readonly value: unknown;
  readonly responseMs: number;
}

/** A participant's running result. */
export interface Score {
  readonly participantId: string;
  readonly points: number;
  /** Milliseconds by the common limit; a missed question costs its whole limit, so that not answering never helps in a tie. */
  readonly totalMs: number;
  readonly streak: number;
  readonly right: number;
  readonly answered: number;
  /** Wrong answers in a row; a question that was missed or is worth nothing changes nothing. */
  readonly wrongRow: number;
  /** Which attempt of a self-paced participant this is: the best. In all other sessions there is one. */
  readonly attempt: number;
  /** Null for somebody who was kicked. */
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

/** What one answer is worth. */
export interface Result {
  readonly participantId: string;
  readonly questionIndex: number;
  readonly attempt: number;
  readonly share: number;
  readonly points: number;
  readonly bonus: number;
  readonly responseMs: number;
  readonly streak: number;
}

export interface FoldInput {
  readonly plan: Plan;
  readonly questionIndex: number;
  /** Everybody who had joined when the question closed. */
  readonly participants: readonly FoldParticipant[];
  /** The answers to this question; of several attempts the last one counts. */
  readonly answers: readonly FoldAnswer[];
  /** Where everybody stood before. */
  readonly scores: readonly Score[];
  /** Milliseconds from the opening to the deadline; null without one. */
  readonly limitMs: number | null;
  /** How many times that limit somebody has; only those with more than once. */
  readonly factors?: Readonly<Record<string, number>>;
}

const nothingYet = (participantId: string): Score => ({
  participantId,
  points: 0,
  totalMs: 0,
  streak: 0,
  right: 0,
  answered: 0,
  wrongRow: 0,
  attempt: 1,
  rank: null,
  rankBefore: null,
});

const counting = (answers: readonly FoldAnswer[]): Map<string, FoldAnswer> => {
  const latest = new Map<string, FoldAnswer>();
  for (const answer of answers) {
    const known = latest.get(answer.participantId);
    if (!known || answer.attempt > known.attempt) latest.set(answer.participantId, answer);
  }
  return latest;
};

/** Judges each value once: thousands give the same few answers. */
const judgeOf = (question: Plan['questions'][number]): ((value: unknown) => number) => {
  const shares = new Map<unknown, number>();
  return (value) => {
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const share = judgeAnswer(question, value);
    shares.set(key, share);
    return share;
  };
};

/** A score that nobody has seen yet. */
type Draft = { -readonly [Key in keyof Score]: Score[Key] };

/** Gives everybody who plays their place, in the scores themselves: ten thousand are placed while all wait. */
const place = (participants: readonly FoldParticipant[], scores: readonly Draft[]): void => {
  const orders = new Map<string, number>();
  for (const { participantId, joinOrder, kicked } of participants) {
    if (!kicked) orders.set(participantId, joinOrder);
  }
  const contenders: Contender[] = [];
  for (const { participantId, points, totalMs } of scores) {
    const joinOrder = orders.get(participantId);
    if (joinOrder !== undefined) contenders.push({ participantId, points, totalMs, joinOrder });
  }
  const ranks = rankAll(contenders);
  for (const score of scores) score.rank = ranks.get(score.participantId) ?? null;
};

/** Folds the answers of one question into results and scores: the only way that points come to be. */
export const foldQuestion = (input: FoldInput): { results: Result[]; scores: Score[] } => {
  const { plan, questionIndex, participants, limitMs } = input;
  const question = plan.questions[questionIndex];
  if (!question) throw new RangeError(`There is no question ${questionIndex} to fold.`);
  const { settings } = plan;
  const judge = judgeOf(question);
  const factors = new Map(Object.entries(input.factors ?? {}));
  const answers = counting(input.answers);
  const before = new Map(input.scores.map((score) => [score.participantId, score]));
  const results: Result[] = [];

  const scores = participants.map(({ participantId }): Draft => {
    const old = before.get(participantId) ?? nothingYet(participantId);
    const answer = answers.get(participantId);
    const rankBefore = old.rank;
    if (!answer) {
      const streak = nextStreak(old.streak, null, question.points);
      return { ...old, totalMs: old.totalMs + (limitMs ?? 0), streak, rankBefore };
    }
    const factor = factors.get(participantId) ?? 1;
    const share = judge(answer.value);
    const streak = nextStreak(old.streak, share, question.points);
    const bonus = settings.streakBonus && question.points > 0 && share === 1 ? streakBonus(streak) : 0;
    const points =
      bonus +
      pointsFor(settings.formula, settings.formulaVersion, {
        share,
        responseMs: answer.responseMs,
        // Scored by the personal limit: half of one's own time costs what half of the others' costs them.
        limitMs: limitMs === null ? null : limitMs * factor,
        basePoints: settings.basePoints,
        multiplier: question.points,
      });
    const { attempt, responseMs } = answer;
    results.push({ participantId, questionIndex, attempt, share, points, bonus, responseMs, streak });
    return {
      ...old,
      points: old.points + points,
      totalMs: old.totalMs + responseMs / factor,
      streak,
      right: old.right + (share === 1 ? 1 : 0),
      answered: old.answered + 1,
      wrongRow: question.points === 0 ? old.wrongRow : share === 0 ? old.wrongRow + 1 : 0,
      rankBefore,
    };
  });

  place(participants, scores);
  return { results, scores };
};

/** Gives the places anew after somebody was kicked or came back; points stay as they are. */
export const rerank = (participants: readonly FoldParticipant[], scores: readonly Score[]): Score[] => {
  const placed = scores.map((score) => ({ ...score }));
  place(participants, placed);
  return placed;
};
