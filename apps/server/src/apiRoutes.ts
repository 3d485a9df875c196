import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiOptions } from '@argus/api/apiOptions';
import { shapeOf } from '@argus/api/errorShape';
import { createExportHandler, exportPrefix } from '@argus/api/exportRoute';
import { checkRequest } from '@argus/api/guard';
import { createHttpHandler, headersOf } from '@argus/api/http';
import type { Engine } from '@argus/engine/createEngine';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ClientAddress } from './clientAddress.ts';

/** Bytes of a sign-in, at most. */
const signInBytes = 64 * 1024;

/** What the plugins have set goes out although the reply is written past Fastify. */
const keepHeaders = (reply: FastifyReply): void => {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
};

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const addDoor = (app: FastifyInstance, url: string, { log }: ApiOptions, handle: Handle): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(url, async (request, reply) => {
      keepHeaders(reply);
      reply.hijack();
      try {
        await handle(request.raw, reply.raw);
      } catch (error) {
        log.error({ err: error }, 'a request to the API failed');
        if (!reply.raw.headersSent) reply.raw.writeHead(500);
        reply.raw.end();
      }
    });
  });
};

/** The API at `/trpc/…` and files of results at `/export/…`. They read bodies themselves, so that their limits hold. */
export const addApi = (app: FastifyInstance, options: ApiOptions): void => {
  const handle = createHttpHandler(options);
  app.addHook('preClose', async () => handle.endStreams());
  addDoor(app, '/trpc/*', options, handle);
  addDoor(app, `${exportPrefix}*`, options, createExportHandler(options));
};

export interface SignInOptions {
  readonly accounts: Engine['accounts'];
  readonly publicUrl: string | null;
  readonly trustedOrigins: readonly string[];
  readonly clientAddress: ClientAddress;
}

/** Sign-in and sign-out at `/api/auth/…`, behind the same guard as the API. */
export const addSignIn = (app: FastifyInstance, options: SignInOptions): void => {
  const { accounts, publicUrl, trustedOrigins, clientAddress } = options;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: signInBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      onRequest: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const turned = checkRequest(request.raw, trustedOrigins, signInBytes);
        if (turned) {
          const error = shapeOf(turned.refusal, { httpStatus: turned.status });
          await reply.code(turned.status).send({ error });
        }
      },
      handler: async (request, reply) => {
        const base = publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
        if (!URL.canParse(request.url, base)) return reply.code(400).send({ error: 'Not an address.' });
        const headers = headersOf(request.raw);
        // Its limits count by this header: only the address that we have made sure of may stand in it.
        headers.set('x-forwarded-for', clientAddress(request.raw));
        const body =
          typeof request.body === 'string' && request.method === 'POST' ? { body: request.body } : {};
        const answer = await accounts.handle(
          new Request(new URL(request.url, base), { method: request.method, headers, ...body }),
        );
        reply.code(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
        for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.send(Buffer.from(await answer.arrayBuffer()));
      },
    });
  });
};
