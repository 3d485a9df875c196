import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A user and group of the system, by number. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that exist to own nothing else, best first; the numbers of `nobody` are the last resort. */
const names = ['postgres', '_postgres', 'nobody'];
const nobody: Owner = { uid: 65_534, gid: 65_534 };

/** Postgres refuses to run as this user. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Finds the user that Postgres runs as when root starts it and no file says otherwise. */
export const unprivilegedOwner = (passwd: string): Owner => {
  for (const name of names) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    // macOS gives `nobody` the number -2.
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return nobody;
};

/** The unprivileged user of this machine. */
export const systemOwner = (): Owner => {
  try {
    return unprivilegedOwner(readFileSync('/etc/passwd', 'utf8'));
  } catch {
    return nobody;
  }
};

/** Postgres makes its files only for users that the system knows by name. */
export const hasAccount = ({ uid }: Owner): boolean =>
  spawnSync('id', ['-un', String(uid)], { stdio: 'ignore' }).status === 0;

/** Who owns a file or folder; null when it is not there. */
export const ownerOf = async (path: string): Promise<Owner | null> => {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return null;
  }
};

/** The folder itself or the nearest one above it that exists. */
export const nearestFolder = async (path: string): Promise<string> => {
  let folder = path;
  while ((await ownerOf(folder)) === null && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

/** Hands a file to the user Postgres runs as; nobody needs to when that is the user of this process. */
export const give = async (path: string, owner: Owner | null): Promise<void> => {
  if (owner) await chown(path, owner.uid, owner.gid);
};

/** Hands a folder with all that is in it to another user. */
export const giveAll = async (folder: string, owner: Owner): Promise<void> => {
  for (const name of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, name), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
};
