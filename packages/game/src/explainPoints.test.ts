import fc from 'fast-check';
import { expect, it } from 'vitest';
import { someQuestion, someSettings } from '../test/arbitraries.ts';
import { explainPoints } from './explainPoints.ts';
import { foldQuestion } from './fold.ts';
import { readAnswer } from './question.ts';
import type { SessionEvent } from './sessionState.ts';

const event: SessionEvent = {
  version: 5,
  at: 21_000,
  command: { type: 'due' },
  from: 'asking',
  to: 'revealed',
  questionIndex: 0,
  scores: true,
  skips: false,
};

const guesses = ['a', ['a', 'b'], true, 'iris', 42] as const;

it('explains every points figure to the point, whatever the formula, the times and the factor', () => {
  const inputs = fc.tuple(
    someQuestion(),
    someSettings,
    fc.integer({ min: 0, max: 25_000 }),
    fc.constantFrom(null, 20_000),
    fc.constantFrom(1, 1.5, 3),
  );
  let explained = 0;
  fc.assert(
    fc.property(inputs, ([question, settings, responseMs, limitMs, factor]) => {
      const plan = { questions: [question], settings };
      const read = guesses.map((guess) => readAnswer(question, guess)).find(({ ok }) => ok);
      if (!read?.ok) return;
      const answer = { participantId: 'p', attempt: 1, value: read.value, responseMs };
      const { results } = foldQuestion({
        plan,
        questionIndex: 0,
        participants: [{ participantId: 'p', joinOrder: 0, kicked: false }],
        answers: [answer],
        scores: [],
        limitMs,
        factors: { p: factor },
      });
      const why = explainPoints({
        plan,
        questionIndex: 0,
        state: 'played',
        window: {
          opensAt: 1_000,
          closesAt: limitMs === null ? null : 1_000 + limitMs,
          closedAt: 21_000,
          factors: { p: factor },
          event,
        },
        timesOthers: factor,
        answer: { ...answer, receivedAt: 1_000 + responseMs, allowanceMs: 0 },
        result: results[0] ?? null,
      });
      if (!why || why.share === null || why.timeFactor === null)
        throw new Error('An answer is to be explained.');
      explained += 1;
      expect(why.points).toBe(Math.round(why.mostPoints * why.share * why.timeFactor) + why.bonus);
      expect(why.event).toEqual({ version: 5, at: 21_000, type: 'due' });
      if (limitMs !== null && factor === 1) {
        expect(why.lateMs).toBe(responseMs > limitMs ? responseMs - limitMs : null);
      }
    }),
    { numRuns: 300 },
  );
  expect(explained).toBeGreaterThan(100);
});
