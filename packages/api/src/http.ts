import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { type ApiOptions, socketAddress } from './apiOptions.ts';
import { bearerOf, createContext } from './context.ts';
import { shapeOf } from './errorShape.ts';
import { Refusal, toRefusal } from './errors.ts';
import { createEventStreams } from './eventStreams.ts';
import { checkRequest } from './guard.ts';
import { kindOfDevice } from './kindOfDevice.ts';
import { appRouter } from './root.ts';

const prefix = '/trpc/';
const importPath = 'quizzes.import';

const pathOf = ({ url = '' }: IncomingMessage): string => url.slice(prefix.length).split('?', 1)[0] ?? '';

/** Node's header lists as the web's `Headers`. */
export const headersOf = (request: IncomingMessage): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};

/** Tells devices behind one address apart, as well as a request can. */
const deviceOf = (request: IncomingMessage, address: string): string => {
  const named = request.headers['x-argus-device'];
  const mark = typeof named === 'string' ? named : (request.headers['user-agent'] ?? '');
  return createHash('sha256').update(`${address}\n${mark}`).digest('base64url').slice(0, 22);
};

/** Whole seconds for the header `retry-after`; null when there is no point in naming any. */
const retryAfter = (errors: readonly Error[]): string | null => {
  for (const error of errors.map(toRefusal)) {
    if (error.code === 'SERVICE_UNAVAILABLE') return '2';
    if (error instanceof Refusal && error.rejection.reason === 'too-many-requests') {
      const waitMs = Number(error.rejection.details?.retryAfterMs ?? 1_000);
      return String(Math.max(1, Math.ceil(waitMs / 1_000)));
    }
  }
  return null;
};

export interface HttpHandler {
  (request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends all streams, so that the server can close. */
  endStreams(): void;
}

const turnAway = (response: ServerResponse, status: number, refusal: Refusal): void => {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ error: shapeOf(refusal, { httpStatus: status }) }));
};

/**
 * Queries, mutations and server-sent events at `/trpc/…`. Hand it the request before anything has read its
 * body.
 */
export const createHttpHandler = (options: ApiOptions): HttpHandler => {
  const {
    engine,
    limits,
    log,
    trustedOrigins = [],
    clientAddress = socketAddress,
    version = 'dev',
    joinUrl = null,
  } = options;
  const streams = createEventStreams(limits);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    const { bodyBytes, importBodyBytes, callsPerFrame } = limits.settings;
    const maxBodySize = path === importPath ? importBodyBytes : bodyBytes;
    response.setHeader('cache-control', 'no-store');
    const turned = checkRequest(request, trustedOrigins, maxBodySize);
    if (turned) return turnAway(response, turned.status, turned.refusal);
    const address = clientAddress(request);
    const crowded = streams.admit(request, response, address);
    if (crowded) return turnAway(response, 429, crowded);
    await nodeHTTPRequestHandler({
      router: appRouter,
      req: request,
      res: response,
      path,
      maxBodySize,
      maxBatchSize: callsPerFrame,
      createContext: () => {
        const device = deviceOf(request, address);
        const token = bearerOf(request.headers.authorization);
        return createContext({
          engine,
          limits,
          log,
          version,
          joinUrl,
          connection: {
            id: `http:${device}`,
            kind: 'http',
            address,
            device,
            kindOfDevice: kindOfDevice(request),
          },
          credentials: {
            participantToken: token,
            hostToken: token,
            headers: token ? null : headersOf(request),
          },
        });
      },
      responseMeta: ({ errors }) => {
        const wait = retryAfter(errors);
        return wait === null ? {} : { headers: new Headers({ 'retry-after': wait }) };
      },
    });
  };
  return Object.assign(handle, { endStreams: streams.end });
};
