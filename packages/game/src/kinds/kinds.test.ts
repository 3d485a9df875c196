import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { someQuestion } from '../../test/arbitraries.ts';
import {
  askOf,
  describeAnswer,
  distributionOf,
  judgeAnswer,
  kindNames,
  kinds,
  type Question,
  readAnswer,
  solutionOf,
  worded,
} from '../question.ts';
import { defineKind, questionBase } from './kind.ts';

const common = { id: 'q', prompt: 'Which?', explanation: '', timeLimit: 20, points: 1 } as const;
const choices = [
  { id: 'a', text: 'Jupiter' },
  { id: 'b', text: 'Mars' },
  { id: 'c', text: 'Venus' },
  { id: 'd', text: 'Saturn' },
];
const share = (question: Question, raw: unknown): number | null => {
  const read = readAnswer(question, raw);
  return read.ok ? judgeAnswer(question, read.value) : null;
};

describe('a single choice', () => {
  const question: Question = { ...common, kind: 'choice', choices, correct: 'b' };
  it('is right or wrong, and nothing but one of its choices', () => {
    expect(['b', 'a', 'z', 'B', ['b'], 1, null].map((raw) => share(question, raw))).toEqual([
      1,
      0,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a multiple choice', () => {
  const partial: Question = { ...common, kind: 'multi', choices, correct: ['a', 'b'], credit: 'partial' };
  const whole: Question = { ...partial, credit: 'all-or-nothing' };
  it('gives a part for a part: right ones less wrong ones, never below nothing', () => {
    const answers = [['a', 'b'], ['a'], ['a', 'c'], ['c'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']];
    expect(answers.map((raw) => share(partial, raw))).toEqual([1, 0.5, 0, 0, 0.5, 0]);
    expect(answers.map((raw) => share(whole, raw))).toEqual([1, 0, 0, 0, 0, 0]);
  });
  it('does not mind order or doubles, and refuses what is no choice', () => {
    expect(share(partial, ['b', 'a', 'a'])).toBe(1);
    expect([[], ['z'], 'a', [['a']]].map((raw) => share(partial, raw))).toEqual([null, null, null, null]);
  });
});

describe('true or false', () => {
  it('takes booleans and the ids of its two choices', () => {
    const question: Question = { ...common, kind: 'boolean', correct: false };
    expect([false, 'false', true, 'true', 'yes', 0, null].map((raw) => share(question, raw))).toEqual([
      1,
      1,
      0,
      0,
      null,
      null,
      null,
    ]);
  });
});

describe('the two answers to a statement', () => {
  const question: Question = { ...common, kind: 'boolean', correct: false };

  it.each([
    ['de', 'Falsch'],
    ['pt-BR', 'Falso'],
    ['ar', 'خطأ'],
    ['tlh', 'False'],
  ])('are called by the language of the quiz: %s', (language, name) => {
    const asked = worded(question, language) as Question;
    expect(askOf(asked).choices?.map(({ text }) => text)[1]).toBe(name);
    expect([solutionOf(asked).texts, describeAnswer(asked, false)]).toEqual([[name], name]);
    expect(distributionOf(asked, [false]).map(({ label }) => label)[1]).toBe(name);
  });

  it('keep the names that their author gave them', () => {
    const own: Question = { ...question, words: { whenTrue: 'Yes', whenFalse: 'No' } };
    expect(worded(own, 'de')).toEqual(own);
  });
});

describe('a short text', () => {
  const question: Question = { ...common, kind: 'text', accepted: ['Galileo Galilei', 'Galilée'] };
  it('folds case, accents and spaces', () => {
    const answers = ['galileo galilei', '  GALILEO  GALILEI ', 'galilee', 'Galileo', '', '   ', 7];
    expect(answers.map((raw) => share(question, raw))).toEqual([1, 1, 1, 0, null, null, null]);
    expect(share(question, 'x'.repeat(121))).toBeNull();
  });
  it('gathers answers that fold to the same', () => {
    const buckets = distributionOf(question, ['Newton', 'newton ', 'galilée']);
    expect(buckets.map(({ key, count, right }) => [key, count, right])).toEqual([
      ['newton', 2, false],
      ['galilee', 1, true],
    ]);
  });
});

describe('a number', () => {
  const question: Question = { ...common, kind: 'number', correct: 0.3, tolerance: 0.1, unit: 'm' };
  it('is right within its tolerance, to the last unit', () => {
    expect(
      [0.3, 0.1 + 0.2, 0.4, 0.2, 0.41, -0.3, '0.3', Number.NaN, Infinity].map((raw) => share(question, raw)),
    ).toEqual([1, 1, 1, 1, 0, 0, null, null, null]);
  });
  it('says its unit', () => {
    expect(describeAnswer(question, 5)).toBe('5 m');
    expect(solutionOf(question).texts).toEqual(['0.3 m', '± 0.1 m']);
  });
});

describe('every kind', () => {
  it('takes any rubbish as an answer or refuses it, and never breaks', () => {
    fc.assert(
      fc.property(someQuestion(), fc.anything(), (question, raw) => {
        const read = readAnswer(question, raw);
        if (!read.ok) {
          expect(read.reason).toBe('bad-answer');
          return;
        }
        const earned = judgeAnswer(question, read.value);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(1);
        expect(readAnswer(question, read.value)).toEqual(read);
        expect(typeof describeAnswer(question, read.value)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('counts every answer in its distribution', () => {
    fc.assert(
      fc.property(
        someQuestion(),
        fc.array(fc.constantFrom('a', 'b', true, false, 'iris', 'lens', 3, 4)),
        (question, raws) => {
          const given = raws.flatMap((raw) => {
            const read = readAnswer(question, raw);
            return read.ok ? [read.value] : [];
          });
          const total = distributionOf(question, given).reduce((sum, { count }) => sum + count, 0);
          expect(total).toBe(question.kind === 'multi' ? given.flat().length : given.length);
        },
      ),
    );
  });
});

describe('the kinds', () => {
  it('are one file each, beside what they share', () => {
    const shared = ['choices.ts', 'kind.ts', 'kinds.test.ts'];
    const files = readdirSync(new URL('.', import.meta.url)).filter((name) => !shared.includes(name));
    expect(files.sort()).toEqual(kindNames.map((name) => `${name}.ts`).sort());
  });

  it('could be six: one more in the table is asked, read, judged and drawn like the others', () => {
    const schema = z.object({ kind: z.literal('scale'), ...questionBase, top: z.number() });
    const scale = defineKind<typeof schema, number>({
      name: 'scale',
      question: schema,
      answer: z.number().int(),
      blank: (id) => ({ id, kind: 'scale', prompt: '', explanation: '', timeLimit: 20, points: 1, top: 5 }),
      fits: ({ top }, answer) => answer >= 1 && answer <= top,
      judge: ({ top }, answer) => answer / top,
      ask: ({ top }) => ({ unit: `of ${top}` }),
      solve: ({ top }) => ({ choiceIds: [], texts: [`${top}`] }),
      buckets: ({ top }, answers) =>
        Array.from({ length: top }, (_, index) => ({
          key: `${index + 1}`,
          label: `${index + 1}`,
          count: answers.filter((answer) => answer === index + 1).length,
          right: index + 1 === top,
        })),
      describe: (_question, answer) => `${answer}`,
    });
    const table = { ...kinds, scale };
    const question = { ...scale.blank('q'), explanation: 'The more, the better.' };
    expect(readAnswer(question, 4, table)).toEqual({ ok: true, value: 4 });
    expect(readAnswer(question, 6, table)).toMatchObject({ ok: false, reason: 'bad-answer' });
    expect(judgeAnswer(question, 4, table)).toBe(0.8);
    expect(askOf(question, table)).toEqual({ unit: 'of 5' });
    expect(solutionOf(question, table)).toEqual({
      choiceIds: [],
      texts: ['5'],
      explanation: 'The more, the better.',
    });
    expect(distributionOf(question, [4, 4, 5], table).map(({ count }) => count)).toEqual([0, 0, 0, 2, 1]);
    expect(describeAnswer(question, 4, table)).toBe('4');
    expect(() => readAnswer(question, 4)).toThrow('no kind');
  });
});
