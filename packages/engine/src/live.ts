/** A view that moves: the newest value at once, and then each newer one. Values in between may be left out. */
export interface Live<T> {
  iterate(signal: AbortSignal): AsyncIterable<T>;
}

export interface LiveSource<T> {
  /** Calls `wake` whenever `read` would return something else. Returns the stop. */
  subscribe(wake: () => void): () => void;
  read(): T;
}

/** Turns a source into an iterable that never queues: a slow reader gets the newest value only. */
export const liveOf = <T>(source: LiveSource<T>): Live<T> => ({
  async *iterate(signal) {
    let stale = true;
    let wake: (() => void) | undefined;
    const ring = (): void => {
      stale = true;
      wake?.();
    };
    const stop = source.subscribe(ring);
    signal.addEventListener('abort', ring);
    try {
      while (!signal.aborted) {
        if (!stale) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = undefined;
          continue;
        }
        stale = false;
        yield source.read();
      }
    } finally {
      signal.removeEventListener('abort', ring);
      stop();
    }
  },
});
