import { expect, it } from 'vitest';
import { answerLook, answerPosition } from './answerLook.ts';

it('gives six positions six letters and colours', () => {
  const looks = [0, 1, 2, 3, 4, 5].map(answerLook);
  expect(looks.map(({ letter }) => letter).join('')).toBe('ABCDEF');
  expect(new Set(looks.map(({ color }) => color)).size).toBe(6);
});

it('reads 1 to 6 and A to F as positions, and nothing else', () => {
  expect(['1', '6', 'a', 'F'].map(answerPosition)).toEqual([0, 5, 0, 5]);
  expect(['0', '7', 'g', 'Enter', '', '12', ' '].map(answerPosition)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
