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

/** The same class, whose sockets give up when they do not open in time. */
export const impatientSocket = (
  Standard: StandardWebSocket,
  withinMs: number = openWithinMs,
): StandardWebSocket =>
  class extends Standard {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      const timer = setTimeout(() => this.close(), withinMs);
      for (const event of ['open', 'error', 'close']) {
        this.addEventListener(event, () => clearTimeout(timer));
      }
    }
  };
