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
  /** Needed where there is no global `WebSocket`, as in Node 20: pass the class of the package `ws`. */
  readonly WebSocket?: WebSocketImplementation | undefined;
  /** Told of every change of the connection. */
  readonly onConnection?: ((state: ConnectionState) => void) | undefined;
}
