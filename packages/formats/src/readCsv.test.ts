import { describe, expect, it } from 'vitest';
import { readCsv } from './readCsv.ts';

const read = (text: string) => {
  let count = 0;
  const table = readCsv(text, () => `q${count++}`);
  if (!table) throw new Error('This is no table.');
  return table;
};

const told = (text: string): string[] =>
  read(text).problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);

describe('reading CSV', () => {
  it.each([',', ';', '\t'])('guesses the separator %j and knows columns by tolerant names', (sign) => {
    const rows = [
      ['Correct Answer', ' PROMPT ', 'Choice 1', 'choice_2', 'Time Limit'],
      ['2', 'Which is a star?', 'Mars', '"Vega, Wega; α"', '45'],
    ];
    expect(read(rows.map((row) => row.join(sign)).join('\n')).questions).toMatchObject(
      sign === '\t' || sign === ';' || sign === ','
        ? [{ kind: 'choice', correct: 'b', timeLimit: 45, choices: [{}, { text: 'Vega, Wega; α' }] }]
        : [],
    );
  });

  it('skips the line by which spreadsheets name the separator', () => {
    expect(read('sep=;\nprompt;correct\nIs it?;true').questions).toMatchObject([{ kind: 'boolean' }]);
  });

  it('tells real line numbers behind quoted line ends, whatever they are', () => {
    const text = 'prompt,correct,kind\r\n"one\r\ntwo\rthree",true,boolean\r\n\r\nIs it?,perhaps,boolean\n';
    expect(told(text)).toEqual(['6 skipped: The cell “correct” must be true or false.']);
    expect(read(text).questions).toMatchObject([{ prompt: 'one\n\ntwo\n\nthree' }]);
  });

  it('loses one line, not the rest of the file, to a quote that is never closed', () => {
    const text = `prompt,correct\n"Broken?,true\n${'Is it?,true\n'.repeat(30)}"Broken too?,true\nIs it?,true\n`;
    const { questions, problems, records } = read(text);
    expect(questions).toHaveLength(31);
    expect(problems.map(({ line }) => line)).toEqual([2, 33]);
    expect(records).toBe(33);
  });

  it('guesses the kind from what a row holds', () => {
    const text = [
      'prompt,choice1,choice2,choice3,correct,accepted',
      'a?,x,y,z,2,',
      'b?,x,y,z,1 | 3,',
      'c?,,,,false,',
      'd?,,,,42,',
      'e?,,,,Vega,Wega',
      'f?,,,,Vega,',
    ].join('\n');
    expect(read(text).questions.map(({ kind }) => kind)).toEqual([
      'choice',
      'multi',
      'boolean',
      'number',
      'text',
      'text',
    ]);
  });

  it('refuses a right answer that could be two of the choices', () => {
    const row = (correct: string) => `prompt,choice1,choice2,choice3,correct\nHow many?,1,2,4,${correct}\n`;
    expect(read(row('3')).questions).toMatchObject([{ correct: 'c' }]);
    expect(read(row('2')).questions).toMatchObject([{ correct: 'b' }]);
    expect(read(row('4')).questions).toMatchObject([{ correct: 'c' }]);
    expect(told(`prompt,choice1,choice2,correct\nHow many?,2,1,2\n`)).toEqual([
      '2 skipped: “2” can mean two of the choices: write its column, such as choice2.',
    ]);
    expect(read('prompt,choice1,choice2,correct\nHow many?,2,1,choice2\n').questions).toMatchObject([
      { correct: 'b' },
    ]);
  });

  it('shows plain cells as they are and reads Markdown where the column markup says so', () => {
    const text = 'prompt,correct,markup\n$5 or $10?,true,\n$x^2$ or *y*?,true,Markdown\n';
    expect(read(text).questions.map(({ prompt }) => prompt)).toEqual(['\\$5 or \\$10?', '$x^2$ or *y*?']);
  });

  it('names columns that it does not know', () => {
    expect(told('prompt,correct,choice7\nIs it?,true,x\n')).toEqual([
      '1 repaired: Argus knows no column of this name: it was left out.',
    ]);
  });

  it('is no table without a row that names columns', () => {
    expect(readCsv('Is it?,true\nIs it not?,false\n', () => 'id')).toBeUndefined();
    expect(readCsv('', () => 'id')).toBeUndefined();
  });
});
