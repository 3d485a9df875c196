import { limits } from '@argus/game/limits';
import { type KindName, kindNames, kinds, type Question } from '@argus/game/question';
import { cleanText, decodeEntities } from './cleanText.ts';
import {
  booleanOf,
  choiceNamed,
  choicesNamed,
  idOfPlace,
  numberOf,
  type Row,
  timeLimitOf,
} from './csvCells.ts';
import { type Column, choiceColumns, columnOf, splitParts } from './csvColumns.ts';
import { type CsvRecord, csvRecords } from './csvRecords.ts';
import { fileLimits } from './limits.ts';
import { plainToMarkdown } from './plainToMarkdown.ts';
import { problemOf, readQuestion } from './problemOf.ts';
import { excerptOf, type FileProblem, linesOf, type ReadQuestions } from './quizFile.ts';
import { unescapeCell } from './table.ts';

/** What a row says, or why it cannot be a question. */
type Draft = { readonly fields: Readonly<Record<string, unknown>> } | { readonly fault: string };

const kindAliases: Readonly<Record<string, KindName>> = {
  single: 'choice',
  singlechoice: 'choice',
  multiple: 'multi',
  multiplechoice: 'multi',
  truefalse: 'boolean',
  shorttext: 'text',
};

const kindOf = (row: Row): KindName | undefined => {
  const name = (row.kind ?? '').toLowerCase().replace(/[\s_/-]/g, '');
  if (name !== '') return kindNames.find((kind) => kind === name) ?? kindAliases[name];
  const { correct = '' } = row;
  const choices = choicesOf(row, (text) => text);
  if (choices.length > 0) return choicesNamed(correct, choices).length > 1 ? 'multi' : 'choice';
  if (row.accepted) return 'text';
  if (numberOf(correct) !== undefined) return 'number';
  return booleanOf(correct) === undefined ? 'text' : 'boolean';
};

const choicesOf = (row: Row, show: (text: string) => string) =>
  choiceColumns.flatMap((column, index) => {
    const text = row[column];
    return text ? [{ id: idOfPlace(index + 1), text: show(text) }] : [];
  });

const ambiguous = (cell: string): string =>
  `“${excerptOf(cell)}” can mean two of the choices: write its column, such as choice2.`;

/** The fields that only some kinds have. */
const ownFields = (kind: KindName, row: Row, show: (text: string) => string): Draft => {
  const { correct = '' } = row;
  const plain = choicesOf(row, (text) => text);
  const choices = choicesOf(row, show);
  switch (kind) {
    case 'choice': {
      const right = choiceNamed(correct, plain);
      if (right === 'ambiguous') return { fault: ambiguous(correct) };
      if (right === 'unknown')
        return { fault: 'The cell “correct” names no choice: write 1 to 6 or its text.' };
      return { fields: { choices, correct: right.id } };
    }
    case 'multi': {
      const right = new Set<string>();
      for (const one of choicesNamed(correct, plain)) {
        if (one === 'ambiguous') return { fault: ambiguous(correct) };
        if (one === 'unknown') {
          return { fault: 'The cell “correct” names something that is no choice: write such as 1 | 3.' };
        }
        right.add(one.id);
      }
      return { fields: { choices, correct: [...right] } };
    }
    case 'boolean': {
      const right = booleanOf(correct);
      return right === undefined
        ? { fault: 'The cell “correct” must be true or false.' }
        : { fields: { correct: right } };
    }
    case 'text':
      return { fields: { accepted: [...(correct ? [correct] : []), ...splitParts(row.accepted ?? '')] } };
    case 'number': {
      const right = numberOf(correct);
      const tolerance = row.tolerance ? numberOf(row.tolerance) : 0;
      if (right === undefined) {
        return { fault: 'The cell “correct” is no plain number: write such as 1000 or 3.14.' };
      }
      if (tolerance === undefined || tolerance < 0) {
        return { fault: 'The tolerance is no plain number: write such as 0.5, or nothing.' };
      }
      return { fields: { correct: right, tolerance, unit: row.unit ?? '' } };
    }
  }
};

