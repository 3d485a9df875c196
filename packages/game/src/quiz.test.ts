import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { kinds } from './question.ts';
import { quizDraftSchema, quizProblems, quizSchema } from './quiz.ts';

const question = (fields: object = {}) => ({
  id: 'q1',
  kind: 'choice',
  prompt: 'Which planet?',
  choices: [
    { id: 'a', text: 'Jupiter' },
    { id: 'b', text: 'Mars' },
  ],
  correct: 'a',
  ...fields,
});
const quiz = (...questions: object[]) => ({ title: 'Planets', questions });
const isGood = (value: unknown) => quizSchema.safeParse(value).success;

describe('a quiz', () => {
  it('holds each limit to the last unit', () => {
    const many = (count: number) =>
      quiz(...Array.from({ length: count }, (_, index) => question({ id: `q${index}` })));
    const choices = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: index === 0 ? 'a' : `c${index}`,
        text: `Choice ${index}`,
      }));
    const pairs: [object, object][] = [
      [many(limits.quizQuestions), many(limits.quizQuestions + 1)],
      [
        quiz(question({ choices: choices(limits.choicesMax) })),
        quiz(question({ choices: choices(limits.choicesMax + 1) })),
      ],
      [
        quiz(question({ choices: choices(limits.choicesMin) })),
        quiz(question({ choices: choices(limits.choicesMin - 1) })),
      ],
      [
        quiz(question({ timeLimit: limits.timeLimitMin })),
        quiz(question({ timeLimit: limits.timeLimitMin - 1 })),
      ],
      [
        quiz(question({ timeLimit: limits.timeLimitMax })),
        quiz(question({ timeLimit: limits.timeLimitMax + 1 })),
      ],
      [
        quiz(question({ prompt: 'x'.repeat(limits.promptLength) })),
        quiz(question({ prompt: 'x'.repeat(limits.promptLength + 1) })),
      ],
      [
        { ...quiz(question()), title: 'x'.repeat(limits.quizTitleLength) },
        { ...quiz(question()), title: 'x'.repeat(limits.quizTitleLength + 1) },
      ],
      [quiz(question({ points: 2 })), quiz(question({ points: 3 }))],
    ];
    for (const [good, bad] of pairs) {
      expect(isGood(good)).toBe(true);
      expect(isGood(bad)).toBe(false);
    }
  });

  it('says of a draft what is wrong, and where', () => {
    const draft = quizDraftSchema.parse(
      quiz(
        question(),
        question({
          id: 'q2',
          prompt: '',
          correct: 'z',
          choices: [
            { id: 'a', text: '' },
            { id: 'b', text: 'B' },
          ],
        }),
      ),
    );
    const problems = quizProblems(draft);
    expect(new Set(problems.map(({ questionId }) => questionId))).toEqual(new Set(['q2']));
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['prompt', 'choices.0.text']));
    for (const { message } of problems) expect(message).not.toBe('');
  });

  it('cannot be played without a title or a question, nor with two questions of one id', () => {
    expect(
      quizProblems(quizDraftSchema.parse({ title: ' ', questions: [] }))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['questions', 'title']);
    expect(isGood(quiz(question(), question()))).toBe(false);
  });

  it('can be begun with a blank question of each kind, which only wants to be filled in', () => {
    for (const kind of Object.values(kinds)) {
      const blank = kind.blank('q1');
      const draft = quizDraftSchema.parse(quiz(blank));
      expect(quizProblems(draft).every(({ questionId }) => questionId === 'q1')).toBe(true);
      expect(quizProblems(draft).length).toBeGreaterThan(0);
    }
  });
});
