import type { AppRouter } from '@argus/api/root';
import { splitLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { retryDelay } from './backoff.ts';
import type { ConnectionMonitor } from './connection.ts';
import { eventsLink } from './eventsLink.ts';
import { inFlightLink } from './inFlightLink.ts';
import type { Tokens } from './options.ts';
import { probeSocket } from './probeSocket.ts';
import { reasonOf } from './reasonOf.ts';
import { createSocketLink, type SocketLink } from './socketLink.ts';
import { createSocketTrust } from './socketTrust.ts';

/** A socket that has not opened after so many milliseconds is looked into, while it goes on trying. */
const slowOpenMs = 3_000;
/** Milliseconds between two looks whether sockets go through again: they double from the first to the last. */
const firstProbeMs = 10_000;
const lastProbeMs = 300_000;
/** How often a question is asked again whose connection broke. */
const askAgain = 4;
/** After a loss of everything sockets may go through again: the look comes within so many milliseconds. */
const newChanceMs = 2_000;

interface TransportOptions {
  /** Where tRPC is, by HTTP. */
  readonly url: string;
  readonly http: TRPCLink<AppRouter>;
  readonly request: typeof globalThis.fetch;
  readonly headers: () => Record<string, string>;
  /** Null where there is none: then everything goes by HTTP. */
  readonly WebSocket: typeof globalThis.WebSocket | null;
  readonly tokens: () => Tokens;
  readonly monitor: ConnectionMonitor;
  /** Calls that are too large for a frame. */
  readonly isLarge: (input: unknown) => boolean;
  /** Live views are to be asked for again. */
  readonly onRenewed: () => void;
}

/**
 * The way to the server: a WebSocket, or where a network cuts those, server-sent events and HTTP until sockets go
 * through again. A server that is away is no reason to change: only one that answers by HTTP proves that it is the
 * sockets.
 */
export const createTransport = (options: TransportOptions) => {
  const { url, http, request, headers, WebSocket, tokens, monitor, isLarge, onRenewed } = options;
  const socketUrl = url.replace(/^http/, 'ws');
  const trust = createSocketTrust();
  let socket: SocketLink | null = null;
  /** Grows with every opening, and with every new way: what waited before either was never sent. */
  let opens = 0;
  let ways = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let probe: ReturnType<typeof setTimeout> | undefined;
  let probeAfter = firstProbeMs;
  let looking = false;
  let closed = false;

  const serverAnswers = async (): Promise<boolean> => {
    const asked = await request(`${url}/account.me`, { headers: headers() }).catch(() => null);
    return asked?.ok === true;
  };

  const openSocket = (Implementation: typeof globalThis.WebSocket): SocketLink => {
    const look = (isSlow: boolean) => void considerEvents(opened, isSlow);
    const opened = createSocketLink({
      url: socketUrl,
      WebSocket: Implementation,
      tokens,
      monitor,
      onOpening: () => {
        clearTimeout(slow);
        slow = setTimeout(look, slowOpenMs, true);
      },
      onOpen: () => {
        clearTimeout(slow);
        opens += 1;
        trust.opened();
      },
      onEnd: () => {
        clearTimeout(slow);
        trust.ended();
        look(false);
      },
    });
    return opened;
  };

  const renew = (next: SocketLink | null): void => {
    const old = socket;
    socket = next;
    ways += 1;
    clearTimeout(slow);
    old?.close().catch(() => undefined);
    onRenewed();
  };

  const considerEvents = async (suspect: SocketLink, isSlow: boolean): Promise<void> => {
    if (closed || looking || socket !== suspect || !(isSlow || trust.isBroken())) return;
    looking = true;
    const answers = await serverAnswers();
    looking = false;
    if (closed || socket !== suspect || !answers || (isSlow && suspect.isOpen())) return;
    renew(null);
    probeLater();
  };

  const probeNow = async (): Promise<void> => {
    clearTimeout(probe);
    if (!WebSocket || socket || closed) return;
    const goesThrough = await probeSocket(socketUrl, WebSocket);
    if (socket || closed) return;
    if (!goesThrough) return probeLater();
    trust.forget();
    renew(openSocket(WebSocket));
  };
  const probeLater = (): void => {
    clearTimeout(probe);
    probe = setTimeout(() => void probeNow(), probeAfter * (0.5 + Math.random()));
    probeAfter = Math.min(lastProbeMs, probeAfter * 2);
  };
  let lostAll = false;
  const stopListening = monitor.listen((state) => {
    if (socket || closed) return;
    if (state === 'connected' && lostAll) {
      clearTimeout(probe);
      probe = setTimeout(() => void probeNow(), Math.random() * newChanceMs);
    }
    lostAll = state !== 'connected';
  });

  /** By HTTP the outcome of each call is all that is known of the connection. */
  const watchedHttp: TRPCLink<AppRouter> = (runtime) => {
    const send = http(runtime);
    return (call) =>
      observable((observer) =>
        send(call).subscribe({
          ...observer,
          next: (answer) => {
            if (!socket) monitor.up();
            observer.next(answer);
          },
          error: (error) => {
            if (!socket && reasonOf(error) === null) monitor.lost();
            observer.error(error);
          },
        }),
      );
  };

  /**
   * A call that waited for a socket and was never sent goes the new way. A question that a broken connection left
   * without an answer is asked again: it changes nothing, however often the server hears it.
   */
  const resend: TRPCLink<AppRouter> =
    () =>
    ({ op, next }) =>
      observable((observer) => {
        const [opensBefore, waysBefore] = [opens, ways];
        const waits = op.type !== 'subscription' && socket !== null && !socket.isOpen();
        let attempt = 0;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const send = (): ReturnType<ReturnType<typeof next>['subscribe']> =>
          next(op).subscribe({
            ...observer,
            error: (error) => {
              const unsent = attempt === 0 && waits && opens === opensBefore && ways !== waysBefore;
              const again = op.type === 'query' && attempt < askAgain && reasonOf(error) === null;
              if (closed || !(unsent || again)) return observer.error(error);
              timer = setTimeout(
                () => {
                  sent = send();
                },
                unsent ? 0 : retryDelay(attempt + 1),
              );
              attempt += 1;
            },
          });
        let sent = send();
        return () => {
          clearTimeout(timer);
          sent.unsubscribe();
        };
      });

  /** While a call waited for its turn the way may have become another. */
  const bySocket: TRPCLink<AppRouter> = (runtime) => {
    const send = watchedHttp(runtime);
    return (call) => (socket ? socket.link(call) : send(call));
  };
  const link = splitLink<AppRouter>({
    condition: ({ type, input }) => socket !== null && (type === 'subscription' || !isLarge(input)),
    true: [inFlightLink(), bySocket],
    false: splitLink<AppRouter>({
      condition: ({ type }) => type === 'subscription',
      true: eventsLink({ url, request, headers, monitor }),
      false: watchedHttp,
    }),
  });

  if (WebSocket) socket = openSocket(WebSocket);

  const renewAsItIs = (): void => renew(socket && WebSocket ? openSocket(WebSocket) : null);

  return {
    links: [resend, link],
    /** Calls and views from here on go over a new connection, which shows the tokens of that moment. */
    exchange: renewAsItIs,
    /** Another number after each change of the way. */
    way: (): number => ways,
    /** The network may be back, or the device has slept: no waiting for the next try. */
    wake: async (): Promise<void> => {
      if (socket?.isOpen() && (await socket.isAlive())) return;
      if (closed) return;
      if (socket || monitor.state() !== 'connected') renewAsItIs();
      probeAfter = firstProbeMs;
      await probeNow();
    },
    close: async (): Promise<void> => {
      closed = true;
      clearTimeout(slow);
      clearTimeout(probe);
      stopListening();
      await socket?.close();
      monitor.rest();
    },
  };
};
