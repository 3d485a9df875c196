/** Acts on all items, one after another in each of a few lanes. */
export const inLanes = async <Item, Result>(
  lanes: number,
  items: readonly Item[],
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const entries = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await act(item, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};
