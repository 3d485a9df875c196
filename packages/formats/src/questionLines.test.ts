import { describe, expect, it } from 'vitest';
import { questionLines } from './questionLines.ts';

describe('lines of the questions in JSON', () => {
  it('are found in any layout', () => {
    expect(questionLines('{"quiz":{"questions":[{"a":1},{"b":[2]}]}}')).toEqual([1, 1]);
    expect(questionLines('{"quiz":\n{"questions"\n:\n[\n\n{"a":{}\n},\r\n5,"x",null\r,[\n{}]]}}')).toEqual([
      6, 8, 8, 8, 9,
    ]);
  });

  it('are not misled by texts and other lists', () => {
    expect(
      questionLines(
        '{"title":"questions","tags":["questions","\\"[{"],\n"questions":[\n{"questions":[1]}\n]}',
      ),
    ).toEqual([3]);
    expect(questionLines('{"questions":[]}')).toEqual([]);
    expect(questionLines('{}')).toEqual([]);
  });
});
