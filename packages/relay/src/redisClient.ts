import { Cluster, Redis } from 'ioredis';
import { hasty, reconnectDelay } from './redisLink.ts';
import type { RelayLog } from './relay.ts';

export interface RedisClient {
  /** For libraries that bring their own commands; those fail at once while Redis is away. */
  readonly client: Redis | Cluster;
  close(): void;
}

/** A connection for plain commands, such as counting limits together. */
export const createRedisClient = (url: string, cluster: boolean, log: RelayLog): RedisClient => {
  const client = cluster
    ? new Cluster([url], {
        enableOfflineQueue: false,
        clusterRetryStrategy: reconnectDelay,
        redisOptions: hasty,
      })
    : new Redis(url, { ...hasty, enableOfflineQueue: false, retryStrategy: reconnectDelay });
  client.on('error', (error: Error) => log.warn({ reason: error.message }, 'Redis is in trouble'));
  return { client, close: () => client.disconnect() };
};
