import type { Question } from '@argus/game/question';
import type { QuizProblem } from '@argus/game/quiz';
import type { Instant, Phase } from '@argus/game/sessionState';
import type { Settings } from '@argus/game/settings';
import type { QuizCard } from '@argus/game/views';

/** Somebody who is signed in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a new participant gets; the token is shown once and is all that proves who they are. */
export interface Joined {
  readonly sessionId: string;
  readonly participantId: string;
  readonly participantToken: string;
  /** As it is shown to others: trimmed and normalised. */
  readonly nickname: string;
  /** Eight characters that bring the same player to another device, as long as the session lives. */
  readonly recoveryCode: string;
}

/** The answer is stored. It says nothing about right or wrong. */
export interface Received {
  readonly received: true;
  readonly questionIndex: number;
  /** Milliseconds since the question opened. */
  readonly responseMs: number;
}

/** Where a self-paced player has gone. */
export interface RunStep {
  /** To be sent with the next step. */
  readonly version: number;
}

/** What somebody in the main room can join or start. */
export interface OpenLobby {
  readonly sessions: readonly {
    readonly pin: string;
    readonly title: string;
    readonly players: number;
    readonly phase: Phase;
    readonly language: string;
  }[];
  readonly quizzes: readonly {
    readonly quizId: string;
    readonly title: string;
    readonly description: string;
    /** How many questions it has. */
    readonly questions: number;
    readonly language: string;
  }[];
  /** Whether the operator lets anybody start a session from a public quiz, or practise it. */
  readonly canCreate: boolean;
}

/** A session started from the main room; whoever holds the host token steers it. */
export interface LobbySession {
  readonly sessionId: string;
  readonly pin: string;
  readonly hostToken: string;
}

export interface QuizPage {
  readonly items: readonly QuizCard[];
  readonly nextCursor: string | null;
}

/** The outcome of a save. */
export interface SavedQuiz {
  /** To be sent with the next save. */
  readonly revision: number;
  readonly updatedAt: Instant;
  readonly problemList: readonly QuizProblem[];
}

/** What was read from a file: stored nowhere yet, for the author to look through. */
export interface ImportedQuiz {
  readonly format: 'opentriviaqa' | 'csv' | 'argus-json';
  readonly encoding: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly questions: readonly Question[];
  readonly problems: readonly ImportProblem[];
  /** Problems beyond those that are listed. */
  readonly moreProblems: number;
  /** How many questions the file seems to hold, good and bad. */
  readonly records: number;
}

export interface ImportProblem {
  /** Counted from one. */
  readonly line: number;
  /** `repaired`: the question was kept, put right as the message says. `skipped`: it was left out. */
  readonly severity: 'skipped' | 'repaired';
  readonly message: string;
  /** The beginning of what the line says. */
  readonly excerpt: string;
}

/** A file to be saved by the browser. */
export interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface NewSession {
  readonly sessionId: string;
  readonly pin: string;
  readonly version: number;
}

export interface SessionListItem {
  readonly sessionId: string;
  readonly quizId: string | null;
  readonly title: string;
  /** Null once the session is over. */
  readonly pin: string | null;
  readonly phase: Phase;
  readonly players: number;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface SessionPage {
  readonly items: readonly SessionListItem[];
  readonly nextCursor: string | null;
}

export interface SessionDetails extends SessionListItem {
  readonly version: number;
  readonly settings: Settings;
}

/** Where a step has left the session. */
export interface Steered {
  /** To be sent with the next step. */
  readonly version: number;
  readonly phase: Phase;
}

/** A key that lets somebody else into a session; the token is shown once. */
export interface NewSessionKey {
  readonly keyId: string;
  readonly token: string;
}

export interface SessionKeys {
  /** What the caller may do: `observer` only watches. */
  readonly role: 'host' | 'observer';
  /** The keys that still open the session; only for hosts. */
  readonly keys: readonly {
    readonly id: string;
    readonly role: 'host' | 'observer';
    readonly name: string;
    readonly createdAt: Instant;
  }[];
}
