import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What the tests run beside Node: the names under which it is found on the PATH, the variable that names a path
 * itself, and the Debian package that brings it.
 */
export const programs = {
  redis: {
    names: ['redis-server', 'valkey-server'],
    variable: 'ARGUS_TEST_REDIS_SERVER',
    debian: 'redis-server',
  },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'ARGUS_TEST_CHROMIUM',
    debian: 'chromium',
  },
};

/** Whether a file is a program that runs: Ubuntu's chromium-browser may be a note that says to install a snap. */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of a program, from its variable or the first on the PATH that runs; null where there is none.
 * @param {{ names: readonly string[], variable: string }} program
 * @returns {string | null}
 */
export const findProgram = ({ names, variable }) => {
  const named = process.env[variable];
  if (named) return named;
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const folders = [...new Set([...path, '/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin'])];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, `${name}${suffix}`);
      if (runs(file)) return file;
    }
  }
  return null;
};
