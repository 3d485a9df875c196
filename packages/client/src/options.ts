import type { ConnectionState } from './connection.ts';

/** A WebSocket class: the browser's, Node's from 22 on, or the one of the package `ws`. */
export interface WebSocketImplementation {
  new (
    url: string,
  ): {
    readonly readyState: number;
    send(data: string): void;
    close(code?: number, reason?: string): void;
  };
  readonly CONNECTING: number;
  readonly OPEN: number;
  readonly CLOSING: number;
  readonly CLOSED: number;
}

/** What shows who is calling. */
export interface Tokens {
  /** From `play.join`. */
  readonly participantToken?: string | undefined;
  /** From `lobby.create`. */
  readonly hostToken?: string | undefined;
}

export interface ArgusClientOptions extends Tokens {
  /** Where Argus is, such as `https://quiz.example.org`. */
  readonly url: string;
  /**
   * Where there is no global `WebSocket`, as in Node 20, pass the class of the package `ws`; without one everything
   * goes by HTTP and server-sent events.
   */
  readonly WebSocket?: WebSocketImplementation | undefined;
  /**
   * What requests by HTTP are made with, from the beginning or where sockets are cut; `globalThis.fetch` unless you
   * say so. A program that signs a host in by a cookie sends it here as well as in its `WebSocket`.
   */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Told of every change of the connection. */
  readonly onConnection?: ((state: ConnectionState) => void) | undefined;
}
