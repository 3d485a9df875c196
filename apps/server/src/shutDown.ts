import { setTimeout as wait } from 'node:timers/promises';
import type { Sockets } from '@argus/api/socket';
import type { FastifyInstance } from 'fastify';

/** Over how long the clients' new connections are spread, in milliseconds. */
const spreadMs = 2_000;
/** How long running calls may take to end, in milliseconds. */
const callsMs = 10_000;
const lookMs = 50;

/**
 * Takes leave without losing anything: load balancers have been told by now, so the door closes, clients go
 * elsewhere one by one, and running calls end.
 */
export const shutDown = async (app: FastifyInstance, sockets: Sockets): Promise<void> => {
  const closed = app.close();
  if (sockets.sockets() > 0) {
    sockets.broadcastReconnect(spreadMs);
    const leaveAt = performance.now() + spreadMs + 500;
    while (sockets.sockets() > 0 && performance.now() < leaveAt) await wait(lookMs);
  }
  await sockets.close();
  const late = new AbortController();
  await Promise.race([closed, wait(callsMs, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
  app.server.closeAllConnections();
  await closed;
};
