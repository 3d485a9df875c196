import { Redis } from 'ioredis';
import { publishTimeoutMs } from './relay.ts';

/** What the relay needs of Redis, one server or a cluster. */
export interface RedisLink {
  publish(channel: string, text: string): Promise<unknown>;
  /** Resolves once Redis has confirmed it; fails at once while there is no connection. */
  subscribe(channel: string): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  /** Fails unless every connection answers. */
  ping(): Promise<unknown>;
  /** Throws away connections that look open but do not answer, and makes new ones. */
  reconnect(): void;
  close(): void;
}

export interface RedisLinkEvents {
  message(channel: string, text: string): void;
  /** Connected, perhaps again: what was subscribed must be subscribed anew. */
  ready(): void;
  /** The connection is gone. */
  lost(): void;
  error(error: Error): void;
}

const longestDelayMs = 2_000;

/** Quick at first, so that a restart is hardly felt. */
export const reconnectDelay = (attempt: number): number =>
  Math.min(longestDelayMs, 50 * 2 ** Math.min(attempt, 6));

/** No command waits for a connection: a doorbell that is late is as good as lost. */
export const hasty = {
  commandTimeout: publishTimeoutMs,
  connectTimeout: 5_000,
  maxRetriesPerRequest: 0,
  autoResubscribe: false,
} as const;

/** A link to one Redis server: a connection to speak and another to listen. */
export const linkRedis = (url: string, events: RedisLinkEvents): RedisLink => {
  const settings = { ...hasty, enableOfflineQueue: false, retryStrategy: reconnectDelay };
  const publisher = new Redis(url, settings);
  const subscriber = new Redis(url, settings);
  publisher.on('error', events.error);
  subscriber.on('error', events.error);
  subscriber.on('message', events.message);
  for (const connection of [publisher, subscriber]) {
    connection.on('close', events.lost);
    connection.on('ready', () => {
      if (publisher.status === 'ready' && subscriber.status === 'ready') events.ready();
    });
  }
  return {
    publish: (channel, text) => publisher.publish(channel, text),
    subscribe: (channel) => subscriber.subscribe(channel),
    unsubscribe: (channel) => subscriber.unsubscribe(channel),
    ping: () => Promise.all([publisher.ping(), subscriber.ping()]),
    reconnect: () => {
      publisher.disconnect(true);
      subscriber.disconnect(true);
    },
    close: () => {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
};
