import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OperatorProblem } from 'server/problem';
import { nearestFolder, type Owner, ownerOf } from './owner.ts';

/** Where the data lies and who Postgres runs as. */
export interface Place {
  readonly folder: string;
  /** Null: as the user of this process. */
  readonly runAs: Owner | null;
  /** Data that has to come here first, since Postgres cannot reach it where it is. */
  readonly moveFrom: string | null;
}

export interface PlaceOptions {
  /** Where the operator wants the data. */
  readonly wished: string;
  /** Where Argus keeps what others than root could not reach otherwise. */
  readonly systemFolder: string;
  /** The number of the user of this process; null where users have none. */
  readonly uid: number | null;
  readonly unprivileged: Owner;
  readonly hasAccount: (owner: Owner) => boolean;
  readonly canEnter: (folder: string, owner: Owner) => boolean;
}

/** The folder of Postgres' files in a data folder. */
export const clusterOf = (folder: string): string => join(folder, 'postgres');

/** Tells, beside the project, where its data went. */
export const noteOf = (folder: string): string => join(folder, 'data-is-in.txt');

/** A folder of its own for each project, in the system's place. */
export const systemPlace = (systemFolder: string, wished: string): string => {
  const project = basename(wished).startsWith('.') ? basename(dirname(wished)) : basename(wished);
  return join(systemFolder, `${project}-${createHash('sha256').update(wished).digest('hex').slice(0, 8)}`);
};

const notedPlace = async (wished: string): Promise<string | null> => {
  try {
    return (await readFile(noteOf(wished), 'utf8')).trim() || null;
  } catch {
    return null;
  }
};

const placeOfRoot = async (options: PlaceOptions): Promise<Place> => {
  const { wished, systemFolder, unprivileged, canEnter } = options;
  const servant = (owner: Owner | null): Owner => (owner && owner.uid !== 0 ? owner : unprivileged);
  const system = systemPlace(systemFolder, wished);
  const data = await ownerOf(clusterOf(wished));
  if (data) {
    const runAs = servant(data);
    if (canEnter(wished, runAs)) return { folder: wished, runAs, moveFrom: null };
    if (existsSync(clusterOf(system)))
      throw new OperatorProblem(
        `There are two data folders, ${wished} and ${system}. Remove the one that you do not need.`,
      );
    return { folder: system, runAs, moveFrom: wished };
  }
  for (const folder of [await notedPlace(wished), system]) {
    const kept = folder === null ? null : await ownerOf(clusterOf(folder));
    if (folder !== null && kept) return { folder, runAs: servant(kept), moveFrom: null };
  }
  const nearest = await nearestFolder(wished);
  // Whoever owns the checkout can then start Argus without root the next time.
  const owner = servant(await ownerOf(nearest));
  const runAs = options.hasAccount(owner) ? owner : unprivileged;
  return { folder: canEnter(nearest, runAs) ? wished : system, runAs, moveFrom: null };
};

/** Chooses the data folder: the one that has data already, else one that Postgres can reach. */
export const choosePlace = async (options: PlaceOptions): Promise<Place> => {
  const { wished, uid } = options;
  if (uid === 0) return placeOfRoot(options);
  const data = await ownerOf(clusterOf(wished));
  if (data && uid !== null && data.uid !== uid)
    throw new OperatorProblem(
      `The data in ${wished} belongs to another user (number ${data.uid}). Start Argus as that user or as root, or set ARGUS_DATA_DIR to another folder.`,
    );
  return { folder: wished, runAs: null, moveFrom: null };
};
