import { expect, it } from 'vitest';
import { alphaWord, discriminationWord } from './words.ts';

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
  expect([null, -1, 0.49, 0.5, 0.7].map(alphaWord)).toEqual([
    'alphaNone',
    'alphaWeak',
    'alphaWeak',
    'alphaFair',
    'alphaGood',
  ]);
});
