import { Cluster } from 'ioredis';
import { hasty, type RedisLink, type RedisLinkEvents, reconnectDelay } from './redisLink.ts';

/** A link to a Redis cluster. Channels are sharded, so that each message visits only the nodes of its slot. */
export const linkRedisCluster = (url: string, events: RedisLinkEvents): RedisLink => {
  const cluster = new Cluster([url], {
    shardedSubscribers: true,
    enableOfflineQueue: false,
    clusterRetryStrategy: reconnectDelay,
    slotsRefreshTimeout: 2_000,
    redisOptions: hasty,
  });
  // The cluster's client subscribes again by itself what it has once taken.
  const taken = new Set<string>();
  cluster.on('error', events.error);
  cluster.on('node error', events.error);
  cluster.on('nodeError', events.error);
  cluster.on('smessage', events.message);
  cluster.on('ready', events.ready);
  cluster.on('subscribersReady', () => {
    if (cluster.status === 'ready') events.ready();
  });
  cluster.on('close', events.lost);
  cluster.on('-subscriber', events.lost);
  return {
    publish: (channel, text) => cluster.spublish(channel, text),
    subscribe: async (channel) => {
      if (taken.has(channel)) return;
      await cluster.ssubscribe(channel);
      taken.add(channel);
    },
    unsubscribe: (channel) => {
      taken.delete(channel);
      return cluster.sunsubscribe(channel);
    },
    ping: async () => {
      const nodes = cluster.nodes('master');
      if (nodes.length === 0) throw new Error('no node of the cluster is connected');
      await Promise.all(nodes.map((node) => node.ping()));
    },
    reconnect: () => cluster.disconnect(true),
    close: () => cluster.disconnect(),
  };
};
