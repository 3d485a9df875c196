import { describe, expect, it } from 'vitest';
import { mostReads } from './storm.ts';

const read = (at: number, text = 'select nickname from participant') => ({ at, text });

describe('the reads of a storm', () => {
  it('are counted where they are densest, each kind for itself', () => {
    const queries = [0, 100, 240, 500, 760].map((at) => read(at));
    expect(mostReads([...queries, read(241, 'select value from answer')], 250)).toBe(3);
    expect(mostReads([read(0), read(250)], 250)).toBe(1);
  });

  it('leave out who asks, what is written, and what the clock looks at', () => {
    const others = [
      'select id from participant where token_hash = any($1)',
      'insert into participant_event values ($1)',
      'select id from quiz_session where due_at is not null',
    ].map((text) => read(0, text));
    expect(mostReads([...others, ...others, read(0)], 250)).toBe(1);
    expect(mostReads(others, 250)).toBeNaN();
  });
});
