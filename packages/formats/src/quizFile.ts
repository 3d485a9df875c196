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
  /** How many questions the file seems to hold, good and bad. */
  readonly records: number;
}

export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > fileLimits.excerptLength ? `${line.slice(0, fileLimits.excerptLength - 1)}…` : line;
};

/** Splits at CRLF, LF and CR alike, so that mixed files keep their line numbers. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

/** Plain text as Markdown that shows the same: signs that would become markup are escaped. */
export const asMarkdown = (text: string): string =>
  text
    .replace(/[\\`*$<]|_(?=\S)|(?<=\S)_/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)(#{1,6}\s|>|[-+]\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');
