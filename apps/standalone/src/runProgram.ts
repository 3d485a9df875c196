import { spawn } from 'node:child_process';
import type { Owner } from './owner.ts';

/** Postgres gets what a program needs to run, and nothing of what Argus was told. */
export const bareEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return {
    ...(PATH ? { PATH } : {}),
    ...(SystemRoot ? { SystemRoot, TEMP, TMP } : {}),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
};

export interface ProgramEnd {
  /** Null when it was killed or could not be started. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end as a given user, out of the reach of a Ctrl-C in the terminal. */
export const runProgram = (
  program: string,
  args: readonly string[],
  options: { readonly runAs: Owner | null; readonly cwd: string },
): Promise<ProgramEnd> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      ...options.runAs,
      cwd: options.cwd,
      env: bareEnvironment(),
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    // Not `close`: what it leaves running may hold its output open.
    child.on('exit', (code) => resolve({ code, output }));
  });
