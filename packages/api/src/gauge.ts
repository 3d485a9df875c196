import { randomUUID } from 'node:crypto';

/** The few commands of Redis that gauges share their counts by; a client of `ioredis` has them. */
export interface GaugeStore {
  hset(key: string, field: string, value: string): Promise<unknown>;
  hdel(key: string, field: string): Promise<unknown>;
  hgetall(key: string): Promise<Record<string, string>>;
  pexpire(key: string, ms: number): Promise<unknown>;
}

export interface Gauge {
  /** Counts one in; null when there are as many as there may be. What it returns counts it out, once. */
  enter(key: string): (() => void) | null;
  /** Takes this process's counts back and shares no more. */
  close(): Promise<void>;
}

export interface GaugeOptions {
  readonly name: string;
  /** How many there may be at the same time under one key. */
  readonly most: number;
  /** Without it this process counts for itself. */
  readonly store?: GaugeStore | undefined;
  /** Milliseconds between two exchanges with the other processes. */
  readonly shareMs?: number;
}

/** A process that has said nothing new for so many exchanges is gone, and its count with it. */
const silentExchanges = 10;

/** Counts below this part of the limit are nobody else's business: most addresses have one socket or two. */
const sharedPart = 0.01;

/** What another process has said last, and for how many exchanges that was nothing new. */
interface Told {
  readonly text: string;
  readonly silent: number;
}

/**
 * Counts what is there at the same time, such as sockets, in this process alone or in all together. Together they
 * are exact to a second and to a hundredth of the limit per process: nobody waits for Redis at the door, and while
 * Redis is away each process counts for itself.
 */
export const createGauge = ({ name, most, store, shareMs = 1_000 }: GaugeOptions): Gauge => {
  const own = new Map<string, number>();
  const others = new Map<string, Map<string, Told>>();
  const shared = new Set<string>();
  const sharedFrom = Math.max(1, Math.ceil(most * sharedPart));
  const self = randomUUID();
  let exchanges = 0;
  let timer: NodeJS.Timeout | undefined;

  const placeOf = (key: string): string => `argus:gauge:${name}:${key}`;

  const elsewhere = (key: string): number => {
    let sum = 0;
    for (const { text, silent } of others.get(key)?.values() ?? []) {
      if (silent < silentExchanges) sum += Number.parseInt(text, 10) || 0;
    }
    return sum;
  };

  const withdraw = async (from: GaugeStore, key: string): Promise<void> => {
    shared.delete(key);
    others.delete(key);
    await from.hdel(placeOf(key), self);
  };

  const tell = async (to: GaugeStore, key: string): Promise<void> => {
    const place = placeOf(key);
    // The number of the exchange shows the others that this process lives, whatever their clocks say.
    await to.hset(place, self, `${own.get(key) ?? 0} ${exchanges}`);
    await to.pexpire(place, shareMs * silentExchanges * 2);
    const before = others.get(key);
    const now = new Map<string, Told>();
    for (const [process, text] of Object.entries(await to.hgetall(place))) {
      const known = before?.get(process);
      if (process !== self) now.set(process, { text, silent: known?.text === text ? known.silent + 1 : 0 });
    }
    others.set(key, now);
  };

  const exchange = async (by: GaugeStore): Promise<void> => {
    exchanges += 1;
    await Promise.allSettled(
      [...shared].map((key) => ((own.get(key) ?? 0) >= sharedFrom ? tell(by, key) : withdraw(by, key))),
    );
  };

  const share = (key: string, by: GaugeStore): void => {
    shared.add(key);
    timer ??= setInterval(() => void exchange(by), shareMs).unref();
  };

  return {
    enter: (key) => {
      const count = own.get(key) ?? 0;
      if (count + elsewhere(key) >= most) return null;
      own.set(key, count + 1);
      if (store && count + 1 >= sharedFrom) share(key, store);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        const left = (own.get(key) ?? 1) - 1;
        if (left > 0) own.set(key, left);
        else own.delete(key);
      };
    },
    close: async () => {
      clearInterval(timer);
      timer = undefined;
      if (store) await Promise.allSettled([...shared].map((key) => withdraw(store, key)));
    },
  };
};
