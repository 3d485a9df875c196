import { describe, expect, it } from 'vitest';
import { choicesIn, freeChoiceId, moved, numberIn, textIn, textsIn } from './draftFields.ts';

describe('the fields of a draft', () => {
  it('are read as far as they make sense', () => {
    const question = {
      id: 'q',
      kind: 'x',
      choices: [{ id: 'a', text: 'A' }, null, { id: 1 }],
      accepted: ['one', 2],
      unit: 5,
      correct: '7',
    };
    expect(choicesIn(question)).toEqual([{ id: 'a', text: 'A' }]);
    expect(textsIn(question, 'accepted')).toEqual(['one']);
    expect(textIn(question, 'unit')).toBe('');
    expect(numberIn(question, 'correct')).toBeNull();
    expect(choicesIn({ id: 'q', kind: 'x' })).toEqual([]);
  });

  it('get new ids that are free', () => {
    expect(freeChoiceId([])).toBe('a');
    expect(
      freeChoiceId([
        { id: 'a', text: '' },
        { id: 'c', text: '' },
      ]),
    ).toBe('b');
  });

  it('move up and down, and stop at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
