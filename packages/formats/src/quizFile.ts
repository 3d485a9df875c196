import type { Question } from '@argus/game/question';
import { fileLimits } from './limits.ts';

export type FileFormat = 'opentriviaqa' | 'csv' | 'argus-json';

/** Something in a file that could not be taken as it is. */
export interface FileProblem {
  /** Counted from one. */
  readonly line: number;
  /** `repaired`: the question was kept, put right as the message says. `skipped`: it was left out. */
  readonly severity: 'skipped' | 'repaired';
  readonly message: string;
  /** The beginning of what the line says. */
  readonly excerpt: string;
}

/** What a reader makes of a text. */
export interface ReadQuestions {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
  readonly questions: Question[];
  readonly problems: FileProblem[];
  /** Records found, good and bad: each is either a question or one `skipped` problem. */
  readonly records: number;
}

/** Why a record was left out. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** The beginning of a text on one line, never ending inside a character. */
export const excerptOf = (text: string): string => {
  const line = text
    .slice(0, fileLimits.excerptLength * 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= fileLimits.excerptLength) return line;
  return `${line.slice(0, fileLimits.excerptLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};

/** Splits at CRLF, LF and CR alike, so that mixed files keep their line numbers. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);
