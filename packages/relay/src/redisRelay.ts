import { createListeners } from './listeners.ts';
import { linkRedisCluster } from './redisClusterLink.ts';
import { linkRedis, type RedisLinkEvents } from './redisLink.ts';
import { publishTimeoutMs, type Relay, type RelayLog } from './relay.ts';
import { withTimeout } from './withTimeout.ts';

export interface RedisRelayOptions {
  readonly url: string;
  /** The URL is that of a node of a cluster: the others are found through it. */
  readonly cluster?: boolean;
  /** Keeps several installations apart on one Redis. */
  readonly prefix?: string;
  readonly log: RelayLog;
}

/** How often Redis is asked whether it still lives: a frozen one keeps its connections open. */
const watchMs = 1_000;
/** Unanswered questions after which a connection is taken for dead and made anew. */
const missedPings = 5;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The relay of many processes, over Redis pub/sub. It survives a Redis that dies, freezes or is not there yet. */
export const createRedisRelay = (options: RedisRelayOptions): Relay => {
  const { url, cluster = false, prefix = 'argus:', log } = options;
  const listeners = createListeners((error) =>
    log.warn({ reason: String(error) }, 'a relay listener failed'),
  );
  /** The channels that Redis has confirmed, or is being asked for. */
  const live = new Map<string, Promise<boolean>>();
  const gaps = new Set<() => void>();
  let answers = false;
  let connected = false;
  let missed = 0;
  let closed = false;

  const warn = (error: unknown): void => {
    if (!closed) log.warn({ reason: String(error) }, 'Redis is in trouble');
  };
  const ringGap = (): void => {
    for (const listener of [...gaps]) {
      try {
        listener();
      } catch (error) {
        log.warn({ reason: String(error) }, 'a relay listener failed');
      }
    }
  };
  const enter = (channel: string): Promise<boolean> => {
    const known = live.get(channel);
    if (known) return known;
    const entered = link.subscribe(prefix + channel).then(
      () => true,
      (error: unknown) => {
        if (live.get(channel) === entered) live.delete(channel);
        if (connected) warn(error);
        return false;
      },
    );
    live.set(channel, entered);
    return entered;
  };
  /** Enters all channels that are listened to. What was said meanwhile is lost: everybody reads again. */
  const enterAll = async (): Promise<void> => {
    const entered = await Promise.all(listeners.channels().map(enter));
    if (!closed && entered.includes(true)) ringGap();
  };
  const events: RedisLinkEvents = {
    message: (channel, text) => listeners.tell(channel.slice(prefix.length), parse(text)),
    ready: () => {
      connected = true;
      answers = true;
      missed = 0;
      void enterAll();
    },
    lost: () => {
      connected = false;
      answers = false;
      live.clear();
    },
    error: warn,
  };
  const link = cluster ? linkRedisCluster(url, events) : linkRedis(url, events);

  const look = async (): Promise<void> => {
    try {
      await withTimeout(link.ping(), publishTimeoutMs);
      const back = !answers;
      answers = true;
      missed = 0;
      const missing = listeners.channels().some((channel) => !live.has(channel));
      if (connected && (back || missing)) await enterAll();
    } catch {
      answers = false;
      missed += 1;
      if (connected && missed % missedPings === 0) link.reconnect();
    }
  };
  let looking = false;
  const watch = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  }, watchMs);
  watch.unref();

  return {
    publish: async (channel, message) => {
      if (closed) return false;
      try {
        const text = JSON.stringify(message);
        if (text === undefined) return false;
        await withTimeout(link.publish(prefix + channel, text), publishTimeoutMs);
        return true;
      } catch {
        return false;
      }
    },
    subscribe: async (channel, listener) => {
      const own = (message: unknown): void => listener(message);
      listeners.add(channel, own);
      // While Redis is away, `ready` or the next look enters the channel and rings the gap.
      await enter(channel);
      return () => {
        if (!listeners.remove(channel, own)) return;
        live.delete(channel);
        if (connected) link.unsubscribe(prefix + channel).catch(warn);
      };
    },
    losesNothing: false,
    health: () => ({ ok: answers && !closed, detail: answers ? 'Redis answers' : 'Redis does not answer' }),
    onGap: (listener) => {
      gaps.add(listener);
      return () => void gaps.delete(listener);
    },
    close: async () => {
      closed = true;
      answers = false;
      clearInterval(watch);
      link.close();
    },
  };
};
