import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { isFromThisMachine } from './clientAddress.ts';

export interface MetricsOptions {
  /** Lets others than this machine read. */
  readonly token: string | null;
  readonly sockets: () => number;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Figures for Prometheus at `/metrics`: for this machine, or for who has the token. */
export const addMetrics = (app: FastifyInstance, { token, sockets }: MetricsOptions): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(
    new Gauge({
      name: 'argus_sockets',
      help: 'Open WebSockets of this instance',
      registers: [],
      collect() {
        this.set(sockets());
      },
    }),
  );
  app.get('/metrics', async (request, reply) => {
    const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const allowed =
      token !== null && shown !== undefined
        ? timingSafeEqual(digest(shown), digest(token))
        : isFromThisMachine(request.raw);
    if (!allowed) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
};
