import { createRequire } from 'node:module';

const load: typeof import('ws') = createRequire(import.meta.url)('ws');

/** The package `ws` as Node knows it: among the globals of a browser its name means an empty stub. */
export const { WebSocket, WebSocketServer } = load;
