import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running Postgres, or one that was killed, says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly folder: string;
  readonly port: number;
}

/** Above every number that a system gives to a process. */
const noProcess = 4_194_305;

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Reads the lines of a `postmaster.pid`: process, folder, start, port and more. */
export const parsePostmaster = (text: string): Postmaster | null => {
  const [pidLine = '', folder = '', , portLine = ''] = text.split(/\r?\n/);
  // A stand-alone backend writes its process as a negative number.
  const pid = Math.abs(Number(pidLine));
  if (!Number.isSafeInteger(pid) || pid === 0) return null;
  return { pid, folder, port: Number(portLine) || 0 };
};

/** The Postgres that runs on these files or ran when it was killed; null when it was stopped properly. */
export const readPostmaster = async (cluster: string): Promise<Postmaster | null> => {
  try {
    return parsePostmaster(await readFile(fileOf(cluster), 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Says that the process in the file is gone, when its number has gone to a stranger: Postgres would refuse to
 * start. The rest stays, since Postgres checks by it that nobody still uses its shared memory.
 */
export const disownPostmaster = async (cluster: string): Promise<void> => {
  const text = await readFile(fileOf(cluster), 'utf8');
  await writeFile(fileOf(cluster), text.replace(/^-?\d+/, String(noProcess)));
};
