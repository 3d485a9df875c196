import { createListeners } from './listeners.ts';
import type { Relay, RelayLog } from './relay.ts';

/** The relay of a single process. Messages arrive asynchronously and as copies, as they would from afar. */
export const createLocalRelay = (log?: RelayLog): Relay => {
  const listeners = createListeners((error) =>
    log?.warn({ reason: String(error) }, 'a relay listener failed'),
  );
  let closed = false;
  return {
    publish: async (channel, message) => {
      if (closed) return false;
      const text = JSON.stringify(message);
      setImmediate(() => {
        if (!closed) listeners.tell(channel, JSON.parse(text));
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
