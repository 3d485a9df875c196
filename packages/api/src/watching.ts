import type { Live } from './engine.ts';

/** The views of a subscription until its caller stops it. Each is a level: the newest one is enough. */
export async function* watching<T>(
  live: Live<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, unknown> {
  const stop = signal ?? new AbortController().signal;
  for await (const view of live.iterate(stop)) yield view;
}
