import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provision } from './provision.mjs';
import { readReport } from './readReport.mjs';
import { runProgram, watchInterrupts } from './runProgram.mjs';

const bins = fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url));
const bin = (name) => join(bins, process.platform === 'win32' ? `${name}.cmd` : name);

let passed = 0;
let failed = 0;
const isInterrupted = watchInterrupts();

/** One step under a heading, with the time it took; what comes after it is tried in any case. */
const step = async (title, act) => {
  if (isInterrupted()) return false;
  console.log(`\n== ${title}`);
  const began = Date.now();
  const { good, text } = await act();
  if (text) console.log(text);
  console.log(`${good ? 'ok' : 'FAILED'}: ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return good;
};

/** Counts as one, and says something only where it is wrong. */
const check = async (title, act) => {
  const good = await step(title, act);
  if (good) passed += 1;
  else failed += 1;
  return good;
};

const quietly =
  (program, ...args) =>
  async () => {
    const { good, output } = await runProgram(program, args, { quiet: true });
    return { good, text: good ? '' : output };
  };

const tests = (project) =>
  step(`tests: ${project}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'argus-test-report-'));
    const report = join(folder, 'report.json');
    const args = ['run', '-c', 'packages/config/vitest.config.ts', '--project', project];
    const reporters = ['--silent=passed-only', '--reporter=default', '--reporter=json'];
    try {
      const run = await runProgram(bin('vitest'), [...args, ...reporters, `--outputFile.json=${report}`], {
        quiet: false,
      });
      const counts = readReport(readFileSync(report, 'utf8'), run.good);
      passed += counts.passed;
      failed += counts.failed;
      return { good: counts.failed === 0, text: counts.problems.join('\n') };
    } catch (error) {
      failed += 1;
      return {
        good: false,
        text: `The tests did not end: ${error instanceof Error ? error.message : error}`,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

await check('programs', async () => {
  const wanted = provision();
  return { good: wanted === null, text: wanted ?? '' };
});
await check('lint and format', quietly(bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=50'));
await check('import order', quietly(process.execPath, 'packages/config/scripts/checkImports.mjs'));
await check('nothing unused', quietly(bin('knip'), '--no-progress', '--no-config-hints'));
await check('build', quietly(bin('turbo'), 'run', 'build', '--output-logs=errors-only'));
await check('types', quietly(bin('turbo'), 'run', 'typecheck', '--continue', '--output-logs=errors-only'));
await tests('rooms');
await tests('journeys');
await tests('trials');

if (isInterrupted()) {
  console.log('\nInterrupted.');
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
