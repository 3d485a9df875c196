import type { Engine } from '@argus/engine/createEngine';
import type { FastifyInstance } from 'fastify';

/** How long a database may take to answer before the server counts as not ready, in milliseconds. */
const patienceMs = 2_000;

type Health = Awaited<ReturnType<Engine['health']>>;

const silence = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });

/** `/healthz` speaks for the process alone, `/readyz` for what it needs to serve. */
export const addHealth = (
  app: FastifyInstance,
  health: () => Promise<Health>,
  isClosing: () => boolean,
): void => {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );
  app.get('/readyz', async (_request, reply) => {
    const found = await Promise.race([health(), silence(patienceMs)]);
    const database = found?.database ?? false;
    const migrations = found?.migrations ?? false;
    const closing = isClosing();
    // Without the relay screens still follow, a second later, by asking the database: that is no reason to go.
    const ok = database && migrations && !closing;
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, closing, database, migrations, relay: found?.relay ?? null });
  });
};
