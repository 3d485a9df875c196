import { describe, expect, it } from 'vitest';
import { countTaken, takeQuestions } from './selection.ts';

const questions = Array.from({ length: 100 }, (_, index) => ({ id: `q${index}` }));

describe('the questions taken from a file', () => {
  it('are all of them', () => {
    expect(takeQuestions(questions, { way: 'all' })).toBe(questions);
    expect(countTaken(questions, { way: 'all' })).toBe(100);
  });

  it('are some at random, each once, in the order of the file', () => {
    const taken = takeQuestions(questions, { way: 'random', count: 20 });
    const places = taken.map((question) => questions.indexOf(question));
    expect(new Set(places).size).toBe(20);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(countTaken(questions, { way: 'random', count: 500 })).toBe(100);
  });

  it('are the chosen ones', () => {
    const take = { way: 'chosen', ids: new Set(['q7', 'q3']) } as const;
    expect(takeQuestions(questions, take).map(({ id }) => id)).toEqual(['q3', 'q7']);
    expect(countTaken(questions, take)).toBe(2);
  });
});
