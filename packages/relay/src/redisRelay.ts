import { Redis } from 'ioredis';
import { createListeners } from './listeners.ts';
import { publishTimeoutMs, type Relay, type RelayLog } from './relay.ts';

export interface RedisRelayOptions {
  readonly url: string;
  /** Keeps several installations apart on one Redis. */
  readonly prefix?: string;
  readonly log: RelayLog;
}

/** How often Redis is asked whether it still lives; a frozen one keeps its connections open. */
const watchMs = 2_000;

const reconnectDelay = (attempt: number): number => Math.min(2_000, 50 * 2 ** Math.min(attempt, 6));

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const withTimeout = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The relay of many processes, over Redis pub/sub. It survives a Redis that dies, freezes or is not there yet. */
export const createRedisRelay = ({ url, prefix = 'argus:', log }: RedisRelayOptions): Relay => {
  const publisher = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: publishTimeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: reconnectDelay,
  });
  const subscriber = new Redis(url, {
    autoResubscribe: false,
    maxRetriesPerRequest: null,
    retryStrategy: reconnectDelay,
  });
  const listeners = createListeners((error) =>
    log.warn({ reason: String(error) }, 'a relay listener failed'),
  );
  const gaps = new Set<() => void>();
  let alive = false;
  let connectedBefore = false;
  let closed = false;

  const report = (side: string) => (error: Error) => {
    if (!closed) log.warn({ side, reason: error.message }, 'Redis is in trouble');
  };
  publisher.on('error', report('publisher'));
  subscriber.on('error', report('subscriber'));
  subscriber.on('message', (channel: string, text: string) => {
    listeners.tell(channel.slice(prefix.length), parse(text));
  });
  subscriber.on('ready', () => {
    const channels = listeners.channels().map((channel) => prefix + channel);
    const live = channels.length > 0 ? subscriber.subscribe(...channels) : Promise.resolve(0);
    live.then(
      () => {
        // What was said while the connection was down is lost: everybody reads again.
        if (connectedBefore || channels.length > 0) for (const listener of [...gaps]) listener();
        connectedBefore = true;
      },
      (error: Error) => report('subscriber')(error),
    );
  });

  const watch = setInterval(() => {
    withTimeout(publisher.ping(), publishTimeoutMs).then(
      () => {
        alive = true;
      },
      () => {
        alive = false;
      },
    );
  }, watchMs);
  watch.unref();
  publisher.on('ready', () => {
    alive = true;
  });
  publisher.on('close', () => {
    alive = false;
  });

  return {
    publish: async (channel, message) => {
      try {
        await withTimeout(publisher.publish(prefix + channel, JSON.stringify(message)), publishTimeoutMs);
        return true;
      } catch {
        return false;
      }
    },
    subscribe: async (channel, listener) => {
      const own = (message: unknown): void => listener(message);
      const first = listeners.add(channel, own);
      if (first && subscriber.status === 'ready') {
        await withTimeout(subscriber.subscribe(prefix + channel), publishTimeoutMs).catch(
          report('subscriber'),
        );
      }
      return () => {
        if (!listeners.remove(channel, own) || subscriber.status !== 'ready') return;
        subscriber.unsubscribe(prefix + channel).catch(report('subscriber'));
      };
    },
    health: () => ({ ok: alive, detail: alive ? 'Redis answers' : 'Redis does not answer' }),
    onGap: (listener) => {
      gaps.add(listener);
      return () => void gaps.delete(listener);
    },
    close: async () => {
      closed = true;
      clearInterval(watch);
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
};
