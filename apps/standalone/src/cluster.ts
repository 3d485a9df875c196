import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorProblem } from 'server/problem';
import { type Binaries, programOf } from './binaries.ts';
import { give, type Owner } from './owner.ts';
import { keepPassword } from './password.ts';
import { clusterOf } from './place.ts';
import { runProgram } from './runProgram.ts';

/** Postgres' files, who owns them and the programs that work on them. */
export interface Cluster {
  /** Argus' data folder, which holds the rest. */
  readonly home: string;
  readonly folder: string;
  readonly runAs: Owner | null;
  readonly binaries: Binaries;
  readonly password: string;
}

/** The superuser of the embedded Postgres, and the name of Argus' database in it. */
export const roleName = 'argus';

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim().replace(/\.$/, '') ?? '';

const initialise = async ({ home, folder, runAs, binaries }: Cluster): Promise<void> => {
  // Made aside: what a power cut leaves half done never counts as data.
  const half = `${folder}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await give(half, runAs);
  const args = [
    ['--pgdata', half],
    ['--username', roleName],
    ['--pwfile', join(home, 'password')],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    // The same order of letters on every machine that the folder may be carried to.
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--locale', 'C'],
  ].flat();
  const { code, output } = await runProgram(programOf(binaries, 'initdb'), args, { runAs, cwd: half });
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new OperatorProblem(
      `The database could not be made in ${home}: ${lastLine(output)}. Set DATABASE_URL to use a Postgres of your own.`,
    );
  }
  await rename(half, folder);
};

/** Opens Postgres' files in a data folder and makes them when there are none. */
export const openCluster = async (
  home: string,
  runAs: Owner | null,
  binaries: Binaries,
  onFirst: () => void,
): Promise<Cluster> => {
  const folder = clusterOf(home);
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  if (!isNew) {
    const major = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
    if (major !== binaries.major)
      throw new OperatorProblem(
        `The data in ${home} was written by Postgres ${major}, and this is Postgres ${binaries.major}. Start the Argus that wrote it, dump the database there, and load it into a new data folder.`,
      );
    if (!existsSync(join(home, 'password')))
      throw new OperatorProblem(`The file ${join(home, 'password')} is missing. Put it back from a backup.`);
  }
  const password = await keepPassword(home, runAs);
  const cluster = { home, folder, runAs, binaries, password };
  if (isNew) {
    onFirst();
    await initialise(cluster);
  }
  return cluster;
};
