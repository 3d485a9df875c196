import { expect, it } from 'vitest';
import { answerScale, promptSize } from './fitText.ts';

it('makes a prompt smaller the longer it is', () => {
  const sizes = [10, 100, 150, 250, 400, 900].map((characters) =>
    Number.parseFloat(promptSize(characters, 4)),
  );
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBe(sizes.length);
  expect(Number.parseFloat(promptSize(10, 6))).toBeLessThan(Number.parseFloat(promptSize(10, 4)));
});

it('shrinks answers for the longest of them', () => {
  expect(answerScale(['yes', 'no'])).toBe(1);
  expect(answerScale(['yes', 'n'.repeat(300)])).toBe(0.5);
  expect(answerScale([])).toBe(1);
});
