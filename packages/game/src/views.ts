import type { Bucket, Choice, Solution } from './kinds/kind.ts';
import type { QuizDraft, QuizProblem } from './quiz.ts';
import type { Instant, Phase } from './sessionState.ts';
import type { Settings } from './settings.ts';

/** A question as everybody may see it while it is on. */
export interface QuestionView {
  readonly index: number;
  readonly total: number;
  readonly kind: string;
  readonly prompt: string;
  readonly choices: readonly Choice[] | null;
  readonly select: 'one' | 'many' | null;
  readonly unit: string | null;
  readonly points: 0 | 1 | 2;
  /** Seconds; null without a limit. */
  readonly timeLimit: number | null;
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
}

/** One place of the board. */
export interface BoardRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly rank: number;
  readonly points: number;
  readonly streak: number;
  /** Places gained since the question before; negative when lost, null when new. */
  readonly moved: number | null;
}

/** What every view carries. A view is a level: the newest (version, then revision) wins. */
export interface ViewHead {
  readonly sessionId: string;
  /** Grows with each step of the session. */
  readonly version: number;
  /** Grows with everything else that shows: joins, counts. */
  readonly revision: number;
  /** Stamped when the view is written. */
  readonly serverNow: Instant;
  readonly title: string;
  readonly language: string;
  readonly phase: Phase;
  readonly paused: boolean;
  readonly locked: boolean;
  readonly pace: 'host' | 'auto';
  /** When the clock moves the session on from reveal or board; null when it waits for the host. */
  readonly nextAt: Instant | null;
  /** How many play (kicked ones are not counted). */
  readonly players: number;
}

/** What all players of a session see, the same object for all of them. */
export interface PlayerView extends ViewHead {
  /** Set while asking and revealed. */
  readonly question: QuestionView | null;
  /** Set only from the reveal on. */
  readonly solution: Solution | null;
  readonly distribution: readonly Bucket[] | null;
  /** How many answered; only from the reveal on. */
  readonly answered: number | null;
  /** The top places, from the reveal on. */
  readonly board: readonly BoardRow[] | null;
}

/** What one participant alone may see. */
export interface PersonalView {
  readonly sessionId: string;
  readonly version: number;
  readonly revision: number;
  readonly serverNow: Instant;
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly phase: Phase;
  /** The answer that counts for the question that is on; null when none was received. */
  readonly answer: {
    readonly questionIndex: number;
    readonly value: unknown;
    readonly responseMs: number;
  } | null;
  /** The own deadline of the question that is on. */
  readonly closesAt: Instant | null;
  /** The result of the last closed question, from its reveal until the next question. */
  readonly result: PersonalResult | null;
  readonly points: number;
  /** Null before the first question closed. */
  readonly rank: number | null;
  readonly streak: number;
  /** Who is one place ahead, and by how many points. */
  readonly ahead: { readonly nickname: string; readonly points: number } | null;
}

export interface PersonalResult {
  readonly questionIndex: number;
  readonly outcome: 'right' | 'partly' | 'wrong' | 'missed' | 'skipped';
  /** 0 to 1. */
  readonly share: number;
  /** Gained with this question, bonus included. */
  readonly points: number;
  readonly bonus: number;
  readonly rankBefore: number | null;
}

/** The projector's page. */
export interface StageView extends ViewHead {
  readonly pin: string;
  readonly question: QuestionView | null;
  readonly answered: number;
  readonly solution: Solution | null;
  readonly distribution: readonly Bucket[] | null;
  readonly board: readonly BoardRow[] | null;
  /** The latest to join, newest first, at most 200. */
  readonly names: readonly { readonly participantId: string; readonly nickname: string }[];
}

/** What the host steers by. */
export interface HostView extends StageView {
  readonly settings: Settings;
  /** The question that is on, with its key, whatever the phase. */
  readonly key: Solution | null;
  /** What comes next; null when nothing does. */
  readonly next: { readonly index: number; readonly kind: string; readonly prompt: string } | null;
  readonly opensAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly connected: number;
  readonly participants: readonly HostParticipant[];
}

export interface HostParticipant {
  readonly participantId: string;
  readonly nickname: string;
  readonly connected: boolean;
  readonly kicked: boolean;
  readonly points: number;
  readonly rank: number | null;
}

