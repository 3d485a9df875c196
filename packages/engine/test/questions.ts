const base = { prompt: 'Which one?', explanation: 'Because.', timeLimit: 20, points: 1 };

/** Four choices, of which `a` is right. */
export const choiceQuestion = (id: string, more: object = {}) => ({
  ...base,
  id,
  kind: 'choice',
  choices: ['Ant', 'Bee', 'Cat', 'Dog'].map((text, index) => ({ id: 'abcd'.charAt(index), text })),
  correct: 'a',
  ...more,
});

/** Four choices, of which `a` and `b` are right, with a share for each. */
export const multiQuestion = (id: string, more: object = {}) => ({
  ...choiceQuestion(id),
  kind: 'multi',
  correct: ['a', 'b'],
  credit: 'partial',
  ...more,
});

/** `true` is right. */
export const booleanQuestion = (id: string, more: object = {}) => ({
  ...base,
  id,
  kind: 'boolean',
  correct: true,
  ...more,
});

/** `iris` is right. */
export const textQuestion = (id: string, more: object = {}) => ({
  ...base,
  id,
  kind: 'text',
  accepted: ['Iris', 'The iris'],
  ...more,
});

/** 10 is right, and so is what is at most 1 away. */
export const numberQuestion = (id: string, more: object = {}) => ({
  ...base,
  id,
  kind: 'number',
  correct: 10,
  tolerance: 1,
  unit: 'm',
  ...more,
});

/** One question of every kind. */
export const everyKind = () => [
  choiceQuestion('q-choice'),
  multiQuestion('q-multi'),
  booleanQuestion('q-boolean'),
  textQuestion('q-text'),
  numberQuestion('q-number', { points: 2 }),
];
