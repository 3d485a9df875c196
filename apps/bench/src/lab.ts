import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type ArgusProcess, startArgus } from './argus/argusProcess.ts';
import { startTown, type Town, type TownCounts } from './argus/town.ts';
import { type Crowd, startCrowd } from './crowd/startCrowd.ts';
import { type Peer, type PeerName, startPeer } from './peers/startPeer.ts';
import type { Size } from './sizes.ts';

/** Where a family of rows is measured: it starts what they ask for, and ends it after them. */
export interface Lab {
  readonly size: Size;
  /** The data folder of its Argus. */
  readonly folder: string;
  /** A fresh Argus on the lab's data. */
  argus(flags?: readonly string[]): Promise<ArgusProcess>;
  /** An Argus that others may have used before, where sizes are small; else a fresh one, too. */
  usedArgus(): Promise<ArgusProcess>;
  /** Argus as several processes, with a Redis and a database of its own. */
  town(counts: TownCounts): Promise<Town>;
  crowd(): Promise<Crowd>;
  /** A peer whose database is another one on the same Postgres. */
  peer(name: PeerName, argus: ArgusProcess): Promise<Peer>;
  /** Prepares the peers' database. */
  onPeerDatabase(argus: ArgusProcess, statements: string): Promise<void>;
  /** Keeps lines that are printed below the table. */
  note(lines: string): void;
  /** Ends what has been started. */
  clear(): Promise<void>;
}

/** All labs of a run have one data folder. */
export interface Building {
  lab(): Lab;
  close(): Promise<void>;
}

const peerDatabase = 'bench_peer';

/** Settings of Postgres that let commits be timed from outside; they hold from the next start on. */
const prepare = async (folder: string): Promise<void> => {
  const argus = await startArgus(folder);
  try {
    const { query } = argus.database;
    await query('alter system set track_commit_timestamp = on');
    await query(`create database ${peerDatabase}`);
  } finally {
    await argus.stop();
  }
};

/** Opens labs with an empty database. */
export const openBuilding = async (size: Size, note: (lines: string) => void): Promise<Building> => {
  const folder = await mkdtemp(join(tmpdir(), 'argus-bench-'));
  // As root its Postgres runs as another user: below a closed folder its data would go elsewhere, and stay.
  await chmod(folder, 0o755);
  await prepare(folder);
  const shared = new Map<string, Promise<{ stop(): Promise<void> }>>();
  let used: ArgusProcess | undefined;
  /** Two cannot run on the same data. */
  const endUsed = async (): Promise<void> => {
    await used?.stop();
    used = undefined;
  };

  const lab = (): Lab => {
    const closers: (() => Promise<void>)[] = [];
    const keep = <Kept extends { stop(): Promise<void> }>(kept: Kept): Kept => {
      closers.push(kept.stop);
      return kept;
    };
    /** What all rows may have together where figures do not count; else everybody has a fresh one. */
    const own = async <Kept extends { stop(): Promise<void> }>(
      name: string,
      start: () => Promise<Kept>,
    ): Promise<Kept> => {
      if (!size.shared) return keep(await start());
      const known = shared.get(name) ?? start();
      shared.set(name, known);
      // A name stands for one kind of thing.
      return known as Promise<Kept>;
    };
    // Whoever asks for a crowd first has it at once: it has started beside the Argus that is asked for before.
    const first = startCrowd();
    first.catch(() => undefined);
    closers.push(async () => (await first).stop());
    let isTaken = false;
    const crowd = async (): Promise<Crowd> => {
      if (isTaken) return keep(await startCrowd());
      isTaken = true;
      return first;
    };
    const argus = async (flags: readonly string[] = []): Promise<ArgusProcess> => {
      await endUsed();
      return own('argus', () => startArgus(folder, flags));
    };
    const usedArgus = async (): Promise<ArgusProcess> => {
      if (!size.reuses) return argus();
      used ??= await startArgus(folder);
      return used;
    };
    return {
      size,
      folder,
      argus,
      usedArgus,
      town: async (counts) => {
        // For its Postgres alone.
        const { database } = await usedArgus();
        return own('town', () => startTown(database, size.shared ?? counts));
      },
      crowd,
      peer: async (name, { database }) => keep(await startPeer(name, database.urlOf(peerDatabase))),
      onPeerDatabase: async ({ database }, statements) => {
        const client = new pg.Client({ connectionString: database.urlOf(peerDatabase) });
        await client.connect();
        await client.query(statements);
        await client.end();
      },
      note,
      clear: async () => {
        for (const close of closers.splice(0).reverse()) await close();
      },
    };
  };
  return {
    lab,
    close: async () => {
      await endUsed();
      for (const each of [...shared.values()].reverse()) await (await each).stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
