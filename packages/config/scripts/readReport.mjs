/**
 * What a JSON report of vitest comes to, with what is wrong in words. A skipped test is a failure, as is a file
 * that does not load, a run without tests, and a run that fails although every test passed.
 * @param {string} text
 * @param {boolean} good whether vitest itself was content
 * @returns {{ passed: number, failed: number, problems: string[] }}
 */
export const readReport = (text, good) => {
  const report = JSON.parse(text);
  const problems = [];
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) problems.push(`${skipped} tests were skipped`);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { name } of broken) problems.push(`${name} failed as a whole`);
  if (report.numTotalTests === 0) problems.push('there are no tests');
  let failed = report.numFailedTests + skipped + broken.length + (report.numTotalTests === 0 ? 1 : 0);
  if (!good && failed === 0) {
    problems.push('the run failed outside its tests');
    failed = 1;
  }
  return { passed: report.numPassedTests, failed, problems };
};
