import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { programOf } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { disownPostmaster, type Postmaster, readPostmaster } from './postmasterFile.ts';
import { processIdentity } from './processIdentity.ts';
import { runProgram } from './runProgram.ts';

/** How long Postgres may take to write everything and stop, and then to stop without, in seconds. */
const fastSeconds = 60;
const immediateSeconds = 10;
const lookMs = 50;
/** How long a killed process may take to be gone, in milliseconds. */
const goneMs = 5_000;

const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' });
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** Postgres works in the folder of its files. */
const worksIn = (pid: number, folder: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return true;
  }
};

const isPostgres = (pid: number, folder: string): boolean =>
  commandOf(pid).includes('postgres') && worksIn(pid, folder);

const isUp = async (cluster: Cluster, { pid }: Postmaster): Promise<boolean> =>
  processIdentity(pid) !== null && (await readPostmaster(cluster.folder))?.pid === pid;

/** Stops a Postgres in order; one that does not listen is stopped anyway, as its log lets it recover. */
export const stopPostmaster = async (cluster: Cluster, postmaster: Postmaster): Promise<void> => {
  const { folder, runAs, binaries } = cluster;
  for (const [mode, seconds] of [
    ['fast', fastSeconds],
    ['immediate', immediateSeconds],
  ] as const) {
    const args = ['stop', '--pgdata', folder, '--mode', mode, '--wait', '--timeout', String(seconds)];
    await runProgram(programOf(binaries, 'pg_ctl'), args, { runAs, cwd: folder });
    if (!(await isUp(cluster, postmaster))) return;
  }
  process.kill(postmaster.pid, 'SIGKILL');
  const giveUpAt = performance.now() + goneMs;
  while (processIdentity(postmaster.pid) !== null && performance.now() < giveUpAt) await wait(lookMs);
};

/** Stops what an Argus that was killed has left running, so that the files are free. */
export const clearOldPostgres = async (cluster: Cluster): Promise<boolean> => {
  const postmaster = await readPostmaster(cluster.folder);
  if (!postmaster || processIdentity(postmaster.pid) === null) return false;
  if (!isPostgres(postmaster.pid, cluster.folder)) {
    await disownPostmaster(cluster.folder);
    return false;
  }
  await stopPostmaster(cluster, postmaster);
  return true;
};