/** Fields that may be wrong without costing the question: the kind's usual value takes their place. */
const settingsOf = (row: Row, notes: string[]): Readonly<Record<string, unknown>> => {
  const timeLimit = row.time_limit ? timeLimitOf(row.time_limit) : undefined;
  const points = row.points ? numberOf(row.points) : undefined;
  const pointsFit = points === 0 || points === 1 || points === 2;
  const credit = row.credit?.toLowerCase().replace(/[\s_]+/g, '-');
  const creditFits = credit === 'partial' || credit === 'all-or-nothing';
  if (row.time_limit && timeLimit === undefined) {
    notes.push(
      `The time limit must be ${limits.timeLimitMin} to ${limits.timeLimitMax} seconds or “none”: the usual one was set.`,
    );
  }
  if (row.points && !pointsFit) notes.push('The points must be 0, 1 or 2: they were set to 1.');
  if (row.credit && !creditFits)
    notes.push('The cell “credit” must be partial or all-or-nothing: it was set to partial.');
  return {
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(pointsFit ? { points } : {}),
    ...(creditFits ? { credit } : {}),
  };
};

const rowOf = (columns: readonly (Column | undefined)[], cells: readonly string[]): Row => {
  const row: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const cell = cleanText(unescapeCell(cells[index] ?? ''));
    // Spaces around an explanation in Markdown can mean something; elsewhere they never do.
    const text = column === 'explanation' ? cell : cell.trim();
    if (column && text !== '') row[column] = text;
  });
  return row;
};

const makeQuestion = (row: Row, newId: () => string, notes: string[]): Question | string => {
  const kind = kindOf(row);
  if (!kind) return 'The kind must be choice, multi, boolean, text or number.';
  if ((row.prompt ?? '') === '') return 'The question is empty: write it in the column “prompt”.';
  const isMarkdown = row.markup?.toLowerCase() === 'markdown';
  const show = (text: string): string =>
    isMarkdown || text.length > limits.explanationLength ? text : plainToMarkdown(decodeEntities(text));
  const own = ownFields(kind, row, show);
  if ('fault' in own) return own.fault;
  const parsed = readQuestion({
    ...kinds[kind].blank(newId()),
    ...own.fields,
    ...settingsOf(row, notes),
    prompt: show(row.prompt ?? ''),
    explanation: show(row.explanation ?? ''),
  });
  return parsed.success ? parsed.data : problemOf(parsed.error.issues[0]);
};

const brokenRow = (record: CsvRecord): string =>
  record.text.length > fileLimits.csvRecordLength
    ? `The row is longer than ${fileLimits.csvRecordLength} characters: shorten it.`
    : 'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.';

/** Reads a quiz from CSV with the columns of `csvColumns` in any order; undefined when no row names them. */
export const readCsv = (text: string, newId: () => string): ReadQuestions | undefined => {
  const found = csvRecords(linesOf(text));
  if (!found) return undefined;
  const count = found.records.length;
  if (count > fileLimits.records) return { questions: [], problems: [], records: count };
  const columns = found.header.map(columnOf);
  const questions: Question[] = [];
  const problems: FileProblem[] = found.header
    .filter((cell, index) => cell.trim() !== '' && !columns[index])
    .map((cell) => ({
      line: 1,
      severity: 'repaired',
      message: 'Argus knows no column of this name: it was left out.',
      excerpt: excerptOf(cell),
    }));
  for (const record of found.records) {
    const { line, cells } = record;
    const row = rowOf(columns, cells ?? []);
    const excerpt = excerptOf(row.prompt ?? record.text);
    const notes: string[] = [];
    const shifted = cells?.slice(columns.length).some((cell) => cell.trim() !== '');
    const made = !cells
      ? brokenRow(record)
      : shifted
        ? 'The row has more cells than the first row: put texts that hold the separator in quotes.'
        : makeQuestion(row, newId, notes);
    if (typeof made === 'string') problems.push({ line, severity: 'skipped', message: made, excerpt });
    else {
      questions.push(made);
      for (const message of notes) problems.push({ line, severity: 'repaired', message, excerpt });
    }
  }
  return { questions, problems, records: count };
};
