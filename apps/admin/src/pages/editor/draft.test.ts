import { quizProblems } from '@argus/game/quiz';
import { describe, expect, it } from 'vitest';
import {
  addQuestion,
  changeKind,
  changeQuestion,
  type Draft,
  duplicateQuestion,
  moveQuestion,
  problemFinder,
  removeQuestion,
} from './draft.ts';

const empty: Draft = {
  quiz: { title: 'Planets', description: '', language: 'en', tags: [], questions: [] },
  public: false,
};
const ids = ({ quiz }: Draft) => quiz.questions.map(({ id }) => id).join('');
const three = ['a', 'b', 'c'].reduce((draft, id) => addQuestion(draft, 'choice', id, null), empty);

describe('the questions of a draft', () => {
  it('are added last or behind another', () => {
    expect(ids(three)).toBe('abc');
    expect(ids(addQuestion(three, 'text', 'x', 'a'))).toBe('axbc');
  });

  it('are moved, duplicated and removed', () => {
    expect(ids(moveQuestion(three, 'c', -2))).toBe('cab');
    expect(ids(moveQuestion(three, 'a', -1))).toBe('abc');
    expect(ids(duplicateQuestion(three, 'b', 'x'))).toBe('abxc');
    expect(ids(removeQuestion(three, 'b'))).toBe('ac');
  });

  it('keep their id whatever is changed', () => {
    const changed = changeQuestion(three, 'b', { prompt: 'Which is the largest?', id: 'other' });
    expect(ids(changed)).toBe('abc');
    expect(changed.quiz.questions[1]?.prompt).toBe('Which is the largest?');
  });

  it('keep what fits when they become another kind', () => {
    const choices = [
      { id: 'a', text: 'Jupiter' },
      { id: 'b', text: 'Mars' },
    ];
    const asked = changeQuestion(three, 'a', { prompt: 'Largest?', choices, correct: 'b', timeLimit: 60 });
    const multi = changeKind(asked, 'a', 'multi');
    expect(multi.quiz.questions[0]).toMatchObject({
      kind: 'multi',
      prompt: 'Largest?',
      choices,
      correct: ['b'],
      timeLimit: 60,
    });
    expect(changeKind(multi, 'a', 'choice').quiz.questions[0]).toMatchObject({
      kind: 'choice',
      choices,
      correct: 'b',
    });
    const text = changeKind(multi, 'a', 'text');
    expect(text.quiz.questions[0]).toMatchObject({ kind: 'text', prompt: 'Largest?', accepted: [''] });
    expect(text.quiz.questions[0]).not.toHaveProperty('choices');
  });

  it('say what is wrong with them, at the field', () => {
    const find = problemFinder(quizProblems(three.quiz), 'b');
    expect(find('prompt')).toBeTruthy();
    expect(find('choices.0.text')).toBeTruthy();
    expect(find('timeLimit')).toBeUndefined();
  });
});
