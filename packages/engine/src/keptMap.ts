/** Keeps the newest entries, up to `most`; the oldest goes first. For what never changes and can be read again. */
export const createKeptMap = <V>(most: number) => {
  const entries = new Map<string, V>();
  return {
    get: (key: string): V | undefined => entries.get(key),
    set: (key: string, value: V): void => {
      const oldest = entries.size >= most && !entries.has(key) ? entries.keys().next() : undefined;
      if (oldest && !oldest.done) entries.delete(oldest.value);
      entries.set(key, value);
    },
    remove: (key: string): void => void entries.delete(key),
  };
};
