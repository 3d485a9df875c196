import type { IncomingMessage } from 'node:http';
import type { Engine } from './engine.ts';
import type { Limits } from './limits.ts';

/** What the API logs to; `pino` fits it. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What both doors, HTTP and WebSocket, are opened with. */
export interface ApiOptions {
  readonly engine: Engine;
  /** Origins beside the server's own whose pages may call, such as `https://quiz.example.org`. */
  readonly trustedOrigins?: readonly string[];
  /** The caller's address; the socket's own unless a trusted proxy says otherwise. */
  readonly clientAddress?: (request: IncomingMessage) => string;
  readonly limits: Limits;
  readonly log: Log;
  /** Shown by `setup.status`. */
  readonly version?: string;
  /** Where devices other than this machine reach the player app; shown by `setup.status`. */
  readonly joinUrl?: string | null;
}

/** The address of the other end, as far as the socket knows it. */
export const socketAddress = (request: IncomingMessage): string => request.socket.remoteAddress ?? 'unknown';
