import { once } from 'node:events';

/** How long a program may take to end politely. */
const patienceMs = 10_000;

/**
 * Ends a child that we started: politely, then for good.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export const stopChild = async (child, signal) => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(timer);
};
