import { describe, expect, it } from 'vitest';
import { createBatcher } from './batcher.ts';

/** A batcher of numbers whose writes end when they are told to. */
const held = (options: Parameters<typeof createBatcher<number, number>>[2]) => {
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

  it('lets those through who are few, though a crowd was there before them', async () => {
    const { add, writes, idle } = held({
      maxBatch: 4,
      laneOf: (item) => (item < 100 ? 'crowd' : String(item)),
    });
    const results = Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 100, 9, 200, 10].map((item) => add('key', item)));
    const expected = [[1], [2, 3, 100, 200], [4, 5, 6, 7], [8, 9, 10]];
    for (const [index, items] of expected.entries()) {
      await expect.poll(() => writes[index]?.items).toEqual(items);
      writes[index]?.end();
    }
    await results;
    await idle();
  });

  it('keeps keys apart', () => {
    const { add, sizes } = held({});
    for (const key of ['a', 'b', 'c']) void add(key, 1);
    expect(sizes()).toEqual([1, 1, 1]);
  });
});
