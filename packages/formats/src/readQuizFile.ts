import { limits } from '@argus/game/limits';
import type { Question } from '@argus/game/question';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { readArgusJson } from './argusJson.ts';
import { cleanText } from './cleanText.ts';
import { type Decoded, decode, type Encoding } from './decode.ts';
import { foreignFile } from './foreignFile.ts';
import { fileLimits } from './limits.ts';
import { excerptOf, type FileFormat, type FileProblem, linesOf, type ReadQuestions } from './quizFile.ts';
import { readCsv } from './readCsv.ts';
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
  /** Records found, good and bad: each is either a question or one `skipped` problem. */
  readonly records: number;
}

const titleOf = (fileName: string): string => {
  const name = cleanText(fileName.slice(-255)).split(/[\\/]/).at(-1) ?? '';
  const bare = name.replace(/(?:\.argus)?\.[A-Za-z0-9]{1,8}$/, '');
  const words = bare.replace(/[-_.\s]+/g, ' ').trim();
  const title = (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, limits.quizTitleLength);
  return title.replace(/\p{Cs}/gu, '').trim() || 'Imported quiz';
};

interface Found extends ReadQuestions {
  readonly format: FileFormat;
}

/** Reads in the format that the content speaks of, whatever the file is called; a text says why it cannot be read. */
const read = (text: string, newId: () => string): Found | string => {
  if (/^\s*{/.test(text)) {
    const found = readArgusJson(text, newId);
    return typeof found === 'string' ? found : { format: 'argus-json', ...found };
  }
  const table = readCsv(text, newId);
  if (table) return { format: 'csv', ...table };
  if (/^[ \t]*(?:# ?Q|\^)/im.test(text)) return { format: 'opentriviaqa', ...readOpenTriviaQa(text, newId) };
  return 'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).';
};

/** Lines whose bytes are of another encoding than the rest: they were read, but deserve a look. */
const encodingProblems = (text: string, { oddLines, encoding }: Decoded): FileProblem[] => {
  if (oddLines.length === 0) return [];
  const lines = linesOf(text);
  const other = encoding === 'utf-8' ? 'Windows-1252' : 'UTF-8';
  return oddLines.map((line) => ({
    line,
    severity: 'repaired',
    message: `This line is not in the encoding of the file: it was read as ${other}, check its letters.`,
    excerpt: excerptOf(cleanText(lines[line - 1] ?? '')),
  }));
};

const hasTooManyLines = (text: string): boolean => {
  let ends = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] !== '\n') ends += 1;
  }
  return ends >= fileLimits.lines;
};

const tooMuch = {
  bytes: `The file has more than ${fileLimits.size / 1024 / 1024} MB: split it into smaller files.`,
  lines: `The file has more than ${fileLimits.lines} lines: split it into smaller files.`,
  questions: `The file has more than ${fileLimits.records} questions: split it into smaller files.`,
} as const;

/** Reads a quiz file whatever it is called: format and encoding are told by its content. Never throws. */
export const readQuizFile = (input: {
  fileName: string;
  bytes: Uint8Array;
  newId: () => string;
}): Outcome<QuizFile> => {
  const { fileName, bytes, newId } = input;
  if (bytes.length > fileLimits.size) return reject('too-large', tooMuch.bytes);
  const decoded = decode(bytes);
  const text = decoded.text.replaceAll('\0', '');
  const foreign = foreignFile(bytes, decoded.text);
  if (foreign) return reject('unreadable-file', foreign);
  if (hasTooManyLines(text)) return reject('too-large', tooMuch.lines);
  const found = read(text, newId);
  if (typeof found === 'string') return reject('unreadable-file', found);
  if (found.records > fileLimits.records) return reject('too-large', tooMuch.questions);
  const problems = [...encodingProblems(text, decoded), ...found.problems].sort(
    (one, other) => one.line - other.line,
  );
  if (found.questions.length === 0) {
    const [first] = problems.filter(({ severity }) => severity === 'skipped');
    const message = first
      ? `No question could be read. Line ${first.line}: ${first.message}`
      : 'There is no question in this file: add one and try again.';
    return reject('unreadable-file', message, { problems: problems.slice(0, 20) });
  }
  return accept({
    format: found.format,
    encoding: decoded.encoding,
    title: found.title || titleOf(fileName),
    description: found.description ?? '',
    language: found.language ?? 'en',
    tags: found.tags ?? [],
    questions: found.questions,
    problems: problems.slice(0, fileLimits.problems),
    moreProblems: Math.max(0, problems.length - fileLimits.problems),
    records: found.records,
  });
};
