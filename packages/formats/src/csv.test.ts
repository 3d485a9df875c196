import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arbitraryQuiz } from './arbitraryQuiz.testing.ts';
import { writeCsv } from './csv.ts';
import { csvExample } from './csvExample.ts';
import { readQuizFile } from './readQuizFile.ts';

const read = (text: string) => {
  let count = 0;
  const file = readQuizFile({
    fileName: 'quiz.csv',
    bytes: new TextEncoder().encode(text),
    newId: () => `q${count++}`,
  });
  if (!file.ok) throw new Error(file.message);
  return file.value;
};

describe('a quiz as CSV', () => {
  it('is read back without loss', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const file = read(writeCsv(quiz));
        expect(file.problems).toEqual([]);
        expect(file.questions).toEqual(quiz.questions);
        expect(file.records).toBe(quiz.questions.length);
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const { data } = Papa.parse<string[]>(writeCsv(quiz).replace('\ufeff', ''));
        for (const cell of data.flat()) {
          expect(/^[=+@\t\r\n＝＋－＠]/.test(cell) || (/^-/.test(cell) && Number.isNaN(Number(cell)))).toBe(
            false,
          );
        }
      }),
    );
  });

  it('has an example that shows every kind and has no problem', () => {
    const file = read(csvExample);
    expect(file.problems).toEqual([]);
    expect(new Set(file.questions.map(({ kind }) => kind))).toEqual(
      new Set(['choice', 'multi', 'boolean', 'text', 'number']),
    );
    expect(file.questions.at(-1)).toMatchObject({ correct: 'b', choices: [{}, { text: '$\\pi r^2$' }] });
  });
});
