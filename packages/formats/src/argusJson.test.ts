import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryQuiz } from './arbitraryQuiz.testing.ts';
import { writeArgusJson } from './argusJson.ts';
import { readQuizFile } from './readQuizFile.ts';

const read = (text: string) =>
  readQuizFile({ fileName: 'stars.json', bytes: new TextEncoder().encode(text), newId: () => 'new' });

const boolean = (id: string, prompt: unknown = 'Is it?') => ({ id, kind: 'boolean', prompt, correct: true });
const file = (...questions: unknown[]): string =>
  JSON.stringify({ format: 'argus-quiz', version: 1, quiz: { title: 'Stars', questions } }, null, 2);

describe('a quiz as Argus JSON', () => {
  it('is read back without loss', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const { title, description, language, tags, questions } = quiz;
        expect(read(writeArgusJson(quiz))).toMatchObject({
          ok: true,
          value: { format: 'argus-json', title, description, language, tags, problems: [] },
        });
        const back = read(writeArgusJson(quiz));
        expect(back.ok && back.value.questions).toEqual(questions);
      }),
    );
  });

  it('keeps the good questions and tells the line of each bad one', () => {
    const text = file(boolean('a'), boolean('b', ''), { kind: 'riddle' }, 7, boolean('c'));
    const back = read(text);
    if (!back.ok) throw new Error(back.message);
    const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(back.value.questions.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(back.value.records).toBe(5);
    expect(back.value.problems.map(({ line, message }) => [line, message])).toEqual([
      [lineOf('"b"') - 1, 'The question is empty: write a prompt.'],
      [lineOf('riddle') - 1, 'The kind must be choice, multi, boolean, text or number.'],
      [lineOf('riddle') + 2, expect.any(String)],
    ]);
  });

  it('gives a question whose id is taken a new one', () => {
    const back = read(file(boolean('a'), boolean('a')));
    expect(back).toMatchObject({
      ok: true,
      value: { questions: [{ id: 'a' }, { id: 'new' }], problems: [{ severity: 'repaired' }] },
    });
  });

  it('drops what the database cannot keep', () => {
    const back = read(file(boolean('a', 'one\0two\ud800')));
    expect(back).toMatchObject({ ok: true, value: { questions: [{ prompt: 'onetwo\ufffd' }] } });
  });

  it('takes the title from the file name when there is none', () => {
    const text = JSON.stringify({ format: 'argus-quiz', version: 1, quiz: { questions: [boolean('a')] } });
    expect(read(text)).toMatchObject({ ok: true, value: { title: 'Stars', language: 'en', tags: [] } });
  });

  it.each([
    ['{"format":"argus-quiz"', /broken or cut off/],
    ['{"a":1}', /no quiz of Argus/],
    ['{"format":"argus-quiz","version":2,"quiz":{"questions":[]}}', /newer Argus/],
    [file(), /no question in this file/],
    [`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /JSON/],
  ])('refuses %s and says why', (text, message) => {
    expect(read(text)).toMatchObject({
      ok: false,
      reason: 'unreadable-file',
      message: expect.stringMatching(message),
    });
  });
});
