import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** There is a process, but nothing more can be told. */
const unknown = 'unknown';

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const ofLinux = (pid: number): string | null => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
};

/** What tells a process from a later one that got the same number; null when there is no such process. */
export const processIdentity = (pid: number): string | null => {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isThere(pid)) return null;
  try {
    if (process.platform === 'linux') return ofLinux(pid);
    if (process.platform === 'win32') return unknown;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return isThere(pid) ? unknown : null;
  }
};

/** Whether the process that had this identity still runs; when in doubt, it does. */
export const stillRuns = (pid: number, identity: string): boolean => {
  const now = processIdentity(pid);
  return now !== null && (now === identity || now === unknown || identity === unknown);
};
