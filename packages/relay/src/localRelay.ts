import { createListeners } from './listeners.ts';
import type { Relay, RelayLog } from './relay.ts';

/** What arrives elsewhere of a message; null when it cannot be written as JSON. */
const copyOf = (message: unknown): { message: unknown } | null => {
  try {
    return { message: JSON.parse(JSON.stringify(message)) };
  } catch {
    return null;
  }
};

/** The relay of a single process. Messages arrive asynchronously and as copies, as they would from afar. */
export const createLocalRelay = (log?: RelayLog): Relay => {
  const listeners = createListeners((error) =>
    log?.warn({ reason: String(error) }, 'a relay listener failed'),
  );
  let closed = false;
  return {
    losesNothing: true,
    publish: async (channel, message) => {
      if (closed) return false;
      const copy = copyOf(message);
      if (!copy) return false;
      setImmediate(() => {
        if (!closed) listeners.tell(channel, copy.message);
      });
      return true;
    },
    subscribe: async (channel, listener) => {
      const own = (message: unknown): void => listener(message);
      listeners.add(channel, own);
      return () => void listeners.remove(channel, own);
    },
    health: () => ({ ok: !closed, detail: closed ? 'closed' : 'in this process' }),
    onGap: () => () => undefined,
    close: async () => {
      closed = true;
    },
  };
};
