import type { Bucket, Solution } from './kinds/kind.ts';
import type { Question } from './question.ts';
import type { CommandType, Instant } from './sessionState.ts';
import type { FormulaName } from './settings.ts';
import type { AmendmentView, BoardRow, QuestionView, TeamRow } from './views.ts';

/** What became of a question: only a played one counts. */
export type QuestionState = 'played' | 'skipped' | 'voided' | 'not-played';

/** One bar of a histogram: how many values lie from `from` on and below `to` (the last one includes it). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** One bar of a histogram of response times (milliseconds), with what those answers earned. */
export interface TimeBin extends Bin {
  /** Mean share of the points, 0 to 1; null where there is no answer. */
  readonly share: number | null;
}

/** How often each third of the class, by its result in the other questions, gave an answer. */
export interface ThirdsRow {
  readonly key: string;
  readonly label: string;
  readonly right: boolean;
  readonly lower: number;
  readonly middle: number;
  readonly upper: number;
}

/** Distractor analysis: a good wrong answer draws the lower third, the right one the upper. */
export interface Thirds {
  readonly sizes: { readonly lower: number; readonly middle: number; readonly upper: number };
  readonly rows: readonly ThirdsRow[];
  readonly missed: { readonly lower: number; readonly middle: number; readonly upper: number };
}

export interface ReviewOverview {
  readonly participants: number;
  /** Questions that counted. */
  readonly questions: number;
  /** Mean share of right answers over all counted questions, 0 to 1. */
  readonly facility: number | null;
  readonly meanPoints: number | null;
  readonly medianPoints: number | null;
  readonly medianResponseMs: number | null;
  /** Answers given over answers possible, 0 to 1. */
  readonly participation: number | null;
  /** Those who answered every question that counted, 0 to 1. */
  readonly completion: number | null;
  /** From the start to the end; null while it runs. */
  readonly durationMs: number | null;
  /** How the points are spread. */
  readonly scores: readonly Bin[];
  /** Cronbach's alpha; null when there is too little to say. */
  readonly alpha: number | null;
  /** `kr-20` where every answer was right or wrong, which is the same figure then. */
  readonly alphaName: 'alpha' | 'kr-20';
  /** Participants that alpha was, or could not be, computed from: those who were there all along. */
  readonly alphaParticipants: number;
}

/** The host's review. */
export interface ReviewView {
  readonly sessionId: string;
  readonly quizId: string | null;
  readonly title: string;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly formulaName: FormulaName;
  readonly formulaVersion: number;
  readonly overview: ReviewOverview;
  readonly questions: readonly QuestionReview[];
  /** Best first; null where everybody played alone. */
  readonly teams: readonly TeamReview[] | null;
  /** What the teams' places go by; null without teams. */
  readonly teamScore: 'mean' | 'sum' | null;
  /** By place; the view that leaves holds the best `reviewRowsMost`, pages of participants hold all. */
  readonly participants: readonly ParticipantSummary[];
}

/** One team's figures: `points` are the mean or the sum, as the session's settings say. */
export interface TeamReview extends TeamRow {
  /** Null without members. */
  readonly meanPoints: number | null;
  readonly sumPoints: number;
  /** Mean share of the points of all questions that counted, 0 to 1. */
  readonly facility: number | null;
}

/** What was changed about a question's scoring, and why. */
export type QuestionChange = Pick<AmendmentView, 'what' | 'reason'>;

/** The review as its host sees it. */
export interface HostReview extends ReviewView {
  /** When everything personal was taken out of the session; null while it is kept. */
  readonly erasedAt: Instant | null;
}

/** What participants can be put in order by. */
export const participantOrders = [
  'rank',
  'nickname',
  'right',
  'answered',
  'totalMs',
  'awayMs',
  'drops',
] as const;
export type ParticipantOrder = (typeof participantOrders)[number];

/** A page of a session's participants. */
export interface ParticipantPage {
  readonly rows: readonly ParticipantSummary[];
  /** How many there are by this search. */
  readonly total: number;
}

export interface QuestionReview {
  readonly index: number;
  /** Stable within its quiz. */
  readonly questionId: string;
  readonly kind: string;
  readonly prompt: string;
  readonly points: 0 | 1 | 2;
  readonly state: QuestionState;
  readonly changes: readonly QuestionChange[];
  readonly solution: Solution;
  /** Those who were there when it closed. */
  readonly present: number;
  readonly answered: number;
  /** Mean share of the points earned by those who could answer, 0 to 1. */
  readonly facility: number | null;
  /** Share of fully right answers among all answers, 0 to 1. */
  readonly rightShare: number | null;
  readonly medianResponseMs: number | null;
  /** Corrected point-biserial, -1 to 1; null when it is not defined. */
  readonly discrimination: number | null;
  /** The answers that were given most. */
  readonly distribution: readonly Bucket[];
  /** Answers that stand in none of those bars. */
  readonly otherAnswers: number;
  /** Null with too few to divide into thirds. */
  readonly thirds: Thirds | null;
  readonly times: readonly TimeBin[];
  /** Correlation of response time and share earned, -1 (fast is right) to 1; null when it is not defined. */
  readonly speedAccuracy: number | null;
}

