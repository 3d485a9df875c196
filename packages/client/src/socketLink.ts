import type { AppRouter } from '@argus/api/root';
import { createWSClient, wsLink } from '@trpc/client';
import { retryDelay } from './backoff.ts';
import type { ConnectionMonitor } from './connection.ts';
import { impatientSocket, openWithinMs } from './impatientSocket.ts';
import type { Tokens } from './options.ts';

/** Milliseconds of silence before the client asks for a sign of life, and how long the server may take to give it. */
const keepAlive = { enabled: true, intervalMs: 2_000, pongTimeoutMs: 12_000 };
/** A socket that nobody uses is closed after this many milliseconds; the next call opens another. */
const idleMs = 60_000;
/** Milliseconds for a sign of life after the device has woken up. */
const wakeMs = 2_500;

interface SocketLinkOptions {
  readonly url: string;
  readonly WebSocket: typeof globalThis.WebSocket;
  readonly tokens: () => Tokens;
  readonly monitor: ConnectionMonitor;
  readonly onOpening: () => void;
  readonly onOpen: () => void;
  /** It never opened, or was cut. */
  readonly onEnd: () => void;
}

/** A link over one socket, which comes back by itself until it is closed. */
export const createSocketLink = (options: SocketLinkOptions) => {
  const { url, WebSocket, tokens, monitor, onOpening, onOpen, onEnd } = options;
  let socket: globalThis.WebSocket | null = null;
  let heard = (): void => undefined;
  const client = createWSClient({
    url,
    WebSocket: impatientSocket(WebSocket, openWithinMs, {
      onOpening,
      onOpen: (opened) => {
        socket = opened;
        onOpen();
      },
      onEnd,
      onHeard: () => {
        heard();
        monitor.up();
      },
      onQuiet: monitor.lost,
    }),
    lazy: { enabled: true, closeMs: idleMs },
    retryDelayMs: (attempt) => retryDelay(attempt),
    keepAlive,
    connectionParams: () => {
      const { participantToken, hostToken } = tokens();
      return {
        ...(participantToken ? { participantToken } : {}),
        ...(hostToken ? { hostToken } : {}),
      };
    },
  });
  const states = client.connectionState.subscribe({
    next: ({ state }) => {
      if (state === 'pending') monitor.up();
      else if (state === 'connecting') monitor.lost();
      else monitor.rest();
    },
  });
  const isOpen = (): boolean => socket?.readyState === WebSocket.OPEN;
  return {
    link: wsLink<AppRouter>({ client })({}),
    isOpen,
    /** Whether the other side is still there; a device that slept may hold a socket that has long been dead. */
    isAlive: (): Promise<boolean> =>
      new Promise((resolve) => {
        if (!isOpen()) return resolve(false);
        const timer = setTimeout(() => resolve(false), wakeMs);
        heard = () => {
          clearTimeout(timer);
          resolve(true);
        };
        socket?.send('PING');
      }),
    /** Ends its subscriptions at once, and closes after its last call. */
    close: async (): Promise<void> => {
      states.unsubscribe();
      await client.close();
    },
  };
};

export type SocketLink = ReturnType<typeof createSocketLink>;
