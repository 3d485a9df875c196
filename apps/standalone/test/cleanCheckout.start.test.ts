import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { projectFolder } from '../src/env.ts';
import { freePort } from '../src/freePort.ts';
import {
  type ArgusProcess,
  makeFolder,
  processesOn,
  readiness,
  removeFolders,
  watchArgus,
} from './argusProcess.ts';

/** What a developer's shell or a test run adds, which somebody who has just cloned has not. */
const added =
  /^(NODE_ENV|NODE_OPTIONS|PORT|HOST|LOG_LEVEL|DATABASE_URL|REDIS_URL)$|^(ARGUS|npm|pnpm|VITEST|TURBO)_/i;

/** What Ctrl-C does: the terminal interrupts every program in the foreground, not only the first of the chain. */
const interrupt = async ({ child, ended }: ArgusProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGINT');
  await ended();
};

describe('a fresh clone', { timeout: 240_000 }, () => {
  const folders: string[] = [];
  const groups: ArgusProcess[] = [];
  afterEach(async () => {
    for (const argus of groups.splice(0)) await interrupt(argus);
    await removeFolders(folders);
  });

  it('starts with one command, serves both apps, and starts again in seconds', async () => {
    // Nobody else may enter the folder, as is usual for a home.
    const home = await makeFolder(0o700);
    folders.push(home);
    const clone = join(home, 'argus');
    execFileSync('git', ['clone', '--quiet', projectFolder, clone]);
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
    const start = async (): Promise<ArgusProcess> => {
      const child = spawn('npx', ['-y', 'pnpm@12', 'start'], {
        cwd: clone,
        // Tools that report their use to their makers say so on a machine where they have not been before.
        env: { ...env, XDG_CONFIG_HOME: join(home, 'settings'), PORT: String(await freePort()) },
        // A group of its own, to be ended as a whole.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const argus = watchArgus(child);
      groups.push(argus);
      return argus;
    };

    const first = await start();
    const { url, data, setupUrl } = await first.ready();
    folders.push(data);
    expect(setupUrl).not.toBeNull();
    expect(`${first.said.out}${first.said.err}`).not.toMatch(/telemetry/i);
    expect(await readiness(url)).toBe(200);
    for (const path of ['/', '/admin/']) {
      const page = await fetch(`${url}${path}`);
      expect(page.status, path).toBe(200);
      expect(page.headers.get('content-type'), path).toContain('text/html');
      expect(await page.text(), path).toMatch(/<!doctype html>/i);
    }
    await interrupt(first);
    await vi.waitFor(() => expect(processesOn(data)).toEqual([]), { timeout: 15_000, interval: 100 });

    const before = performance.now();
    const second = await start();
    const again = await second.ready();
    console.info(`ready again in ${Math.round(performance.now() - before)} ms, everything included`);
    expect(again.data).toBe(data);
    expect(await readiness(again.url)).toBe(200);
  });
});
