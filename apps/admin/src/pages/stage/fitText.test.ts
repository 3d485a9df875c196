import { expect, it } from 'vitest';
import { answersHeight, promptSize } from './fitText.ts';

it('makes a prompt smaller the longer it is', () => {
  const sizes = [10, 100, 150, 250, 400, 900].map((characters) => Number.parseFloat(promptSize(characters)));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes).size).toBe(sizes.length);
});

it('leaves a long prompt more room beside the answers', () => {
  expect([20, 300, 900].map((long) => answersHeight(long, false))).toEqual(['66%', '58%', '50%']);
  expect([20, 300, 900].map((long) => answersHeight(long, true))).toEqual(['76%', '68%', '60%']);
});
