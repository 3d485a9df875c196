import type { WebSocketImplementation } from './options.ts';

/** Milliseconds for a socket to open. A network that swallows packets would hold it for minutes. */
export const openWithinMs = 8_000;

type StandardWebSocket = typeof globalThis.WebSocket;

/** Whether a class has what the standard promises; the package `ws` and all browsers do. */
export const isStandard = (
  implementation: WebSocketImplementation | undefined,
): implementation is WebSocketImplementation & StandardWebSocket =>
  typeof implementation === 'function' &&
  implementation.OPEN === 1 &&
  ['send', 'close', 'addEventListener', 'removeEventListener'].every(
    (name) => name in implementation.prototype,
  );

type Listener = EventListenerOrEventListenerObject;

/** What is told of a socket's life. */
export interface SocketWatch {
  readonly onOpening?: () => void;
  readonly onOpen?: (socket: WebSocket) => void;
  /** It never opened, or was closed by the other side or the network. */
  readonly onEnd?: () => void;
  /** The other side has answered, or sent anything. */
  readonly onHeard?: () => void;
  /** A sign of life was asked for, and none has come within `quietMs`. */
  readonly onQuiet?: () => void;
}

/** Milliseconds for the answer to a sign of life before people are told that the connection is not what it was. */
const quietMs = 1_000;

interface Ending {
  /** What each listener was wrapped in. */
  readonly wrapped: Map<Listener, (event: Event) => void>;
  readonly onClose: Set<(event: Event) => void>;
  told: boolean;
  quiet: ReturnType<typeof setTimeout> | undefined;
}

/** Not fields: the class below may be called by the constructor that it extends. */
const endings = new WeakMap<object, Ending>();

const endingOf = (socket: object): Ending => {
  const known = endings.get(socket);
  if (known) return known;
  const ending: Ending = { wrapped: new Map(), onClose: new Set(), told: false, quiet: undefined };
  endings.set(socket, ending);
  return ending;
};

/**
 * The same class, whose sockets do not wait for a network that is gone. One that does not open in time
 * closes. One that is closed says so at once and then nothing more: the other side's word may take half a
 * minute, and one that came after the next socket has opened would make tRPC reconnect in circles. Nor may a
 * late message start the timer of the keep-alive again.
 */
export const impatientSocket = (
  Standard: StandardWebSocket,
  withinMs: number = openWithinMs,
  watch: SocketWatch = {},
): StandardWebSocket =>
  class extends Standard {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const timer = setTimeout(() => this.close(), withinMs);
      for (const event of ['open', 'error', 'close']) {
        super.addEventListener(event, () => clearTimeout(timer));
      }
      watch.onOpening?.();
      super.addEventListener('open', () => watch.onOpen?.(this));
      super.addEventListener('message', () => {
        clearTimeout(endingOf(this).quiet);
        if (!endingOf(this).told) watch.onHeard?.();
      });
      super.addEventListener('close', () => {
        clearTimeout(endingOf(this).quiet);
        if (!endingOf(this).told) watch.onEnd?.();
      });
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (data !== 'PING') return;
      const ending = endingOf(this);
      clearTimeout(ending.quiet);
      ending.quiet = setTimeout(() => watch.onQuiet?.(), quietMs);
    }

    override addEventListener(type: string, listener: Listener): void {
      const ending = endingOf(this);
      const hear = (event: Event) => {
        if (ending.told) return;
        if (typeof listener === 'function') listener.call(this, event);
        else listener.handleEvent(event);
      };
      ending.wrapped.set(listener, hear);
      if (type === 'close') ending.onClose.add(hear);
      super.addEventListener(type, hear);
    }

    override removeEventListener(type: string, listener: Listener): void {
      const { wrapped, onClose } = endingOf(this);
      const hear = wrapped.get(listener);
      if (hear) onClose.delete(hear);
      super.removeEventListener(type, hear ?? listener);
    }

    override close(code?: number, reason?: string): void {
      const wasOpening = this.readyState === Standard.CONNECTING;
      super.close(code, reason);
      const ending = endingOf(this);
      clearTimeout(ending.quiet);
      // One that never opened ends with an error, which nothing else can stand for.
      if (wasOpening || ending.told) return;
      for (const hear of ending.onClose) hear(new Event('close'));
      ending.told = true;
    }
  };
