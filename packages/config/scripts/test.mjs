import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provision } from './provision.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const config = 'packages/config/vitest.config.ts';
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

let passed = 0;
let failed = 0;

const heading = (title) => console.log(`\n== ${title}`);

const run = (program, args, quiet) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0 && quiet) console.log(`${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
};

/** One check that is no test file; quiet unless it fails. */
const check = (title, program, args) => {
  const began = Date.now();
  const good = run(program, args, true);
  console.log(`${good ? 'ok  ' : 'FAIL'} ${title} (${seconds(began)})`);
  if (good) passed += 1;
  else failed += 1;
  return good;
};

/** One project of tests. No test may be skipped, and a project without tests is a mistake. */
const tests = (project) => {
  heading(`tests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'argus-test-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const good = run(bin('vitest'), ['run', '-c', config, '--project', project, ...reporters], false);
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    const left = counts.numPendingTests + counts.numTodoTests;
    passed += counts.numPassedTests;
    const bad = counts.numFailedTests + left;
    if (left > 0) console.log(`FAIL ${left} tests were skipped`);
    if (counts.numTotalTests === 0) console.log('FAIL there are no tests');
    failed += bad === 0 && (!good || counts.numTotalTests === 0) ? 1 : bad;
  } catch (error) {
    console.log(`FAIL the tests did not end: ${error instanceof Error ? error.message : error}`);
    failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const main = () => {
  heading('checks');
  const missing = provision();
  if (missing) {
    console.log(missing);
    failed += 1;
    return;
  }
  check('lint and format', bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=50', '.']);
  check('import order', process.execPath, ['packages/config/scripts/checkImports.mjs']);
  check('nothing unused', bin('knip'), ['--no-progress']);
  check('types', bin('turbo'), ['run', 'typecheck', '--output-logs=errors-only']);
  if (!check('build', bin('turbo'), ['run', 'build', '--output-logs=errors-only'])) return;
  tests('rooms');
  tests('journeys');
};

main();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
