import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A copy of the built player app, to be served and replaced by a newer version meanwhile. */
export const copyPlayerBuild = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'argus-test-player-'));
  await cp(fileURLToPath(new URL('../../player/dist', import.meta.url)), folder, { recursive: true });
  const worker = join(folder, 'sw.js');
  return {
    folder,
    /** Puts a version of another day in the place of one; both are called by their service worker's build. */
    replace: async (before: string, after: string): Promise<void> => {
      const code = await readFile(worker, 'utf8');
      if (!code.includes(before)) throw new Error(`The player app's build is not ${before}.`);
      await writeFile(worker, code.replace(before, after));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
