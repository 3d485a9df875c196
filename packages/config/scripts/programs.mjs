import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The names under which what the tests need is found on a PATH, and the Debian package that brings it. */
export const programs = {
  redis: { names: ['redis-server', 'valkey-server'], debian: 'redis-server' },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
};

/**
 * The path of the first of these programs on the PATH; null where there is none.
 * @param {{ names: readonly string[] }} program
 * @returns {string | null}
 */
export const findProgram = ({ names }) => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        if (statSync(path).isFile()) return path;
      } catch {
        // Not here.
      }
    }
  }
  return null;
};
