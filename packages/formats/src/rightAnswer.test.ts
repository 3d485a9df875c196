import { describe, expect, it } from 'vitest';
import { matchAnswer } from './rightAnswer.ts';

const match = (right: string, ...texts: string[]) => {
  const found = matchAnswer(
    right,
    texts.map((text) => ({ text })),
  );
  return found && { text: found.found.text, exact: found.exact };
};

describe('the answer that the right answer means', () => {
  it('is the one with the same letters, however they are dressed', () => {
    expect(match('Vega', 'Rigel', 'Vega')).toEqual({ text: 'Vega', exact: true });
    expect(match('“the  milky way”.', 'Mars', 'The Milky Way')).toEqual({
      text: 'The Milky Way',
      exact: false,
    });
    expect(match('cafe', 'Tea', 'Café')).toEqual({ text: 'Café', exact: false });
  });

  it('is the exact one when others only look like it', () => {
    expect(match('Mg', 'mg', 'Mg', 'MG')).toEqual({ text: 'Mg', exact: true });
  });

  it('is none when two could be meant', () => {
    expect(match('MG', 'mg', 'Mg')).toBeUndefined();
  });

  it.each([
    ['-5', '5'],
    ['C#', 'C'],
    ['1.5', '15'],
    ['C++', 'C'],
    ['5%', '5'],
    ['?', '!'],
  ])('is never %s for %s', (right, other) => {
    expect(match(right, other, 'something else')).toBeUndefined();
  });
});
