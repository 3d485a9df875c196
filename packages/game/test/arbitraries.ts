import fc from 'fast-check';
import type { Question } from '../src/question.ts';
import type { Command, Plan } from '../src/sessionState.ts';
import { settingsSchema } from '../src/settings.ts';

const choices = [
  { id: 'a', text: 'Jupiter' },
  { id: 'b', text: 'Mars' },
  { id: 'c', text: 'Venus' },
];
const choiceIds = choices.map(({ id }) => id);

interface Base {
  readonly prompt: string;
  readonly explanation: string;
  readonly timeLimit: number | null;
  readonly points: 0 | 1 | 2;
}

const base: fc.Arbitrary<Base> = fc.record({
  prompt: fc.constantFrom('Which planet?', 'What is $x^2$?'),
  explanation: fc.constantFrom('', 'Because of its mass.'),
  timeLimit: fc.constantFrom(null, 5, 20, 240),
  points: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
});

/** The keys that questions of each kind may have; everything else of a question is in `base`. */
const keyed: readonly ((id: string, common: Base) => fc.Arbitrary<Question>)[] = [
  (id, common) =>
    fc.constantFrom(...choiceIds).map((correct) => ({ ...common, id, kind: 'choice', choices, correct })),
  (id, common) =>
    fc
      .record({
        correct: fc.subarray(choiceIds, { minLength: 1 }),
        credit: fc.constantFrom<'partial' | 'all-or-nothing'>('partial', 'all-or-nothing'),
      })
      .map((key) => ({ ...common, id, kind: 'multi', choices, ...key })),
  (id, common) => fc.boolean().map((correct) => ({ ...common, id, kind: 'boolean', correct })),
  (id, common) =>
    fc
      .uniqueArray(fc.constantFrom('iris', 'pupil', 'lens', 'Galileo'), { minLength: 1 })
      .map((accepted) => ({ ...common, id, kind: 'text', accepted })),
  (id, common) =>
    fc
      .record({ correct: fc.integer({ min: -100, max: 100 }), tolerance: fc.constantFrom(0, 0.5, 10) })
      .map((key) => ({ ...common, id, kind: 'number', unit: 'km', ...key })),
];

export const someQuestion = (id = 'q'): fc.Arbitrary<Question> =>
  fc.tuple(fc.constantFrom(...keyed), base).chain(([make, common]) => make(id, common));

/** Two questions that look the same to a player and differ only in what is right. */
export const twinQuestions = (id: string): fc.Arbitrary<readonly [Question, Question]> =>
  fc
    .tuple(fc.constantFrom(...keyed), base, fc.constantFrom('', 'Another reason.'))
    .chain(([make, common, explanation]) => fc.tuple(make(id, common), make(id, { ...common, explanation })));

export const someSettings = fc
  .record({
    pace: fc.constantFrom<'host' | 'auto'>('host', 'auto'),
    formula: fc.constantFrom<'speed' | 'linear' | 'accuracy'>('speed', 'linear', 'accuracy'),
    streakBonus: fc.boolean(),
    leadInMs: fc.constantFrom(0, 3_000),
    graceMs: fc.constantFrom(0, 250),
    lobbyMs: fc.constantFrom(null, 5_000),
  })
  .map((settings) => settingsSchema.parse(settings));

export const somePlan: fc.Arbitrary<Plan> = fc
  .record({ settings: someSettings, count: fc.integer({ min: 1, max: 4 }) })
  .chain(({ settings, count }) =>
    fc
      .tuple(...Array.from({ length: count }, (_, index) => someQuestion(`q${index}`)))
      .map((questions) => ({ settings, questions })),
  );

const simple = ['start', 'next', 'close', 'pause', 'resume', 'skip', 'end', 'lock', 'unlock', 'due'] as const;

export const someCommand: fc.Arbitrary<Command> = fc.oneof(
  // Most of the time something that moves the session on, so that runs get somewhere.
  { weight: 4, arbitrary: fc.constantFrom<Command>({ type: 'next' }, { type: 'due' }, { type: 'start' }) },
  { weight: 5, arbitrary: fc.constantFrom(...simple).map((type): Command => ({ type })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -5, max: 300 }).map((seconds): Command => ({ type: 'extend', seconds })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<'kick' | 'restore'>('kick', 'restore'), fc.constantFrom('p0', 'p1', 'p2'))
      .map(([type, participantId]): Command => ({ type, participantId })),
  },
);

/** Commands with the milliseconds that pass before each; sometimes the clock is set back. */
export const someCommands = fc.array(
  fc.record({
    command: someCommand,
    after: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.constant(-2_000)),
  }),
  { maxLength: 40 },
);
