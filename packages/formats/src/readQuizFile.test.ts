import { limits } from '@argus/game/limits';
import { questionSchema } from '@argus/game/question';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileLimits } from './limits.ts';
import { readQuizFile } from './readQuizFile.ts';

const readBytes = (bytes: Uint8Array, fileName = 'stars.txt') => {
  let count = 0;
  return readQuizFile({ fileName, bytes, newId: () => `q${count++}` });
};
const read = (text: string, fileName?: string) => readBytes(new TextEncoder().encode(text), fileName);

const record = '#Q Which is a star?\n^ Vega\nA Mars\nB Vega\n\n';

/** Milliseconds for a file of many times the same text. */
const timeFor = (part: string, bytes: number, head = ''): number => {
  const text = head + part.repeat(Math.ceil(bytes / part.length));
  const file = new TextEncoder().encode(text.slice(0, bytes));
  const start = performance.now();
  readBytes(file);
  return performance.now() - start;
};

describe('reading a quiz file', () => {
  it('tells the format by the content, not by the name', () => {
    expect(read(record, 'stars.csv')).toMatchObject({ ok: true, value: { format: 'opentriviaqa' } });
    expect(read('prompt,correct\nIs it?,true', 'x.json')).toMatchObject({
      ok: true,
      value: { format: 'csv' },
    });
  });

  it.each([
    ['science-technology.txt', 'Science technology'],
    ['C:\\quizzes\\my_stars.argus.json', 'My stars'],
    ['../../etc/passwd', 'Passwd'],
    ['.txt', 'Imported quiz'],
    ['', 'Imported quiz'],
    [`${'é'.repeat(300)}.txt`, 'É'.concat('é'.repeat(limits.quizTitleLength - 1))],
  ])('makes a title of the name %s', (fileName, title) => {
    expect(read(record, fileName)).toMatchObject({ ok: true, value: { title } });
  });

  it.each([
    ['nothing', '', 'unreadable-file', /empty/],
    ['blank lines', '\ufeff \r\n\t\n', 'unreadable-file', /empty/],
    ['prose', 'Once upon a time', 'unreadable-file', /no quiz that Argus knows/],
    ['a workbook', 'PK\u0003\u0004…', 'unreadable-file', /save the sheet as CSV/],
    ['a picture', '\u0089PNG\u0001\u0002\u0003\u0004\u0005\u0006', 'unreadable-file', /not a text file/],
    ['only faults', '#Q Which?\nA x\nB y\n', 'unreadable-file', /Line 1: The right answer is missing/],
    ['too many records', '#Q\n'.repeat(fileLimits.records + 1), 'too-large', /50000 questions/],
    ['too many lines', '#Q'.concat('\n'.repeat(fileLimits.lines)), 'too-large', /500000 lines/],
    ['too many bytes', 'x'.repeat(fileLimits.size + 1), 'too-large', /10 MB/],
  ])('refuses %s and says what to do', (_name, text, reason, message) => {
    expect(read(text)).toMatchObject({ ok: false, reason, message: expect.stringMatching(message) });
  });

  it('lists no more problems than it may and counts the others', () => {
    const file = read(record + '#Q Which?\n\n'.repeat(fileLimits.problems + 20));
    expect(file.ok && file.value.problems).toHaveLength(fileLimits.problems);
    expect(file.ok && file.value.moreProblems).toBe(20);
  });

  it('never throws, gives only valid questions and loses no record', () => {
    const parts = fc.constantFrom(
      ...'#Q |^ |A |B |C) |True|False|Vega|\n|\r\n|\r|\n\n|\0|\u0007|é|$|*|`|<b>|&lt;|"|""|,|;|\t|| '.split(
        '|',
      ),
      ...'kind,prompt,choice1,choice2,correct\n|{"format":"argus-quiz","version":1,"quiz":{"questions":['.split(
        '|',
      ),
      ...'{"id":"a","kind":"boolean","prompt":"x","correct":true}|]}}|choice|multi|1|2|-5|=1+1|\ufeff|\ud800'.split(
        '|',
      ),
    );
    const texts = fc
      .array(parts, { maxLength: 60, size: 'max' })
      .map((all) => new TextEncoder().encode(all.join('')));
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: texts }, fc.uint8Array({ maxLength: 400 })), (bytes) => {
        const file = readBytes(bytes);
        if (!file.ok) return;
        const { questions, problems, records, moreProblems } = file.value;
        const skipped = problems.filter(({ severity }) => severity === 'skipped');
        for (const question of questions) expect(questionSchema.parse(question)).toEqual(question);
        expect(moreProblems).toBe(0);
        expect(questions.length + skipped.length).toBe(records);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['quotes', '"', 'prompt,correct\n'],
    ['malformed quotes', '"a"b\n', 'prompt,correct\n'],
    ['one row of malformed quotes', '"a"b', 'prompt,correct\n'],
    ['open quotes over many lines', '"a\n\n\n\n\n\n\n', 'prompt,correct\n'],
    ['a header without an end', 'prompt,correct,"', ''],
    ['blank lines', '\n', '#Q x'],
    ['spaces', ' ', '#Q x'],
    ['one long line', 'a', '#Q '],
    ['answers without an end', 'A x\nB y\n', '#Q x\n^ x\n'],
    ['lines of a right answer', 'x\n', '#Q x\n^ x\n'],
    ['brackets', '[', '#Q '],
    ['stars', '* _`$', '#Q '],
    ['marks', '^\n', '#Q x\n'],
    ['nested lists', '[', '{"quiz":'],
    ['one long JSON text', '\\\\', '{"format":"'],
    ['odd bytes', '\u00e9\n', '#Q '],
  ])('takes time in proportion to the file for %s', (_name, part, head) => {
    timeFor(part, 20_000, head);
    const small = timeFor(part, 100_000, head);
    // Forty times the bytes: a quadratic reader would take 1,600 times as long.
    expect(timeFor(part, 4_000_000, head)).toBeLessThan(Math.max(1_000, small * 200));
  });
});
