import { setTimeout as delay } from 'node:timers/promises';

export interface Batcher<T, R> {
  /** Joins the key's next batch; resolves with this item's own result. */
  add(key: string, item: T): Promise<R>;
  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void>;
}

interface BatchOptions<T> {
  /** Items of one write. */
  readonly maxBatch?: number;
  /** Writes of one key at a time: beside the one under way only full ones begin. */
  readonly maxWrites?: number;
  /** Milliseconds from the start of a write to the start of the key's next one. */
  readonly gapMs?: number;
  /** Waited for before a write takes what has gathered. */
  readonly ready?: () => Promise<void>;
  /** Whose an item is: where more waits than goes into a write, everybody has a part of it. */
  readonly laneOf?: (item: T) => string;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<T, R> {
  readonly waiting: Waiting<T, R>[];
  writes: number;
}

/**
 * Takes the oldest of a queue, as many as go into one write: of each lane one after another, so that a crowd lets those
 * through who are few.
 */
const takeFairly = <Item>(queue: Item[], most: number, laneOf?: (item: Item) => string): Item[] => {
  const [first] = queue;
  if (!laneOf || !first || queue.length <= most) return queue.splice(0, most);
  const firstLane = laneOf(first);
  if (queue.every((item) => laneOf(item) === firstLane)) return queue.splice(0, most);
  const taken = new Map<string, number>();
  const places = queue.map((item, index) => {
    const lane = laneOf(item);
    const place = taken.get(lane) ?? 0;
    taken.set(lane, place + 1);
    return { index, place };
  });
  places.sort((one, other) => one.place - other.place || one.index - other.index);
  const goes = new Set(places.slice(0, most).map(({ index }) => index));
  const batch = queue.filter((_, index) => goes.has(index));
  const stay = queue.filter((_, index) => !goes.has(index));
  queue.length = 0;
  for (const item of stay) queue.push(item);
  return batch;
};

/**
 * Group commit: per key one write is under way, what comes in meanwhile goes together into the next one. Where
 * several are allowed, a crowd fills some while the first is under way, and their times overlap.
 * A batch that fails over one item is halved until the bad one stands alone, so that it fails nobody else. What
 * fails otherwise, such as a lost connection, fails for all at once: each half would wait for it again.
 */
export const createBatcher = <T, R>(
  write: (key: string, items: readonly T[]) => Promise<readonly R[]>,
  isOneItemsFault: (error: unknown) => boolean,
  { maxBatch = 1_000, maxWrites = 1, gapMs = 0, ready, laneOf }: BatchOptions<T> = {},
): Batcher<T, R> => {
  const queues = new Map<string, Queue<T, R>>();
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

  const writeNext = async (key: string, { waiting }: Queue<T, R>): Promise<void> => {
    if (ready) await ready();
    const gap = gapMs > 0 ? delay(gapMs, undefined, { ref: false }) : undefined;
    await attempt(key, takeFairly(waiting, maxBatch, laneOf && (({ item }) => laneOf(item))));
    await gap;
  };

  const mayWrite = ({ waiting, writes }: Queue<T, R>): boolean =>
    writes === 0 ? waiting.length > 0 : writes < maxWrites && waiting.length >= maxBatch;

  const drain = (key: string, queue: Queue<T, R>): void => {
    while (mayWrite(queue)) {
      queue.writes += 1;
      const work = writeNext(key, queue).finally(() => {
        queue.writes -= 1;
        drain(key, queue);
        running.delete(work);
      });
      running.add(work);
    }
    if (queue.writes === 0) queues.delete(key);
  };

  return {
    add: (key, item) =>
      new Promise<R>((resolve, reject) => {
        const queue = queues.get(key) ?? { waiting: [], writes: 0 };
        queues.set(key, queue);
        queue.waiting.push({ item, resolve, reject });
        drain(key, queue);
      }),
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
