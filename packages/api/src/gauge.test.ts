import { afterEach, describe, expect, it, vi } from 'vitest';
import { createGauge, type Gauge, type GaugeStore } from './gauge.ts';

/** What the gauges need of Redis, in memory; it can be away. */
const createStore = () => {
  const places = new Map<string, Map<string, string>>();
  const state = { away: false };
  const at = async (key: string): Promise<Map<string, string>> => {
    if (state.away) throw new Error('Redis is away.');
    const place = places.get(key) ?? new Map<string, string>();
    places.set(key, place);
    return place;
  };
  const store: GaugeStore = {
    hset: async (key, field, value) => (await at(key)).set(field, value),
    hdel: async (key, field) => (await at(key)).delete(field),
    hgetall: async (key) => Object.fromEntries(await at(key)),
    pexpire: async (key) => void (await at(key)),
  };
  return { store, state, fields: () => [...places.values()].reduce((sum, { size }) => sum + size, 0) };
};

const gauges: Gauge[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(gauges.splice(0).map((gauge) => gauge.close()));
});
const open = (most: number, store?: GaugeStore): Gauge => {
  const gauge = createGauge({ name: 'trial', most, store, shareMs: 10 });
  gauges.push(gauge);
  return gauge;
};

const leaveOf = (entered: (() => void) | null): (() => void) => {
  if (!entered) throw new Error('There was no room.');
  return entered;
};

describe('a gauge', () => {
  it('lets in as many as there may be, and one more for each that leaves', () => {
    const gauge = open(3);
    const leaves = [1, 2, 3].map(() => leaveOf(gauge.enter('a')));
    expect(gauge.enter('a')).toBeNull();
    leaveOf(gauge.enter('b'));
    leaves[0]?.();
    leaves[0]?.();
    leaveOf(gauge.enter('a'));
    expect(gauge.enter('a')).toBeNull();
  });

  it('counts with another one, and no longer with one that has closed', async () => {
    const { store, fields } = createStore();
    const [here, there] = [open(4, store), open(4, store)];
    const leaves = [1, 2, 3].map(() => leaveOf(here.enter('a')));
    leaveOf(there.enter('a'));
    await vi.waitFor(() => expect(there.enter('a')).toBeNull());
    expect(here.enter('b')).not.toBeNull();
    for (const leave of leaves) leave();
    await vi.waitFor(() => expect(there.enter('a')).not.toBeNull());
    await Promise.all([here.close(), there.close()]);
    expect(fields()).toBe(0);
  });

  it('forgets one that died without a word, after it has been silent for a while', async () => {
    vi.useFakeTimers();
    const { store } = createStore();
    await store.hset('argus:gauge:trial:a', 'dead', '9 17');
    const gauge = open(10, store);
    leaveOf(gauge.enter('a'));
    await vi.advanceTimersByTimeAsync(50);
    expect(gauge.enter('a')).toBeNull();
    await vi.advanceTimersByTimeAsync(100);
    expect(gauge.enter('a')).not.toBeNull();
  });

  it('counts for itself while the others cannot be asked', async () => {
    vi.useFakeTimers();
    const { store, state } = createStore();
    state.away = true;
    const gauge = open(2, store);
    leaveOf(gauge.enter('a'));
    await vi.advanceTimersByTimeAsync(100);
    leaveOf(gauge.enter('a'));
    expect(gauge.enter('a')).toBeNull();
  });

  it('says nothing of what is far from the limit', async () => {
    vi.useFakeTimers();
    const { store, fields } = createStore();
    const gauge = open(1_000, store);
    for (let n = 0; n < 9; n += 1) gauge.enter('few');
    for (let n = 0; n < 10; n += 1) gauge.enter('many');
    await vi.advanceTimersByTimeAsync(50);
    expect(fields()).toBe(1);
  });
});
