import { readPlan } from '@argus/db/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngineFixture, type EngineFixture, unwrap, verdictOf } from '../test/engineFixture.ts';
import { owner } from '../test/game.ts';
import { everyKind } from '../test/questions.ts';
import type { Engine } from './createEngine.ts';

let fixture: EngineFixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await createEngineFixture();
  ({ engine } = await fixture.start());
});
afterAll(() => fixture.close());

const rightAnswers = ['a', ['a', 'b'], true, 'iris', 10];
const draft = { title: 'The eye', description: '', language: 'en', tags: [], questions: everyKind() };

const author = async ({ isPublic = true, quiz = draft } = {}) => {
  const { quizId, revision } = unwrap(await engine.quizzes.create(owner, { quiz }));
  unwrap(await engine.quizzes.update(owner, { quizId, revision, quiz, public: isPublic }));
  return quizId;
};

/** How many rows there are in all tables together. */
const stored = async (): Promise<number> => {
  const { rows } = await fixture.db.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const counts = await Promise.all(
    rows.map(async ({ name }) => {
      const counted = await fixture.db.pool.query<{ n: number }>(`select count(*)::int as n from "${name}"`);
      return counted.rows[0]?.n ?? 0;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

describe('a public quiz', () => {
  it('is practised in every kind of question, and nothing of it is written down', async () => {
    const quizId = await author();
    const before = await stored();
    const practice = unwrap(await engine.lobby.practice({ quizId }));
    expect(practice).toMatchObject({ quizId, title: 'The eye', language: 'en' });
    expect(practice.questions.map(({ kind }) => kind)).toEqual([
      'choice',
      'multi',
      'boolean',
      'text',
      'number',
    ]);
    for (const [questionIndex, value] of rightAnswers.entries()) {
      const { revision } = practice;
      const judged = unwrap(await engine.lobby.judge({ quizId, revision, questionIndex, value }));
      expect(judged).toMatchObject({ outcome: 'right', solution: { explanation: 'Because.' } });
    }
    expect(await stored()).toBe(before);
  });

  it('calls the answers to a statement as its language does, and so does a session of it', async () => {
    const quizId = await author({ quiz: { ...draft, language: 'de' } });
    const practice = unwrap(await engine.lobby.practice({ quizId }));
    expect(practice.questions[2]?.choices?.map(({ text }) => text)).toEqual(['Wahr', 'Falsch']);
    const input = { quizId, revision: practice.revision, questionIndex: 2, value: false };
    expect(unwrap(await engine.lobby.judge(input)).solution.texts).toEqual(['Wahr']);

    const { sessionId } = unwrap(await engine.sessions.create(owner, { quizId, settings: { leadInMs: 0 } }));
    const plan = await readPlan(fixture.db.drizzle, sessionId);
    expect(plan?.questions[2]).toMatchObject({ words: { whenTrue: 'Wahr', whenFalse: 'Falsch' } });
  });

  it('shows no key and no explanation before an answer', async () => {
    const practice = unwrap(await engine.lobby.practice({ quizId: await author() }));
    const secret = ['correct', 'accepted', 'tolerance', 'explanation', 'solution', 'credit'];
    expect(keysIn(practice).filter((key) => secret.includes(key))).toEqual([]);
    expect(JSON.stringify(practice)).not.toMatch(/Iris|Because/);
  });

  it('refuses what is no answer, and a question that it does not have', async () => {
    const quizId = await author();
    const { revision } = unwrap(await engine.lobby.practice({ quizId }));
    const judge = async (questionIndex: number, value: unknown) =>
      verdictOf(await engine.lobby.judge({ quizId, revision, questionIndex, value }));
    expect(await judge(0, 'z')).toBe('bad-answer');
    expect(await judge(4, 'ten')).toBe('bad-answer');
    expect(await judge(5, 'a')).toBe('bad-input');
  });

  it('that was changed meanwhile says so, rather than judge another question', async () => {
    const quizId = await author();
    const { revision } = unwrap(await engine.lobby.practice({ quizId }));
    unwrap(await engine.quizzes.update(owner, { quizId, revision, quiz: draft }));
    const outcome = await engine.lobby.judge({ quizId, revision, questionIndex: 0, value: 'a' });
    expect(outcome).toMatchObject({ reason: 'moved-on', details: { revision: revision + 1 } });
  });
});

describe('what is not public', () => {
  const refusals = async (quizId: string) => [
    await engine.lobby.practice({ quizId }),
    await engine.lobby.judge({ quizId, revision: 2, questionIndex: 0, value: 'a' }),
  ];

  it('looks like nothing: a private, a removed, an unfinished quiz', async () => {
    const removed = await author();
    unwrap(await engine.quizzes.remove(owner, { quizId: removed }));
    const unfinished = await author({
      quiz: { ...draft, questions: [{ ...everyKind()[0], prompt: '' }] as typeof draft.questions },
    });
    const nothing = await refusals('nowhere');
    expect(nothing.map(verdictOf)).toEqual(['not-found', 'not-found']);
    for (const quizId of [await author({ isPublic: false }), removed, unfinished]) {
      expect(await refusals(quizId)).toEqual(nothing);
    }
  });

  it('stays closed where the operator has closed the main room', async () => {
    const quizId = await author();
    const { engine: closed } = await fixture.start({ lobbyCreate: false });
    expect(verdictOf(await closed.lobby.practice({ quizId }))).toBe('turned-off');
    const judged = await closed.lobby.judge({ quizId, revision: 2, questionIndex: 0, value: 'a' });
    expect(verdictOf(judged)).toBe('turned-off');
  });
});
