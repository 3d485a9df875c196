import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../src/figures.ts';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** What each family of rows calls the first of its figures. */
const families = [
  'fan-out to 20: last receiver',
  'burst of 20 answers',
  'steady answers to 5 sessions',
  'close of a question of 20',
  '20 players come in',
  'memory of each of 20 connected players',
  'whole game of 20',
  'deadlines over',
  'deadlines in one instant',
  'a worker killed',
  'two servers and Redis',
  'idle, 20 players',
  'a monitor of 20 players',
  'auto-paced',
  'reconnect storm of 20',
  'growth of fan-out',
  'growth of memory',
];

const run = async (...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: bench,
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  await once(child, 'close');
  return { code: child.exitCode, out, err };
};

describe('the bench, with crowds of twenty', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'argus-bench-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('measures every row, prints a table and writes its file', async () => {
    const file = join(folder, 'bench.json');
    const { code, out, err } = await run('--tiny', '--json', file);
    expect({ code, err }).toMatchObject({ code: 0 });
    const written = JSON.parse(await readFile(file, 'utf8')) as { machine: object; rows: Row[] };
    expect(Object.keys(written)).toEqual(['machine', 'rows']);
    expect(written.machine).toEqual({
      cpu: expect.any(String),
      cores: expect.any(Number),
      node: process.version,
    });
    for (const row of written.rows) {
      expect(Object.keys(row)).toEqual(['name', 'value', 'unit', 'bar', 'ok', 'peers']);
      expect([row.name, Number.isFinite(row.value)]).toEqual([row.name, true]);
      expect(row).toMatchObject({
        unit: expect.any(String),
        bar: expect.any(String),
        ok: expect.any(Boolean),
      });
      expect(Object.values(row.peers).every(Number.isFinite)).toBe(true);
      expect(out).toContain(`| ${row.name} | ${row.value} ${row.unit} |`);
    }
    const names = written.rows.map(({ name }) => name);
    for (const family of families) expect(names).toContainEqual(expect.stringContaining(family));
  });

  it('says which rows there are when it is asked for one that it does not know', async () => {
    const { code, err } = await run('--only', 'nothing');
    expect(code).toBe(2);
    expect(err).toMatch(/There is no row nothing; there are fan-out, burst/);
  });
});