/** What each participant does, for the host's eyes. */
export interface MonitorView extends ViewHead {
  readonly question: QuestionView | null;
  readonly key: Solution | null;
  readonly answered: number;
  readonly connected: number;
  readonly away: number;
  /** How the answers received so far are distributed, also while the question is open. */
  readonly distribution: readonly Bucket[] | null;
  /** Answers received in each second since the question opened. */
  readonly pulse: readonly number[];
  readonly rows: readonly MonitorRow[];
}

export interface MonitorRow {
  readonly participantId: string;
  readonly nickname: string;
  readonly joinedAt: Instant;
  readonly kicked: boolean;
  readonly connected: boolean;
  /** Since when the participant has been gone; null while connected. */
  readonly lostAt: Instant | null;
  /** Since when the tab has been out of view; null while in view. */
  readonly awayAt: Instant | null;
  /** Last measured round trip, milliseconds; null before the first. */
  readonly rttMs: number | null;
  /** The answer in words; null when none was received. */
  readonly answer: string | null;
  readonly share: number | null;
  readonly responseMs: number | null;
  readonly points: number;
  readonly rank: number | null;
  readonly streak: number;
}

/** A session's card for somebody with its PIN. */
export interface SessionCard {
  readonly sessionId: string;
  readonly title: string;
  readonly phase: Phase;
  readonly players: number;
  readonly joinable: boolean;
  /** Why it cannot be joined; null when it can. */
  readonly reason: 'locked' | 'session-full' | 'session-started' | null;
  readonly asks: { readonly nickname: true };
  readonly language: string;
}

/** The host's review. */
export interface ReviewView {
  readonly sessionId: string;
  readonly title: string;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly formula: string;
  readonly overview: {
    readonly participants: number;
    readonly questions: number;
    /** Mean share of right answers over all counted questions, 0 to 1. */
    readonly facility: number | null;
    readonly meanPoints: number | null;
    readonly medianResponseMs: number | null;
    /** Answers given over answers possible, 0 to 1. */
    readonly participation: number | null;
    /** Cronbach's alpha; null when there is too little to say. */
    readonly alpha: number | null;
  };
  readonly questions: readonly QuestionReview[];
  readonly participants: readonly ParticipantReview[];
}

export interface QuestionReview {
  readonly index: number;
  readonly kind: string;
  readonly prompt: string;
  readonly points: 0 | 1 | 2;
  readonly state: 'played' | 'skipped' | 'not-played';
  readonly solution: Solution;
  readonly answered: number;
  /** Mean share of the points earned by those who could answer, 0 to 1. */
  readonly facility: number | null;
  /** Share of fully right answers among all answers, 0 to 1. */
  readonly rightShare: number | null;
  readonly medianResponseMs: number | null;
  /** Corrected point-biserial, -1 to 1; null when it is not defined. */
  readonly discrimination: number | null;
  readonly distribution: readonly Bucket[];
}

export interface ParticipantReview {
  readonly participantId: string;
  readonly nickname: string;
  readonly kicked: boolean;
  readonly rank: number | null;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly totalMs: number;
  readonly answers: readonly AnswerReview[];
}

export interface AnswerReview {
  readonly questionIndex: number;
  /** In words; null when none was received. */
  readonly answer: string | null;
  readonly share: number | null;
  readonly points: number;
  readonly bonus: number;
  readonly responseMs: number | null;
}

/** A player's own review, after the end. */
export interface PlayerReview {
  readonly sessionId: string;
  readonly title: string;
  readonly participantId: string;
  readonly nickname: string;
  readonly players: number;
  readonly rank: number | null;
  readonly points: number;
  readonly board: readonly BoardRow[];
  readonly questions: readonly PlayerQuestionReview[];
}

export interface PlayerQuestionReview extends QuestionView {
  readonly state: 'played' | 'skipped' | 'not-played';
  readonly solution: Solution;
  /** The own answer as sent, and in words; null when none was received. */
  readonly value: unknown;
  readonly answer: string | null;
  readonly share: number | null;
  readonly earned: number;
  readonly responseMs: number | null;
  readonly answered: number;
  readonly rightShare: number | null;
  readonly medianResponseMs: number | null;
  readonly distribution: readonly Bucket[];
}

/** What a library shows of a quiz. */
export interface QuizCard {
  readonly quizId: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly questions: number;
  readonly kinds: readonly string[];
  readonly public: boolean;
  readonly updatedAt: Instant;
  readonly problems: number;
}

/** A quiz as its author edits it. */
export interface QuizDocument extends QuizCard {
  readonly revision: number;
  readonly quiz: QuizDraft;
  readonly problemList: readonly QuizProblem[];
}
