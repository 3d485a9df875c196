import type { Live } from './engine.ts';
import type { Deliver, ViewHub } from './viewHub.ts';

interface Offer {
  readonly live: Live<object>;
  /** Set when a hub has taken over; ends what it does. */
  detach: (() => void) | null;
}

/** The first views of subscriptions on their way out: whoever meets one may take its subscription over. */
const offers = new WeakMap<object, Offer>();

/**
 * The views of a subscription until its caller stops it. Each is a level: the newest one is enough, and one that
 * nobody was fast enough for is left out. On a socket the hub takes over with the first; elsewhere they keep coming
 * from here. Written by hand: thousands of these wait at once, and a generator would hold several promises each.
 */
export const watching = <T extends object>(
  live: Live<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, unknown> => {
  const offer: Offer = { live, detach: null };
  let unsubscribe: (() => void) | null = null;
  let waiting: ((next: Promise<IteratorResult<T, void>>) => void) | null = null;
  let stale = true;
  let ended = false;

  const letGo = (): void => {
    unsubscribe?.();
    unsubscribe = null;
    signal?.removeEventListener('abort', end);
  };

  const end = (): void => {
    ended = true;
    letGo();
    offer.detach?.();
    waiting?.(Promise.resolve({ done: true, value: undefined }));
    waiting = null;
  };

  const newest = async (): Promise<IteratorResult<T, void>> => {
    stale = false;
    const view = live.read();
    offers.set(view, offer);
    return { done: false, value: view };
  };

  const ring = (): void => {
    stale = true;
    const give = waiting;
    waiting = null;
    give?.(newest());
  };

  const next = async (): Promise<IteratorResult<T, void>> => {
    if (ended || signal?.aborted) {
      end();
      return { done: true, value: undefined };
    }
    if (offer.detach) letGo();
    else {
      unsubscribe ??= live.subscribe(ring);
      if (stale) return newest();
      signal?.addEventListener('abort', end);
    }
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };

  const stop = async (): Promise<IteratorReturnResult<void>> => {
    end();
    return { done: true, value: undefined };
  };

  return {
    next,
    return: stop,
    throw: async (error: unknown) => {
      end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

interface DataMessage {
  readonly id: number | string;
  readonly jsonrpc?: '2.0';
  readonly result: { readonly type: 'data'; readonly data: object };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isDataMessage = (message: unknown): message is DataMessage =>
  isObject(message) && isObject(message.result) && isObject(message.result.data);

/**
 * Takes a subscription over when this is its first view on the way to a socket.
 * Returns the frame to send in its place, or null when it is anything else.
 */
export const takeOver = (hub: ViewHub, message: unknown, deliver: Deliver): string | null => {
  if (!isDataMessage(message)) return null;
  const offer = offers.get(message.result.data);
  if (!offer || offer.detach) return null;
  const { id, jsonrpc } = message;
  const { length } = 'null}}';
  const head = JSON.stringify({ id, jsonrpc, result: { type: 'data', data: null } }).slice(0, -length);
  const { frame, detach } = hub.attach(offer.live, head, deliver);
  offer.detach = detach;
  return frame;
};
