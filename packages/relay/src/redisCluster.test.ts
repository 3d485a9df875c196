import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRedisRelay } from './redisRelay.ts';
import { describeRelay } from './relayContract.ts';
import { createTestRedis, type TestRedis } from './testRedis.ts';

const log = { warn: () => undefined };
const soon = { timeout: 15_000, interval: 50 };

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis({
    flags: ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'],
  });
  await redis.start();
  const admin = new Redis(redis.url);
  await admin.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  await vi.waitFor(async () => expect(await admin.cluster('INFO')).toContain('cluster_state:ok'), soon);
  admin.disconnect();
});
afterAll(() => redis.remove());

const open = async (prefix = `${randomUUID()}:`) => {
  const relay = createRedisRelay({ url: redis.url, cluster: true, prefix, log });
  await vi.waitFor(() => expect(relay.health().ok).toBe(true), soon);
  return relay;
};

describeRelay('the relay over a Redis cluster', async () => {
  const prefix = `${randomUUID()}:`;
  return [await open(prefix), await open(prefix)];
});

describe('a cluster in trouble', { timeout: 40_000 }, () => {
  it('keeps its subscriptions over a restart and rings the gap', async () => {
    const relay = await open();
    const heard = vi.fn();
    const gap = vi.fn();
    await relay.subscribe('a', heard);
    relay.onGap(gap);
    await redis.kill();
    await vi.waitFor(() => expect(relay.health().ok).toBe(false), soon);
    expect(await relay.publish('a', 'lost')).toBe(false);
    await redis.start();
    await vi.waitFor(() => expect(gap).toHaveBeenCalled(), soon);
    await vi.waitFor(async () => {
      await relay.publish('a', 'found');
      expect(heard).toHaveBeenCalledWith('found');
    }, soon);
    await relay.close();
  });
});
