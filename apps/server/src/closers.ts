import type { Log } from '@argus/db/client';

/** What has been opened, to be closed in the reverse order; one that fails does not keep the others open. */
export const createClosers = (log: Log) => {
  const closers: (() => unknown)[] = [];
  return {
    add: (close: () => unknown): void => void closers.push(close),
    close: async (): Promise<void> => {
      for (const close of closers.splice(0).reverse()) {
        try {
          await close();
        } catch (error) {
          log.warn({ reason: String(error) }, 'something did not close cleanly');
        }
      }
    },
  };
};
