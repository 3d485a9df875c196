import type { AppRouter } from '@argus/api/root';
import { createWSClient, type TRPCLink, wsLink } from '@trpc/client';
import { retryDelay } from './backoff.ts';
import type { createConnectionMonitor } from './connection.ts';
import { impatientSocket } from './impatientSocket.ts';
import type { Tokens } from './options.ts';

/** Milliseconds between the client's signs of life, and how long the server may take to answer one. */
const keepAlive = { enabled: true, intervalMs: 10_000, pongTimeoutMs: 12_000 };
/** A socket that nobody uses is closed after this many milliseconds; the next call opens another. */
const idleMs = 60_000;

interface SocketLinkOptions {
  readonly url: string;
  readonly WebSocket: typeof globalThis.WebSocket;
  readonly tokens: () => Tokens;
  readonly monitor: ReturnType<typeof createConnectionMonitor>;
}

/** A link over one socket that can be exchanged for a new one, which shows the tokens of that moment. */
export const createSocketLink = ({ url, WebSocket, tokens, monitor }: SocketLinkOptions) => {
  const Impatient = impatientSocket(WebSocket);
  const open = () => {
    const client = createWSClient({
      url,
      WebSocket: Impatient,
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
    const link = wsLink<AppRouter>({ client })({});
    return {
      link,
      close: async () => {
        states.unsubscribe();
        await client.close();
      },
    };
  };

  let current = open();
  const link: TRPCLink<AppRouter> = () => (call) => current.link(call);
  return {
    link,
    /** Later calls go over a new socket. The old one ends its subscriptions and closes after its last call. */
    exchange: (): void => {
      const old = current;
      current = open();
      old.close().catch(() => undefined);
    },
    close: async (): Promise<void> => {
      await current.close();
      monitor.rest();
    },
  };
};
