import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRedisRelay } from './redisRelay.ts';
import { publishTimeoutMs, type Relay } from './relay.ts';
import { describeRelay } from './relayContract.ts';
import { createTestRedis, type TestRedis } from './testRedis.ts';

const log = { warn: () => undefined };
const soon = { timeout: 10_000, interval: 20 };

const live = (relay: Relay): Promise<void> => vi.waitFor(() => expect(relay.health().ok).toBe(true), soon);

describeRelay('the relay over Redis', async () => {
  const url = process.env.ARGUS_TEST_REDIS_URL;
  if (!url) throw new Error('ARGUS_TEST_REDIS_URL is not set: run the tests with the shared configuration.');
  const prefix = `${randomUUID()}:`;
  const here = createRedisRelay({ url, prefix, log });
  const there = createRedisRelay({ url, prefix, log });
  await Promise.all([live(here), live(there)]);
  return [here, there];
});

describe('a Redis in trouble', { timeout: 30_000 }, () => {
  let redis: TestRedis;
  let relay: Relay;
  beforeEach(async () => {
    redis = await createTestRedis();
    await redis.start();
    relay = createRedisRelay({ url: redis.url, log });
    await live(relay);
  });
  afterEach(async () => {
    await relay.close();
    redis.thaw();
    await redis.remove();
  });

  const rings = async (channel: string, heard: ReturnType<typeof vi.fn>): Promise<void> => {
    const mark = randomUUID();
    await vi.waitFor(async () => {
      await relay.publish(channel, mark);
      expect(heard).toHaveBeenCalledWith(mark);
    }, soon);
  };

  it('answers a publisher within the limit while Redis is frozen, and says that it is unwell', async () => {
    redis.freeze();
    const before = performance.now();
    expect(await relay.publish('a', 1)).toBe(false);
    expect(performance.now() - before).toBeLessThan(publishTimeoutMs + 300);
    await vi.waitFor(() => expect(relay.health().ok).toBe(false), soon);
    const gap = vi.fn();
    relay.onGap(gap);
    const heard = vi.fn();
    await relay.subscribe('b', heard);
    redis.thaw();
    await live(relay);
    await rings('b', heard);
    expect(gap).toHaveBeenCalled();
  });

  it('keeps its subscriptions over a restart of Redis and rings the gap', async () => {
    const heard = vi.fn();
    const gap = vi.fn();
    await relay.subscribe('a', heard);
    relay.onGap(gap);
    await redis.kill();
    await vi.waitFor(() => expect(relay.health().ok).toBe(false), soon);
    expect(await relay.publish('a', 'lost')).toBe(false);
    expect(gap).not.toHaveBeenCalled();
    await redis.start();
    await vi.waitFor(() => expect(gap).toHaveBeenCalled(), soon);
    await rings('a', heard);
  });

  it('lets others subscribe while Redis is away, and tells them when it is back', async () => {
    await redis.kill();
    const heard = vi.fn();
    const gap = vi.fn();
    relay.onGap(gap);
    await relay.subscribe('a', heard);
    await redis.start();
    await vi.waitFor(() => expect(gap).toHaveBeenCalled(), soon);
    await rings('a', heard);
  });

  it('starts before Redis does', async () => {
    const late = await createTestRedis();
    const early = createRedisRelay({ url: late.url, log });
    const heard = vi.fn();
    await early.subscribe('a', heard);
    expect(early.health().ok).toBe(false);
    await late.start();
    await live(early);
    await vi.waitFor(async () => {
      await early.publish('a', 1);
      expect(heard).toHaveBeenCalled();
    }, soon);
    await early.close();
    await late.remove();
  });
});
