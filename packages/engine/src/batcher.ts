import { setTimeout as delay } from 'node:timers/promises';

export interface Batcher<T, R> {
  /** Joins the key's next batch; resolves with this item's own result. */
  add(key: string, item: T): Promise<R>;
  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void>;
}

interface BatchOptions {
  /** Items of one write. */
  readonly maxBatch?: number;
  /** Milliseconds from the start of a write to the start of the key's next one. */
  readonly gapMs?: number;
  /** Waited for before a write takes what has gathered. */
  readonly ready?: () => Promise<void>;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: per key one write is under way, what comes in meanwhile goes together into the next one.
 * A batch that fails over one item is halved until the bad one stands alone, so that it fails nobody else. What
 * fails otherwise, such as a lost connection, fails for all at once: each half would wait for it again.
 */
export const createBatcher = <T, R>(
  write: (key: string, items: readonly T[]) => Promise<readonly R[]>,
  isOneItemsFault: (error: unknown) => boolean,
  { maxBatch = 1_000, gapMs = 0, ready }: BatchOptions = {},
): Batcher<T, R> => {
  const queues = new Map<string, Waiting<T, R>[]>();
  const running = new Set<Promise<void>>();

  const attempt = async (key: string, batch: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await write(
        key,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('A batch returned fewer results than it had items.'));
        else resolve(result);
      });
    } catch (error) {
      if (batch.length === 1 || !isOneItemsFault(error)) {
        for (const { reject } of batch) reject(error);
      } else {
        const middle = batch.length >> 1;
        await attempt(key, batch.slice(0, middle));
        await attempt(key, batch.slice(middle));
      }
    }
  };

  const drain = async (key: string, queue: Waiting<T, R>[]): Promise<void> => {
    while (queue.length > 0) {
      if (ready) await ready();
      const gap = gapMs > 0 ? delay(gapMs, undefined, { ref: false }) : undefined;
      await attempt(key, queue.splice(0, maxBatch));
      await gap;
    }
    queues.delete(key);
  };

  return {
    add: (key, item) =>
      new Promise<R>((resolve, reject) => {
        const queue = queues.get(key);
        if (queue) {
          queue.push({ item, resolve, reject });
          return;
        }
        const started: Waiting<T, R>[] = [{ item, resolve, reject }];
        queues.set(key, started);
        const work = drain(key, started).finally(() => running.delete(work));
        running.add(work);
      }),
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
