import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Owner } from './owner.ts';

/** Above this size the log starts anew at the next start, and one older is kept. */
const mostBytes = 5 * 1024 * 1024;

/** Postgres' own log. Postgres writes to it by itself, so that it lives on when Argus is killed. */
export const openPostgresLog = (home: string, runAs: Owner | null) => {
  const file = join(home, 'postgres.log');
  if (existsSync(file) && statSync(file).size > mostBytes) renameSync(file, `${file}.old`);
  const descriptor = openSync(file, 'a', 0o600);
  if (runAs) chownSync(file, runAs.uid, runAs.gid);
  const { size } = statSync(file);
  return {
    file,
    descriptor,
    close: (): void => closeSync(descriptor),
    /** What it says since it was opened. */
    said: (): string => readFileSync(file).subarray(size).toString(),
  };
};

/** The line that tells why Postgres did not start. */
export const reasonIn = (log: string): string => {
  const lines = log.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR):|could not bind/.test(line));
  return (lines.at(-1) ?? log.trim().split('\n').at(-1) ?? '')
    .replace(/^.*?\b(FATAL|PANIC|ERROR):\s*/, '')
    .trim();
};
