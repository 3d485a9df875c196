import { expect } from 'vitest';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The longest task of a page's main thread in a trace, by the processor's time: other programs do not count. */
export const longestTaskMs = (trace: unknown): number => {
  const events =
    isRecord(trace) && Array.isArray(trace.traceEvents) ? trace.traceEvents.filter(isRecord) : [];
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && isRecord(args) && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.has(`${String(pid)} ${String(tid)}`),
  );
  expect(tasks.length).toBeGreaterThan(20);
  return Math.max(...tasks.map(({ tdur }) => (typeof tdur === 'number' ? tdur / 1_000 : 0)));
};
