/**
 * Where the connection stands. `offline`: the device says so, or nothing has got through for a while; it goes
 * on trying all the same. Nothing changes while nobody needs a connection: an idle socket is let go, and the
 * next call opens another.
 */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'offline';

/** After this many milliseconds without a connection it is called `offline`. */
const offlineAfterMs = 10_000;

type Listener = (state: ConnectionState) => void;

const deviceIsOffline = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false;

/** Turns what the socket reports into the state that people are shown. */
export const createConnectionMonitor = () => {
  let state: ConnectionState = 'connecting';
  let everConnected = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<Listener>();

  const set = (next: ConnectionState) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener(next);
  };

  const lost = () => {
    if (deviceIsOffline()) return set('offline');
    if (state === 'offline') return;
    set(everConnected ? 'reconnecting' : 'connecting');
    timer ??= setTimeout(() => set('offline'), offlineAfterMs);
  };

  return {
    up: (): void => {
      clearTimeout(timer);
      timer = undefined;
      everConnected = true;
      set('connected');
    },
    /** The socket is gone and a new one is being opened. */
    lost,
    /** Nobody needs a connection, and the device has one: what was lost is no loss any more. */
    settle: (): void => {
      clearTimeout(timer);
      timer = undefined;
      if (!deviceIsOffline()) set(everConnected ? 'connected' : 'connecting');
    },
    /** The socket was closed on purpose: there is nothing to tell. */
    rest: (): void => {
      clearTimeout(timer);
      timer = undefined;
    },
    state: (): ConnectionState => state,
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

export type ConnectionMonitor = ReturnType<typeof createConnectionMonitor>;
