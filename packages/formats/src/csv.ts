import { limits } from '@argus/game/limits';
import { type Question, questionSchema } from '@argus/game/question';
import type { Quiz } from '@argus/game/quiz';
import Papa from 'papaparse';
import { fileLimits } from './limits.ts';
import { excerptOf, type FileProblem, type ReadQuestions } from './quizFile.ts';
import { type Cell, writeTable } from './table.ts';

const choiceColumns = ['choice1', 'choice2', 'choice3', 'choice4', 'choice5', 'choice6'] as const;

/** The columns of a quiz in CSV, in the order that they are written in. */
export const csvColumns = [
  'kind',
  'prompt',
  ...choiceColumns,
  'correct',
  'tolerance',
  'unit',
  'time_limit',
  'points',
  'credit',
  'explanation',
] as const;

type Column = (typeof csvColumns)[number];
type Row = Readonly<Partial<Record<Column, string>>>;

const separator = '|';

/** `|` parts the right answers of one cell; a sign that is meant stands behind a backslash. */
const joinParts = (parts: readonly string[]): string =>
  parts.map((part) => part.replace(/[\\|]/g, (sign) => `\\${sign}`)).join(` ${separator} `);

const splitParts = (cell: string): string[] =>
  [...cell.matchAll(/(?:\\.|[^\\|])+/gs)]
    .map(([part]) => part.replace(/\\(.)/gs, '$1').trim())
    .filter((part) => part !== '');

/** An apostrophe before a sign that begins a formula is the writer's, not the author's. */
const unescaped = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r'])/, '');

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const numberOf = (cell: string): number => {
  const plain = cell.replace(/\s/g, '');
  return plain === '' ? Number.NaN : Number(/^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain);
};

const timeLimitOf = (cell: string): number | null | undefined => {
  if (cell === '') return undefined;
  return /^(none|no|-|0)$/i.test(cell) ? null : numberOf(cell);
};

const choicesOf = (row: Row) =>
  choiceColumns.flatMap((column, index) => {
    const text = row[column] ?? '';
    return text === '' ? [] : [{ id: letters[index] ?? column, text }];
  });

/** Right choices are named by their number, their letter or their text. */
const idOf = (choices: readonly { id: string; text: string }[], name: string): string => {
  const byText = choices.find(({ text }) => text === name);
  if (byText) return byText.id;
  const number = /^[1-6]$/.test(name) ? letters[Number(name) - 1] : undefined;
  return choices.find(({ id }) => id === (number ?? name.toLowerCase()))?.id ?? name;
};

const kindOf = (row: Row): string => {
  const kind = (row.kind ?? '').toLowerCase().replace(/[\s_-]/g, '');
  const names: Readonly<Record<string, string>> = {
    choice: 'choice',
    single: 'choice',
    singlechoice: 'choice',
    multi: 'multi',
    multiple: 'multi',
    multiplechoice: 'multi',
    boolean: 'boolean',
    truefalse: 'boolean',
    'true/false': 'boolean',
    text: 'text',
    shorttext: 'text',
    number: 'number',
  };
  if (kind !== '') return names[kind] ?? kind;
  return choicesOf(row).length === 0 ? 'text' : splitParts(row.correct ?? '').length > 1 ? 'multi' : 'choice';
};

const draftOf = (row: Row, id: string): unknown => {
  const kind = kindOf(row);
  const timeLimit = timeLimitOf(row.time_limit ?? '');
  const points = row.points ? numberOf(row.points) : undefined;
  const shared = {
    id,
    kind,
    prompt: row.prompt ?? '',
    explanation: row.explanation ?? '',
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(points === undefined ? {} : { points }),
  };
  const correct = row.correct ?? '';
  const choices = choicesOf(row);
  switch (kind) {
    case 'choice':
      return { ...shared, choices, correct: idOf(choices, correct) };
    case 'multi':
      return {
        ...shared,
        choices,
        correct: splitParts(correct).map((name) => idOf(choices, name)),
        ...(row.credit ? { credit: row.credit } : {}),
      };
    case 'boolean':
      return {
        ...shared,
        correct: /^(true|yes|1|t|wahr|richtig)$/i.test(correct)
          ? true
          : /^(false|no|0|f|falsch)$/i.test(correct)
            ? false
            : undefined,
      };
    case 'text':
      return { ...shared, accepted: splitParts(correct) };
    case 'number':
      return {
        ...shared,
        correct: numberOf(correct),
        ...(row.tolerance ? { tolerance: numberOf(row.tolerance) } : {}),
        unit: row.unit ?? '',
      };
    default:
      return shared;
  }
};

