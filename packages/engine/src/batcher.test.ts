import { describe, expect, it } from 'vitest';
import { createBatcher } from './batcher.ts';

/** A batcher of numbers whose writes end when they are told to. */
const held = (options: { maxBatch?: number; maxWrites?: number }) => {
  const writes: { readonly items: readonly number[]; readonly end: () => void }[] = [];
  const batcher = createBatcher<number, number>(
    (_key, items) =>
      new Promise((resolve) => {
        writes.push({ items, end: () => resolve(items.map((item) => item * 2)) });
      }),
    () => false,
    options,
  );
  return { ...batcher, writes, sizes: () => writes.map(({ items }) => items.length) };
};

describe('a batcher', () => {
  it('writes at once, and what comes meanwhile together after it', async () => {
    const { add, writes, sizes, idle } = held({ maxBatch: 3 });
    const results = Promise.all([1, 2, 3, 4, 5].map((item) => add('key', item)));
    expect(sizes()).toEqual([1]);
    writes[0]?.end();
    await expect.poll(sizes).toEqual([1, 3]);
    writes[1]?.end();
    await expect.poll(sizes).toEqual([1, 3, 1]);
    writes[2]?.end();
    expect(await results).toEqual([2, 4, 6, 8, 10]);
    await idle();
  });

  it('begins full writes beside the one under way, and no more than are allowed', async () => {
    const { add, writes, sizes, idle } = held({ maxBatch: 2, maxWrites: 3 });
    const results = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((item) => add('key', item)));
    expect(sizes()).toEqual([1, 2, 2]);
    // Where the last has ended, one that is full begins; what is left waits until nothing is under way.
    writes[1]?.end();
    await expect.poll(sizes).toEqual([1, 2, 2, 2]);
    writes[0]?.end();
    writes[2]?.end();
    await new Promise(setImmediate);
    expect(sizes()).toEqual([1, 2, 2, 2]);
    writes[3]?.end();
    await expect.poll(sizes).toEqual([1, 2, 2, 2, 1]);
    writes[4]?.end();
    expect(await results).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
    await idle();
  });

  it('keeps keys apart', () => {
    const { add, sizes } = held({});
    for (const key of ['a', 'b', 'c']) void add(key, 1);
    expect(sizes()).toEqual([1, 1, 1]);
  });
});
