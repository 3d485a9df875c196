import { describe, expect, it } from 'vitest';
import { readOpenTriviaQa } from './readOpenTriviaQa.ts';

const read = (text: string) => {
  let count = 0;
  const { questions, problems, records } = readOpenTriviaQa(text, () => `q${count++}`);
  return { questions, problems: problems.map(({ line, severity }) => `${line} ${severity}`), records };
};

const good = '#Q Which is a star?\n^ Vega\nA Mars\nB Vega\n';

describe('reading OpenTriviaQA text', () => {
  it('makes a choice of a record, with the usual time and points', () => {
    expect(read(good)).toEqual({
      questions: [
        {
          id: 'q0',
          kind: 'choice',
          prompt: 'Which is a star?',
          explanation: '',
          timeLimit: 20,
          points: 1,
          choices: [
            { id: 'a', text: 'Mars' },
            { id: 'b', text: 'Vega' },
          ],
          correct: 'b',
        },
      ],
      problems: [],
      records: 1,
    });
  });

  it('makes a statement of True and False, in any order and case', () => {
    expect(read('#Q Vega is a star.\n^ TRUE\nA false\nB True\n').questions).toMatchObject([
      { kind: 'boolean', correct: true },
    ]);
    expect(read('#Q Is Vega a star?\n^ Yes\nA Yes\nB No\n').questions).toMatchObject([{ kind: 'choice' }]);
  });

  it('keeps lines of a question that begin like an answer', () => {
    const { questions, problems } = read(
      '#Q A riddle:\nA man sees a star.\n\nWhich?\n^ Vega\nA Mars\nB Vega\n',
    );
    expect(questions).toMatchObject([{ prompt: 'A riddle:\n\nA man sees a star.\n\nWhich?' }]);
    expect(problems).toEqual([]);
  });

  it('reads HTML entities as what they stand for and shows markup as text', () => {
    const { questions } = read(
      '#Q Is &lt;b&gt; &quot;bold&quot; in *HTML* or *CSS*?\n^ R&amp;D\nA R&D\nB &nope;\n',
    );
    expect(questions).toMatchObject([
      {
        prompt: 'Is \\<b> "bold" in \\*HTML\\* or \\*CSS\\*?',
        choices: [{ text: 'R&D' }, { text: '\\&nope;' }],
        correct: 'a',
      },
    ]);
  });

  it('needs no blank line between records', () => {
    expect(read(good + good)).toMatchObject({ questions: [{}, {}], problems: [] });
  });

  it('loses only the record without ^ when the next one has no #Q', () => {
    expect(read(`#Q Lost?\nA x\nB y\n\n${good}`).problems).toEqual(['1 skipped']);
    expect(read('#Q Lost?\nA x\nB y\n\nWhich?\n^ Vega\nA Mars\nB Vega\n')).toMatchObject({
      questions: [],
      problems: ['1 skipped'],
    });
  });

  it('takes the text above a ^ for a question that has lost its #Q, with or without a blank line', () => {
    const unmarked = good.replace('#Q ', '');
    for (const text of [`${good}\n${unmarked}`, good + unmarked, `Part one\n\n${unmarked}\n${good}`]) {
      expect(read(text).questions.map(({ prompt }) => prompt)).toEqual([
        'Which is a star?',
        'Which is a star?',
      ]);
    }
  });

  it('never imports a question whose right answer it does not know', () => {
    expect(read('#Q How cold?\n^ -5\nA 5\nB 15\n').problems).toEqual(['2 skipped']);
    expect(read('#Q Which sign?\n^ MG\nA Mg\nB mg\n').problems).toEqual(['2 skipped']);
  });

  it('counts every record and every stray block once', () => {
    const { records, questions, problems } = read(`Stars\n\n${good}\nPart 2\n\nmore\n\n#Q\n^\n\n${good}`);
    expect({ records, questions: questions.length, problems }).toEqual({
      records: 6,
      questions: 2,
      problems: ['1 skipped', '8 skipped', '10 skipped', '12 skipped'],
    });
  });
});
