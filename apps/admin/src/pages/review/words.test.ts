import { expect, it } from 'vitest';
import { alphaWord, discriminationWord, speedWord } from './words.ts';

it('puts statistics into words at their usual marks', () => {
  expect([null, -0.1, 0, 0.19, 0.2, 0.3, 1].map(discriminationWord)).toEqual([
    'discriminationNone',
    'discriminationWrong',
    'discriminationLow',
    'discriminationLow',
    'discriminationFair',
    'discriminationGood',
    'discriminationGood',
  ]);
  expect([-1, 0.49, 0.5, 0.7].map((alpha) => alphaWord(alpha, 30))).toEqual([
    'alphaWeak',
    'alphaWeak',
    'alphaFair',
    'alphaGood',
  ]);
  expect(alphaWord(0.9, 29)).toBe('alphaRough');
  expect([null, -0.5, -0.05, 0.5].map(speedWord)).toEqual([
    'speedNone',
    'speedFast',
    'speedSame',
    'speedSlow',
  ]);
});
