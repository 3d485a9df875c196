import type { Bucket, Choice, Solution } from './kinds/kind.ts';
import type { QuizDraft, QuizProblem } from './quiz.ts';
import type { ReactionCounts } from './reactions.ts';
import type { Instant, Phase } from './sessionState.ts';
import type { SelfPaced, Settings } from './settings.ts';
import type { Announcement } from './terms.ts';
import type { TimeRequestState } from './timeRequests.ts';

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
  /** How everybody plays at their own speed; null where all play together. */
  readonly selfPaced: SelfPaced | null;
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
  /** The answers that were given most. */
  readonly distribution: readonly Bucket[] | null;
  /** Answers that stand in none of those bars. */
  readonly otherAnswers: number;
  /** How many answered; only from the reveal on. */
  readonly answered: number | null;
  /** The top places, from the reveal on. */
  readonly board: readonly BoardRow[] | null;
  /** The teams, best first, from the reveal on; null without teams. */
  readonly teams: readonly TeamRow[] | null;
  readonly teamNames: readonly string[] | null;
  /** What the host tells everybody; null when nothing. */
  readonly announcement: Announcement | null;
  /** The latest questions that were taken out of the scoring or whose key was corrected, and why. */
  readonly amendments: readonly AmendmentView[];
  /** Whether the host learns who looks away from the game. */
  readonly watched: boolean;
  /** Whether players may send reactions to the stage. */
  readonly reactions: boolean;
  /** Whether players may ask the host for more time. */
  readonly timeRequests: boolean;
}

/** One team's place. */
export interface TeamRow {
  readonly team: number;
  readonly name: string;
  readonly rank: number;
  /** The mean or the sum of its members' points, as the session's settings say. */
  readonly points: number;
  readonly players: number;
}

/** What is not as the quiz has it, in words for everybody. */
export interface AmendmentView {
  readonly questionIndex: number;
  readonly what: 'voided' | 'corrected';
  readonly reason: string;
  /** The session's version that did it. */
  readonly version: number;
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
  /** Waits to be let in by the host. */
  readonly waiting: boolean;
  /** What became of the own request for more time; null before there was one. */
  readonly timeRequest: TimeRequestState | null;
  /** How many times the others' time this participant has. */
  readonly timeFactor: number;
  /** Index of the own team; null without one. */
  readonly team: number | null;
  /** What the host tells this participant alone. */
  readonly message: Announcement | null;
  readonly phase: Phase;
  /** Which attempt at the question that is on is open or was last: more than 1 where the host allowed another. */
  readonly attempt: number;
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
  /** Where this participant stands in a running self-paced session; null in all others. */
  readonly run: RunView | null;
  /** Null before the first question closed. */
  readonly rank: number | null;
  readonly streak: number;
  /** Who is one place ahead, and by how many points. */
  readonly ahead: { readonly nickname: string; readonly points: number } | null;
}

/** One participant's run through a self-paced session. */
export interface RunView {
  /** To be sent with the next step; 0 before the first attempt. */
  readonly version: number;
  /** `ready`: not begun; `closed`: answered or missed, the next question waits; `done`: the attempt is over. */
  readonly phase: 'ready' | 'asking' | 'closed' | 'done';
  /** From 1 on; 0 before the first. */
  readonly attempt: number;
  /** How many there may be. */
  readonly attempts: number;
  /** How many questions the quiz has. */
  readonly questions: number;
  /** The question that is on or was last; null before the first and after the last. */
  readonly question: QuestionView | null;
  /** Only once the question is closed, and only where feedback follows each question. */
  readonly solution: Solution | null;
  /** The attempts that are over. */
  readonly finished: readonly RunAttempt[];
  /** Whether the own review is open: no attempt is left. */
  readonly reviewable: boolean;
}

/** What an attempt at the whole quiz was worth. */
export interface RunAttempt {
  readonly attempt: number;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
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

/** Who stands out with the last question. */
export interface Highlights {
  /** Gained the most places. */
  readonly climber: { readonly nickname: string; readonly places: number } | null;
  /** Has the longest row of right answers. */
  readonly streak: { readonly nickname: string; readonly streak: number } | null;
}

/** The projector's page. */
export interface StageView extends ViewHead {
  readonly pin: string;
  readonly question: QuestionView | null;
  readonly answered: number;
  readonly solution: Solution | null;
  readonly distribution: readonly Bucket[] | null;
  readonly otherAnswers: number;
  readonly board: readonly BoardRow[] | null;
  readonly teams: readonly TeamRow[] | null;
  readonly teamNames: readonly string[] | null;
  readonly amendments: readonly AmendmentView[];
  /** When the door of a planned session opens; null once it is open. */
  readonly plannedAt: Instant | null;
  /** Whether the host shows how the open question is being answered. */
  readonly showsAnswers: boolean;
  /** Who gained the most places last, and who has the longest row, from the reveal on. */
  readonly highlights: Highlights | null;
  /**
   * Reactions since this process began to follow the session: what grew between two views is new. A figure that
   * falls comes from another process, and says nothing.
   */
  readonly reactionCounts: ReactionCounts;
  /** The latest to join, newest first, at most 200. */
  readonly names: readonly { readonly participantId: string; readonly nickname: string }[];
}

/** Somebody who has asked for more time and waits for the host's answer. */
export interface MoreTimeEntry {
  readonly participantId: string;
  readonly nickname: string;
  readonly askedAt: Instant;
  /** How many times the others' time they have now. */
  readonly factor: number;
}

/** The requests for more time that wait for an answer: the first to ask, and how many there are. */
export interface MoreTime {
  readonly wantMoreTime: readonly MoreTimeEntry[];
  readonly wantMoreTimeCount: number;
}

/** What the host steers by. */
export interface HostView extends Omit<StageView, 'names' | 'reactionCounts'>, MoreTime {
  readonly settings: Settings;
  /** The question that is on, with its key, whatever the phase. */
  readonly key: Solution | null;
  /** What comes next; null when nothing does. */
  readonly next: {
    readonly index: number;
    readonly kind: string;
    readonly prompt: string;
    /** As it will stand on the stage, with its key: for the host's eyes. */
    readonly preview: QuestionView;
    readonly key: Solution;
  } | null;
  readonly announcement: Announcement | null;
  readonly approval: boolean;
  /** How many wait to be let in. */
  readonly waiting: number;
  readonly opensAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly connected: number;
  /** How many there are to list: all but those who wait, also who was removed. */
  readonly listed: number;
  /** The first of them, in the order in which they joined. */
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

/** A session's card for somebody with its PIN. */
export interface SessionCard {
  readonly sessionId: string;
  readonly title: string;
  readonly phase: Phase;
  readonly players: number;
  readonly joinable: boolean;
  /** Why it cannot be joined; null when it can. */
  readonly reason: 'locked' | 'not-open' | 'session-full' | 'session-started' | null;
  /** When the door of a planned session opens; null once it is open. */
  readonly opensAt: Instant | null;
  readonly serverNow: Instant;
  readonly asks: {
    readonly nickname: true;
    /** Written freely, or picked among what `play.suggest` gives. */
    readonly from: 'free' | 'suggested' | 'list';
    /** The teams to choose from, in the order of their indexes; null where nobody chooses. */
    readonly teams: readonly { readonly name: string; readonly players: number }[] | null;
  };
  readonly language: string;
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
