import { describe, expect, it } from 'vitest';
import { readReport } from './readReport.mjs';

const report = (changes: object) =>
  JSON.stringify({
    numTotalTests: 2,
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  });

describe('what a test run comes to', () => {
  it('counts what passed', () => {
    expect(readReport(report({}), true)).toEqual({ passed: 2, failed: 0, problems: [] });
  });

  it('counts what failed', () => {
    const text = report({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }],
    });
    expect(readReport(text, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes skipped tests for failures, even where all others pass', () => {
    expect(readReport(report({ numPassedTests: 1, numPendingTests: 1 }), true)).toMatchObject({ failed: 1 });
    expect(readReport(report({ numPassedTests: 1, numTodoTests: 1 }), true)).toMatchObject({ failed: 1 });
  });

  it('takes a run without tests for a failure', () => {
    expect(readReport(report({ numTotalTests: 0, numPassedTests: 0 }), true)).toMatchObject({ failed: 1 });
  });

  it('counts a file that does not load, beside tests that fail', () => {
    const text = report({
      numFailedTests: 1,
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] },
        { name: 'b.test.ts', status: 'failed', assertionResults: [] },
      ],
    });
    expect(readReport(text, false)).toMatchObject({ failed: 2, problems: ['b.test.ts failed as a whole'] });
  });

  it('does not believe a run that fails without a failing test', () => {
    expect(readReport(report({}), false)).toMatchObject({ passed: 2, failed: 1 });
  });
});
