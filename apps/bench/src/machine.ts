import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Milliseconds of a clock that all processes of this machine share and nobody sets. */
export const machineNow = (): number => Number(process.hrtime.bigint()) / 1e6;

/** What the machine's clock lacks to the time of day, in milliseconds. */
export const epochOffset = (): number => performance.timeOrigin + performance.now() - machineNow();

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
}

/** Some machines hide their model; the vendor's family is better than nothing. */
export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? '',
  cores: cpus().length,
  node: process.version,
});

const readTaskset = (...args: string[]): boolean => {
  try {
    execFileSync('taskset', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The servers run on the first core, all that is theirs to be measured by on the last. */
export const cores = { server: 0, clients: cpus().length - 1 } as const;

/** Whether processes can be held to cores here: with `taskset` and more than one core. */
export const canPin = cores.clients > 0 && readTaskset('--version');

/** Holds all threads of a process to one core; says nothing where that is not possible. */
export const pin = (pid: number | undefined, core: number): void => {
  if (canPin && pid !== undefined) readTaskset('--all-tasks', '--cpu-list', '--pid', `${core}`, `${pid}`);
};

/** The command that starts a program free of the core that its parent is held to. */
export const unpinned = (program: string, args: readonly string[]): [string, string[]] =>
  canPin ? ['taskset', ['--cpu-list', `0-${cores.clients}`, program, ...args]] : [program, [...args]];

/** Milliseconds that all threads of a process have run, from the scheduler's own nanoseconds. */
export const cpuMsOf = (pid: number): number => {
  const tasks = `/proc/${pid}/task`;
  let sum = 0;
  for (const task of readdirSync(tasks)) {
    try {
      sum += Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ', 1)[0]);
    } catch {
      // A thread that has just ended.
    }
  }
  return sum / 1e6;
};

/** Bytes of a process that are in memory. */
export const residentBytesOf = (pid: number): number => {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) * 1024;
};
