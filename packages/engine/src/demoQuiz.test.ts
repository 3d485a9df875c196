import { kindNames } from '@argus/game/question';
import { quizProblems, quizSchema } from '@argus/game/quiz';
import { describe, expect, it } from 'vitest';
import { demoQuiz } from './demoQuiz.ts';

const texts = demoQuiz.questions.flatMap(({ prompt, explanation }) => [prompt, explanation]);

describe('the demo quiz', () => {
  it('is a quiz that can be played as it stands', () => {
    expect(quizSchema.parse(demoQuiz)).toEqual(demoQuiz);
    expect(quizProblems(demoQuiz)).toEqual([]);
  });

  it('shows in ten questions what questions can be', () => {
    const { questions } = demoQuiz;
    expect(questions).toHaveLength(10);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(kindNames));
    expect(new Set(questions.map(({ timeLimit }) => timeLimit)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(questions.map(({ points }) => points)).size).toBeGreaterThanOrEqual(2);
    expect(questions.every(({ explanation }) => explanation.length > 20)).toBe(true);
    expect(texts.some((text) => text.includes('**'))).toBe(true);
    expect(texts.some((text) => text.includes('$$'))).toBe(true);
  });

  it('closes every formula that it opens', () => {
    const choices = demoQuiz.questions.flatMap((question) => ('choices' in question ? question.choices : []));
    for (const text of [...texts, ...choices.map((choice) => choice.text)]) {
      expect((text.match(/\$/g) ?? []).length % 2).toBe(0);
    }
  });
});
