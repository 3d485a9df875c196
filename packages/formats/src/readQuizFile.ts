import { limits } from '@argus/game/limits';
import type { Question } from '@argus/game/question';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { readArgusJson } from './argusJson.ts';
import { looksLikeCsv, readCsv } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { fileLimits } from './limits.ts';
import type { FileFormat, FileProblem, ReadQuestions } from './quizFile.ts';
import { readOpenTriviaQa } from './readOpenTriviaQa.ts';

/** What was read from a file: everything good, and what was not, by line. */
export interface QuizFile {
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly tags: readonly string[];
  readonly questions: readonly Question[];
  readonly problems: readonly FileProblem[];
  /** Problems beyond those that are listed. */
  readonly moreProblems: number;
  /** How many questions the file seems to hold, good and bad. */
  readonly records: number;
}

const titleOf = (fileName: string): string => {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/(\.argus)?\.[A-Za-z0-9]+$/, '');
  const words = bare.replace(/[-_.\s]+/g, ' ').trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, limits.quizTitleLength) || 'Imported quiz';
};

const looksBinary = (text: string): boolean => {
  const head = text.slice(0, 4_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > head.length / 20;
};

const read = (
  text: string,
  newId: () => string,
): { format: FileFormat; found: ReadQuestions } | undefined => {
  if (/^\s*\{/.test(text)) {
    const found = readArgusJson(text);
    return found && { format: 'argus-json', found };
  }
  if (/^\s*#\s*Q\b/im.test(text)) return { format: 'opentriviaqa', found: readOpenTriviaQa(text, newId) };
  return looksLikeCsv(text) ? { format: 'csv', found: readCsv(text, newId) } : undefined;
};

/** Reads a quiz file whatever it is called: format and encoding are told by its content. Never throws. */
export const readQuizFile = (input: {
  fileName: string;
  bytes: Uint8Array;
  newId: () => string;
}): Outcome<QuizFile> => {
  const { fileName, bytes, newId } = input;
  if (bytes.length > fileLimits.size) {
    return reject('too-large', `The file is larger than ${fileLimits.size / 1024 / 1024} MB: split it.`);
  }
  const { text, encoding } = decode(bytes);
  const result = looksBinary(text) ? undefined : read(text, newId);
  if (!result) {
    return reject(
      'unreadable-file',
      'This is no quiz file that Argus knows: use OpenTriviaQA text, CSV with a header row, or Argus JSON.',
    );
  }
  const { format, found } = result;
  if (found.questions.length === 0) {
    const [first] = found.problems;
    return reject(
      'unreadable-file',
      first
        ? `No question could be read. Line ${first.line}: ${first.message}`
        : 'There is no question in this file.',
      { problems: found.problems.slice(0, 20) },
    );
  }
  return accept({
    format,
    encoding,
    title: found.title || titleOf(fileName),
    description: found.description ?? '',
    language: found.language ?? 'en',
    tags: found.tags ?? [],
    questions: found.questions,
    problems: found.problems.slice(0, fileLimits.problems),
    moreProblems: Math.max(0, found.problems.length - fileLimits.problems),
    records: found.records,
  });
};
