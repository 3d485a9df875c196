import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someQuestion, twinQuestions } from '../test/arbitraries.ts';
import { judgePractice, practiceQuestions } from './practice.ts';
import type { Question } from './question.ts';

const capital: Question = {
  id: 'q',
  kind: 'text',
  prompt: 'Which part of the eye opens and closes?',
  explanation: 'It is a muscle.',
  timeLimit: 20,
  points: 1,
  accepted: ['Iris'],
};

describe('questions to practise', () => {
  it('never depend on the key', () => {
    fc.assert(
      fc.property(twinQuestions('q'), ([one, other]) => {
        expect(practiceQuestions([one])).toEqual(practiceQuestions([other]));
      }),
    );
  });

  it('are counted in their order, and no clock runs for them', () => {
    fc.assert(
      fc.property(fc.array(someQuestion(), { maxLength: 5 }), (questions) => {
        const shown = practiceQuestions(questions);
        expect(shown.map(({ index }) => index)).toEqual(questions.map((_, index) => index));
        expect(shown.every(({ total, closesAt }) => total === questions.length && closesAt === null)).toBe(
          true,
        );
      }),
    );
  });
});

describe('an answer in practice', () => {
  const solution = { choiceIds: [], texts: ['Iris'], explanation: 'It is a muscle.' };

  it('is judged as in a session, and learns what was right and why', () => {
    expect(judgePractice(capital, ' IRIS ')).toEqual({ ok: true, value: { outcome: 'right', solution } });
    expect(judgePractice(capital, 'pupil')).toEqual({ ok: true, value: { outcome: 'wrong', solution } });
  });

  it('is partly right where a share is', () => {
    const several: Question = {
      ...capital,
      kind: 'multi',
      choices: ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() })),
      correct: ['a', 'b'],
      credit: 'partial',
    };
    expect(judgePractice(several, ['a'])).toMatchObject({ value: { outcome: 'partly' } });
  });

  it('that is none is refused, and tells nothing of the key', () => {
    const refused = judgePractice(capital, { not: 'an answer' });
    expect(refused).toMatchObject({ ok: false, reason: 'bad-answer' });
    expect(JSON.stringify(refused)).not.toContain('Iris');
  });
});
