import helmet from '@fastify/helmet';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';

export interface HttpOptions {
  readonly log: FastifyBaseLogger;
  /** Whether browsers come by https, so that they may be told to insist on it. */
  readonly https: boolean;
  /** Milliseconds for a connection to have asked for something; who only opens it is cut. */
  readonly handshakeMs: number;
}

/** How long a request's body may take to arrive, in milliseconds: an import over a slow line. */
const requestMs = 120_000;

/**
 * Everything comes from this server. Styles may stand inline, since components place and colour things by
 * them; scripts may not.
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** An HTTP server with what holds for all its routes: headers, and errors that tell nothing of the inside. */
export const createHttp = async ({ log, https, handshakeMs }: HttpOptions): Promise<FastifyInstance> => {
  const app = fastify({
    loggerInstance: log,
    // Addresses may hold PINs: requests are counted, not written down.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: requestMs,
    http: { headersTimeout: handshakeMs, connectionsCheckingInterval: Math.min(1_000, handshakeMs) },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
  });
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Browsers complain about these two on plain http, where they mean nothing.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing here.' }));
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    const text = status >= 500 ? 'Something went wrong here. Try again in a moment.' : error.message;
    return reply.code(status).send({ error: text });
  });
  return app;
};
