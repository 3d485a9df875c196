import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Milliseconds for a process to say that it is ready. */
const patienceMs = 60_000;

/** Those that run: none of them outlives the bench, however it ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** Follows what a child prints, and ends it. */
export const startChild = (child: ChildProcess) => {
  let text = '';
  let look = (): void => undefined;
  child.stdout?.on('data', (data) => {
    text += data;
    look();
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => void running.delete(child));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    if (child.exitCode === null && child.signalCode === null) await ended;
  };
  return {
    /** Waits until the child has printed something like this. */
    said: (pattern: RegExp): Promise<RegExpExecArray> =>
      new Promise((resolve, reject) => {
        const give = (why: string) => reject(new Error(`${why}: ${text.slice(-2_000)}`));
        const timer = setTimeout(give, patienceMs, 'The process is not ready');
        look = () => {
          const found = pattern.exec(text);
          if (!found) return;
          clearTimeout(timer);
          resolve(found);
        };
        ended.then(() => give('The process has ended'));
        look();
      }),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};
