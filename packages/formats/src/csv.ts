import type { Question } from '@argus/game/question';
import type { Quiz } from '@argus/game/quiz';
import { type Column, csvColumns, joinParts } from './csvColumns.ts';
import { type Cell, writeTable } from './table.ts';

/** A right choice by its place, or by its column where the bare number could also be a choice's text. */
const placeOf = (choices: readonly { id: string; text: string }[], id: string): string => {
  const place = String(choices.findIndex((choice) => choice.id === id) + 1);
  return choices.some((choice) => choice.id !== id && choice.text === place) ? `choice${place}` : place;
};

const cellsOf = (question: Question): Partial<Record<Column, Cell>> => {
  const { kind, prompt, timeLimit, points, explanation } = question;
  const shared = { kind, prompt, time_limit: timeLimit ?? 'none', points, explanation, markup: 'markdown' };
  switch (question.kind) {
    case 'choice':
    case 'multi': {
      const { choices } = question;
      const right = [question.correct].flat().map((id) => placeOf(choices, id));
      return {
        ...shared,
        ...Object.fromEntries(choices.map(({ text }, index) => [`choice${index + 1}`, text])),
        correct: right.join(' | '),
        ...(question.kind === 'multi' ? { credit: question.credit } : {}),
      };
    }
    case 'boolean':
      return { ...shared, correct: String(question.correct) };
    case 'text': {
      const [first = '', ...others] = question.accepted;
      return { ...shared, correct: first, accepted: joinParts(others) };
    }
    case 'number':
      return { ...shared, correct: question.correct, tolerance: question.tolerance, unit: question.unit };
  }
};

/**
 * A quiz as CSV, safe to open in a spreadsheet; `readQuizFile` reads the same questions back. Titles,
 * descriptions and ids have no column: Argus JSON keeps those.
 */
export const writeCsv = (quiz: Quiz): string =>
  writeTable([
    csvColumns,
    ...quiz.questions.map((question) => {
      const cells = cellsOf(question);
      return csvColumns.map((column) => cells[column] ?? '');
    }),
  ]);
