import type { Live } from './engine.ts';
import type { Deliver, ViewHub } from './viewHub.ts';

interface Offer {
  readonly live: Live<object>;
  /** Set when a hub has taken over; ends what it does. */
  detach: (() => void) | null;
}

/** The first views of subscriptions on their way out: whoever meets one may take its subscription over. */
const offers = new WeakMap<object, Offer>();

/** Views one after another, the newest each time; one that nobody was fast enough for is left out. */
async function* views<T>(live: Live<T>, signal: AbortSignal): AsyncGenerator<T, void, unknown> {
  let stale = true;
  let wake = (): void => undefined;
  const ring = (): void => {
    stale = true;
    wake();
  };
  const stop = live.subscribe(ring);
  signal.addEventListener('abort', ring);
  try {
    while (!signal.aborted) {
      if (stale) {
        stale = false;
        yield live.read();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal.removeEventListener('abort', ring);
    stop();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/**
 * The views of a subscription until its caller stops it. Each is a level: the newest one is enough. On a socket
 * the hub takes over with the first; elsewhere they keep coming from here.
 */
export async function* watching<T extends object>(
  live: Live<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, unknown> {
  const stop = signal ?? new AbortController().signal;
  const offer: Offer = { live, detach: null };
  try {
    for await (const view of views(live, stop)) {
      offers.set(view, offer);
      yield view;
      if (offer.detach) break;
    }
    if (offer.detach) await aborted(stop);
  } finally {
    offer.detach?.();
  }
}

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
