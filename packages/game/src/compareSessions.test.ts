import { expect, it } from 'vitest';
import { compareSessions } from './compareSessions.ts';
import { questionSchema } from './question.ts';
import { settingsSchema } from './settings.ts';

const question = (id: string, prompt: string) =>
  questionSchema.parse({ kind: 'boolean', id, prompt, correct: true });

const session = (
  sessionId: string,
  startedAt: number,
  prompts: Readonly<Record<string, string>>,
  facility: number,
) => ({
  sessionId,
  title: 'Stars',
  startedAt,
  participants: 4,
  medianResponseMs: 5_000,
  plan: {
    settings: settingsSchema.parse({}),
    questions: Object.entries(prompts).map(([id, prompt]) => question(id, prompt)),
  },
  questions: new Map([[0, { present: 4, answered: 3, facility }]]),
});

it('sets sessions side by side, oldest first, and follows a question wherever it stands', () => {
  const { sessions, questions } = compareSessions([
    session('late', 2, { b: 'Second', a: 'First, put better' }, 0.75),
    session('early', 1, { a: 'First', gone: 'Left out since' }, 0.5),
  ]);
  expect(
    sessions.map(({ sessionId, facility, participation }) => [sessionId, facility, participation]),
  ).toEqual([
    ['early', 0.5, 0.75],
    ['late', 0.75, 0.75],
  ]);
  expect(questions).toEqual([
    { questionId: 'b', prompt: 'Second', changed: false, facilities: [null, 0.75] },
    { questionId: 'a', prompt: 'First, put better', changed: true, facilities: [0.5, null] },
    { questionId: 'gone', prompt: 'Left out since', changed: false, facilities: [null, null] },
  ]);
});
