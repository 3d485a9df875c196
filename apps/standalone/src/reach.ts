import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from './owner.ts';

/** Modes, access lists and mounts all have a say, so the user in question tries it. */
const tryAs = (owner: Owner, script: string, folder: string, input: string): boolean =>
  spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...owner, cwd: '/', env: {}, input }).status === 0;

/** Whether a user may go through a folder to what is in it. */
export const canEnter = (folder: string, owner: Owner): boolean => tryAs(owner, 'cd "$1"', folder, '');

/** Whether a user may read every file below a folder. */
export const canReadAll = (folder: string, owner: Owner): boolean => {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const script = 'cd "$1" && while IFS= read -r path; do test -r "$path" || exit 1; done';
  return tryAs(owner, script, folder, `${paths.join('\n')}\n`);
};
