import { questionSchema } from '@argus/game/question';
import { describe, expect, it } from 'vitest';
import { messyCsv } from './messyCsv.testing.ts';
import type { MessyFile } from './messyFile.testing.ts';
import { messyOpenTriviaQa } from './messyOpenTriviaQa.testing.ts';
import type { FileProblem } from './quizFile.ts';
import { readQuizFile } from './readQuizFile.ts';

const readMessy = ({ fileName, bytes }: MessyFile) => {
  let count = 0;
  const read = readQuizFile({ fileName, bytes, newId: () => `q${count++}` });
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

/** What was told of each block, by the lines that it takes up. */
const outcomesOf = (file: MessyFile, problems: readonly FileProblem[]): string[] =>
  file.blocks.map(({ fault, firstLine, lastLine }) => {
    const own = problems.filter(({ line }) => line >= firstLine && line <= lastLine);
    const told = own.map(({ severity }) => severity).join('+') || 'good';
    return `${fault}: ${told}${told === 'good' ? '' : ` (line ${firstLine})`}`;
  });

const wanted = (file: MessyFile): string[] =>
  file.blocks.map(
    ({ fault, outcome, firstLine }) =>
      `${fault}: ${outcome}${outcome === 'good' ? '' : ` (line ${firstLine})`}`,
  );

describe.each([
  ['OpenTriviaQA', messyOpenTriviaQa],
  ['CSV', messyCsv],
] as const)('a messy file of %s', (_name, makeFile) => {
  it.each([1, 2, 3, 4, 5])('has each fault told at its own lines, and nothing else (seed %i)', (seed) => {
    const file = makeFile({ seed, records: 400 });
    const read = readMessy(file);
    expect(outcomesOf(file, read.problems)).toEqual(wanted(file));
    expect(read.moreProblems).toBe(0);
  });

  it('keeps what is good of 2,400 records and counts what is not', () => {
    const file = makeFile({ seed: 42, records: 2_400 });
    const read = readMessy(file);
    expect(read.encoding).toBe('utf-8');
    expect(read.title).toBe('Messy stars');
    expect(read.records).toBe(file.expected.records);
    expect(read.questions).toHaveLength(file.expected.imported);
    expect(read.problems.length + read.moreProblems).toBe(file.expected.repaired + file.expected.skipped);
    for (const question of read.questions) expect(questionSchema.safeParse(question).success).toBe(true);
  });

  it('is the same for the same seed', () => {
    expect(makeFile({ seed: 7, records: 50 })).toEqual(makeFile({ seed: 7, records: 50 }));
  });
});