const columnNames: readonly string[] = csvColumns;
const isColumn = (name: string): name is Column => columnNames.includes(name);

const rowOf = (header: readonly string[], cells: readonly string[]): Row => {
  const row: Partial<Record<Column, string>> = {};
  header.forEach((name, index) => {
    if (isColumn(name)) row[name] = unescaped(cells[index] ?? '').trim();
  });
  return row;
};

const headerOf = (cells: readonly string[]): string[] =>
  cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_')
      .replace(/^choice_(\d)$/, 'choice$1'),
  );

/** Reads a quiz from CSV; the columns are those of `csvColumns`, in any order, told by the first row. */
export const readCsv = (text: string, newId: () => string): ReadQuestions => {
  const questions: Question[] = [];
  const problems: FileProblem[] = [];
  let header: string[] | undefined;
  let line = 1;
  let at = 0;
  let records = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data: cells, errors, meta }, parser) => {
      const here = line;
      line += (text.slice(at, meta.cursor).match(/\r\n|\n|\r/g) ?? []).length;
      at = meta.cursor;
      if (cells.every((cell) => cell.trim() === '')) return;
      if (!header) {
        header = headerOf(cells);
        return;
      }
      if (records >= fileLimits.records) {
        parser.abort();
        return;
      }
      records += 1;
      const row = rowOf(header, cells);
      const excerpt = excerptOf(row.prompt ?? cells.join(' '));
      const [broken] = errors;
      const parsed = broken ? undefined : questionSchema.safeParse(draftOf(row, newId()));
      if (parsed?.success) questions.push(parsed.data);
      else
        problems.push({
          line: here,
          severity: 'skipped',
          message: messageOf(parsed?.error.issues[0], broken),
          excerpt,
        });
    },
  });
  return { questions, problems, records };
};

const messageOf = (
  issue: { path: PropertyKey[]; message: string } | undefined,
  broken: { message: string } | undefined,
): string => {
  if (broken) return `The row is not valid CSV: ${broken.message}.`;
  if (!issue) return 'The question is not valid.';
  const field = issue.path.map(String).join('.');
  if (field === 'kind') return 'The kind must be choice, multi, boolean, text or number.';
  if (field === 'prompt') return `The prompt must have 1 to ${limits.promptLength} characters.`;
  return `${field}: ${issue.message}`;
};

/** Whether a text looks like a quiz in CSV. */
export const looksLikeCsv = (text: string): boolean => {
  const first = text.split(/\r\n|\n|\r/, 5).find((line) => line.trim() !== '') ?? '';
  const names = headerOf(first.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, '')));
  return names.includes('prompt') && names.length > 1;
};

const cellsOf = (question: Question): Partial<Record<Column, Cell>> => {
  const { kind, prompt, timeLimit, points, explanation } = question;
  const shared = { kind, prompt, time_limit: timeLimit ?? 'none', points, explanation };
  switch (question.kind) {
    case 'choice':
    case 'multi': {
      const right = [question.correct].flat();
      const place = (id: string): string =>
        String(question.choices.findIndex((choice) => choice.id === id) + 1);
      return {
        ...shared,
        ...Object.fromEntries(question.choices.map(({ text }, index) => [`choice${index + 1}`, text])),
        correct: joinParts(right.map(place)),
        ...(question.kind === 'multi' ? { credit: question.credit } : {}),
      };
    }
    case 'boolean':
      return { ...shared, correct: String(question.correct) };
    case 'text':
      return { ...shared, correct: joinParts(question.accepted) };
    case 'number':
      return { ...shared, correct: question.correct, tolerance: question.tolerance, unit: question.unit };
  }
};

/** A quiz as CSV that `readCsv` reads back; titles and descriptions have no column. */
export const writeCsv = (quiz: Quiz): string =>
  writeTable([
    csvColumns,
    ...quiz.questions.map((question) => {
      const cells = cellsOf(question);
      return csvColumns.map((column) => cells[column] ?? '');
    }),
  ]);
