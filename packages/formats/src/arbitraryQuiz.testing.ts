import type { KindName } from '@argus/game/question';
import { type Quiz, quizSchema } from '@argus/game/quiz';
import fc from 'fast-check';

/** Any text that files keep: no control characters but line ends and tabs, no halves of characters. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...'=+-@\'"|;,\\\t\n ＝#^AB19$*_<&') },
        { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
      ),
      { maxLength: 30 },
    )
    .map((parts) =>
      parts
        .join('')
        .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '')
        .slice(0, maxLength)
        .replace(/\p{Cs}/gu, ''),
    );

const trimmed = (maxLength: number): fc.Arbitrary<string> =>
  text(maxLength).map((value) => value.trim() || 'a');

/** No file keeps the sign of zero. */
const number = (bounds: { min?: number }): fc.Arbitrary<number> =>
  fc.double({ ...bounds, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);

const letters = [...'abcdef'];

const choicesAndRight = fc
  .uniqueArray(fc.oneof(trimmed(60), fc.constantFrom('1', '2', '3', 'A', 'B', 'choice1', 'choice2')), {
    minLength: 2,
    maxLength: 6,
  })
  .chain((texts) =>
    fc.record({
      choices: fc.constant(texts.map((value, index) => ({ id: letters[index], text: value }))),
      right: fc.shuffledSubarray(letters.slice(0, texts.length), { minLength: 1 }),
    }),
  );

const drafts = {
  choice: choicesAndRight.map(({ choices, right }) => ({ kind: 'choice', choices, correct: right[0] })),
  multi: fc
    .tuple(choicesAndRight, fc.constantFrom('partial', 'all-or-nothing'))
    .map(([{ choices, right }, credit]) => ({ kind: 'multi', choices, correct: right, credit })),
  boolean: fc.boolean().map((correct) => ({ kind: 'boolean', correct })),
  text: fc
    .array(
      trimmed(60).map((value) => `${value}x`),
      { minLength: 1, maxLength: 24 },
    )
    .map((accepted) => ({ kind: 'text', accepted })),
  number: fc.record({
    kind: fc.constant('number'),
    correct: number({}),
    tolerance: number({ min: 0 }),
    unit: text(10).map((value) => value.trim()),
  }),
} satisfies Record<KindName, fc.Arbitrary<unknown>>;

const question = fc
  .tuple(
    fc.record({
      prompt: trimmed(200),
      explanation: text(200),
      timeLimit: fc.option(fc.integer({ min: 5, max: 240 })),
      points: fc.constantFrom(0, 1, 2),
    }),
    fc.oneof(drafts.choice, drafts.multi, drafts.boolean, drafts.text, drafts.number),
  )
  .map(([shared, own]) => ({ ...shared, ...own }));

/** Any quiz that can be played, with the signs that files have trouble with. */
export const arbitraryQuiz: fc.Arbitrary<Quiz> = fc
  .record({
    title: trimmed(60),
    description: text(200),
    language: fc.constantFrom('en', 'de', 'pt-BR'),
    tags: fc.array(trimmed(20), { maxLength: 4 }),
    questions: fc.array(question, { minLength: 1, maxLength: 6 }),
  })
  .map((quiz) =>
    quizSchema.parse({
      ...quiz,
      questions: quiz.questions.map((each, index) => ({ ...each, id: `q${index}` })),
    }),
  );
