import type { Logger } from 'pino';
import type { OperatorProblem } from 'server/problem';
import { findBinaries } from './binaries.ts';
import { openCluster } from './cluster.ts';
import { holdDataLock } from './dataLock.ts';
import { hasAccount, systemOwner } from './owner.ts';
import { choosePlace } from './place.ts';
import { preparePlace } from './preparePlace.ts';
import { canEnter } from './reach.ts';
import { startPostgres } from './startPostgres.ts';

/** Where Argus keeps what Postgres cannot reach elsewhere when root starts it. */
export const systemFolder = '/var/lib/argus';

export interface DatabaseOptions {
  readonly dataFolder: string;
  readonly pooled: number;
  readonly log: Logger;
  readonly onFatal: (problem: OperatorProblem) => void;
  /** Called when the data is made, which takes a few seconds. */
  readonly onFirst: (folder: string) => void;
}

export interface Database {
  readonly url: string;
  /** Where the data is in fact. */
  readonly folder: string;
  /** Tells a second Argus on the same data where this one is. */
  tell(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Takes the data folder for this process and runs Postgres on it. */
export const startDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const { dataFolder, pooled, log, onFatal, onFirst } = options;
  const place = await choosePlace({
    wished: dataFolder,
    systemFolder,
    uid: process.getuid?.() ?? null,
    unprivileged: systemOwner(),
    hasAccount,
    canEnter,
  });
  await preparePlace(place, dataFolder);
  const { folder, runAs } = place;
  const lock = await holdDataLock(folder);
  try {
    const binaries = await findBinaries(runAs, systemFolder);
    const cluster = await openCluster(folder, runAs, binaries, () => onFirst(folder));
    const postgres = await startPostgres({ cluster, log, pooled, onFatal });
    return {
      url: postgres.url,
      folder,
      tell: lock.tell,
      stop: async () => {
        await postgres.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};
