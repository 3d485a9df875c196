import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** No step takes longer on two cores; one that does hangs. */
const stepLimitMs = 10 * 60_000;

/** How long a step may take to end what it has started. */
const patienceMs = 20_000;

/** @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set();

/**
 * Runs a program in the repository's folder. It is a group of its own: what interrupts us is handed on once,
 * and what it leaves behind when it does not end is ended with it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ quiet: boolean }} options a quiet program's output is kept rather than shown
 * @returns {Promise<{ good: boolean, output: string }>}
 */
export const runProgram = (program, args, { quiet }) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));

    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    const interrupt = (signal) => {
      child.kill(signal);
      timers.push(setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), patienceMs));
    };
    const tooLong = () => {
      output += `\nThis took longer than ${stepLimitMs / 1000} s.\n`;
      interrupt('SIGTERM');
    };
    timers.push(setTimeout(tooLong, stepLimitMs));
    running.add(interrupt);
    const finish = (good) => {
      running.delete(interrupt);
      for (const timer of timers) clearTimeout(timer);
      resolve({ good, output });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });

/**
 * Ends what runs when we are interrupted, or when whoever started us is gone (a package manager that is killed
 * does not pass that on); says whether that has happened.
 */
export const watchInterrupts = () => {
  let interrupted = false;
  const interrupt = (signal) => {
    if (interrupted) return;
    interrupted = true;
    for (const end of running) end(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt('SIGTERM'));
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || interrupt('SIGTERM'), 500).unref();
  return () => interrupted;
};
