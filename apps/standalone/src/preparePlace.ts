import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorProblem } from 'server/problem';
import { give, giveAll, ownerOf } from './owner.ts';
import { clusterOf, noteOf, type Place } from './place.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What the system says no with, when the folder and not Argus is to blame. */
const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']);

/** Renames, or copies first to where a rename then makes it whole at once. */
const move = async (from: string, to: string): Promise<void> => {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const copy = `${to}.copy`;
    await rm(copy, { recursive: true, force: true });
    await cp(from, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await rename(copy, to);
    await rm(from, { recursive: true, force: true });
  }
};

const makeFolder = async ({ folder, runAs }: Place): Promise<void> => {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  const first = await mkdir(above, { recursive: true });
  // The mask of root must not close what Postgres goes through.
  for (let made = above; runAs && first !== undefined && made.length >= first.length; made = dirname(made)) {
    await chmod(made, 0o755);
  }
  await mkdir(folder, { mode: 0o700 });
  await give(folder, runAs);
};

/** Makes the data folder, brings data that lies out of reach, and leaves a note where somebody would look. */
export const preparePlace = async (place: Place, wished: string): Promise<void> => {
  const { folder, runAs, moveFrom } = place;
  try {
    await makeFolder(place);
    if (moveFrom !== null) {
      if (existsSync(join(moveFrom, 'password')))
        await move(join(moveFrom, 'password'), join(folder, 'password'));
      await move(clusterOf(moveFrom), clusterOf(folder));
    }
    if (runAs && (await ownerOf(clusterOf(folder)))?.uid === 0) await giveAll(clusterOf(folder), runAs);
    if (folder !== wished && !existsSync(noteOf(wished))) {
      await mkdir(wished, { recursive: true });
      await writeFile(noteOf(wished), `${folder}\n`);
    }
  } catch (error) {
    if (!refusals.has(codeOf(error))) throw error;
    throw new OperatorProblem(
      `The data folder ${folder} cannot be used (${codeOf(error)}). Set ARGUS_DATA_DIR to a folder that can be written.`,
    );
  }
};