/** A participant's row in the host's review. */
export interface ParticipantSummary {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  /** Index of the team; null without one. */
  readonly team: number | null;
  readonly rank: number | null;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly totalMs: number;
  /** Milliseconds with the tab out of view, in the whole session. */
  readonly awayMs: number;
  /** How often the connection was lost. */
  readonly drops: number;
}

/** One participant's path through the quiz, for the host's eyes. */
export interface ParticipantReview extends ParticipantSummary {
  readonly joinedAt: Instant;
  /** Whether everything personal was taken out. */
  readonly erased: boolean;
  readonly answers: readonly AnswerReview[];
  /** Joins, drops and away spans, oldest first. */
  readonly presence: readonly PresenceMark[];
}

export interface PresenceMark {
  readonly at: Instant;
  readonly type: PresenceType;
}

export type PresenceType = 'joined' | 'connected' | 'lost' | 'away' | 'back';

export interface AnswerReview {
  readonly questionIndex: number;
  readonly state: QuestionState;
  /** In words; null when none was received. */
  readonly answer: string | null;
  readonly share: number | null;
  readonly points: number;
  readonly bonus: number;
  readonly responseMs: number | null;
  /** Milliseconds that were taken off the response time for the way to the server. */
  readonly allowanceMs: number;
  /** Points in all after this question. */
  readonly pointsAfter: number;
  /** Milliseconds with the tab out of view while the question was open. */
  readonly awayMs: number;
}

/** How one points figure came to be. */
export interface WhyView {
  readonly questionIndex: number;
  readonly prompt: string;
  readonly state: QuestionState;
  readonly answer: string | null;
  readonly formulaName: FormulaName;
  readonly formulaVersion: number;
  /** 0 to 1. */
  readonly share: number | null;
  /** The most that the question could bring: base points × weight. */
  readonly mostPoints: number;
  readonly basePoints: number;
  readonly multiplier: 0 | 1 | 2;
  readonly responseMs: number | null;
  /** Milliseconds that were taken off the response time for the way to the server. */
  readonly allowanceMs: number;
  readonly limitMs: number | null;
  /** Up to so many milliseconds nothing is lost. */
  readonly fullPointsMs: number;
  /** Factor that the time left of the points, 0 to 1. */
  readonly timeFactor: number | null;
  readonly bonus: number;
  readonly streak: number;
  readonly points: number;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly receivedAt: Instant | null;
  /** Milliseconds after the deadline in which an answer on its way still counted. */
  readonly graceMs: number;
  /** Milliseconds after the deadline at which the answer came in, within the allowance; null when in time. */
  readonly lateMs: number | null;
  readonly attempt: number | null;
  /** The event that folded it into the scores. */
  readonly event: { readonly version: number; readonly at: Instant; readonly type: CommandType } | null;
}

/** A player's own review, after the end. */
export interface PlayerReview {
  readonly sessionId: string;
  readonly title: string;
  readonly participantId: string;
  readonly nickname: string;
  readonly finishedAt: Instant | null;
  readonly players: number;
  readonly rank: number | null;
  readonly points: number;
  /** The class's mean points, and its mean share of right answers (0 to 1). */
  readonly meanPoints: number | null;
  readonly facility: number | null;
  readonly board: readonly BoardRow[];
  readonly questions: readonly PlayerQuestionReview[];
}

export interface PlayerQuestionReview extends QuestionView {
  readonly state: QuestionState;
  readonly changes: readonly QuestionChange[];
  readonly solution: Solution;
  /** The own answer as sent, and in words; null when none was received. */
  readonly value: unknown;
  readonly answer: string | null;
  readonly share: number | null;
  readonly earned: number;
  readonly responseMs: number | null;
  /** Milliseconds that were taken off the response time for the way to the server. */
  readonly allowanceMs: number;
  readonly answered: number;
  readonly rightShare: number | null;
  readonly medianResponseMs: number | null;
  readonly distribution: readonly Bucket[];
  readonly otherAnswers: number;
  /** The whole question, to practise it again where it was missed; null where it was right. */
  readonly practice: Question | null;
}
