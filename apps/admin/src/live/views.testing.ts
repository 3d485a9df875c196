import type { QuestionView } from './views.ts';

/** A question as it stands in views, for tests. */
export const questionFixture = (fields: Partial<QuestionView> = {}): QuestionView => ({
  index: 0,
  total: 2,
  kind: 'choice',
  prompt: 'Which planet has the most moons?',
  choices: [
    { id: 'a', text: 'Saturn' },
    { id: 'b', text: 'Mars' },
  ],
  select: 'one',
  unit: null,
  points: 1,
  timeLimit: null,
  opensAt: 0,
  closesAt: null,
  ...fields,
});
