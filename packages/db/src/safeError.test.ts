import { describe, expect, it } from 'vitest';
import { hideParams } from './safeError.ts';

describe('what is logged of a failed query', () => {
  it('names the query, not its values', () => {
    const text = 'Failed query: select $1\nparams: secret,\nmore secret';
    expect(hideParams(text)).toBe('Failed query: select $1');
  });

  it('keeps the stack', () => {
    const stack =
      'Error: Failed query: select $1\nparams: secret\n    at query (db.ts:1:1)\n    at run (a.ts:2:2)';
    expect(hideParams(stack)).toBe(
      'Error: Failed query: select $1\n    at query (db.ts:1:1)\n    at run (a.ts:2:2)',
    );
  });

  it('leaves other texts alone', () => {
    expect(hideParams('connect ECONNREFUSED 127.0.0.1:5432')).toBe('connect ECONNREFUSED 127.0.0.1:5432');
  });
});
