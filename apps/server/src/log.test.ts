import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

const written = (facts: object): string => {
  const lines: string[] = [];
  createLog('info', 'test', { write: (line) => void lines.push(line) }).info(facts, 'something happened');
  return lines.join();
};

class QueryError extends Error {
  readonly params = ['canary'];
  constructor() {
    super('Failed query: select $1\nparams: canary', { cause: new Error('Key (token)=(canary) exists') });
  }
}

describe('the log', () => {
  it.each([
    ['a failed query', { err: new QueryError() }],
    ['a failed query under another name', { error: new QueryError() }],
    ['a reason', { reason: String(new QueryError()) }],
    ['a field', { token: 'canary' }],
    ['headers', { request: { headers: { authorization: 'Bearer canary', cookie: 'argus=canary' } } }],
  ])('shows no secret of %s', (_, facts) => {
    const line = written(facts);
    expect(line).toContain('something happened');
    expect(line).not.toContain('canary');
  });

  it('tells what failed', () => {
    expect(written({ err: new QueryError() })).toContain('Failed query: select $1');
  });
});
