import { createHash } from 'node:crypto';
import type { Engine } from '@argus/engine/createEngine';
import type { FastifyInstance } from 'fastify';

/** A drawing that is opened by itself may run nothing, load nothing and knows nothing of this server. */
const logoPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The style sheet at `/brand.css`, asked for anew each time, and the logo at an address of its own for ever. */
export const addBrand = (app: FastifyInstance, brand: Engine['brand']): void => {
  app.get('/brand.css', async (request, reply) => {
    const sheet = await brand.sheet();
    const etag = `"${createHash('sha256').update(sheet).digest('base64url').slice(0, 16)}"`;
    reply.header('cache-control', 'no-cache').header('etag', etag).type('text/css; charset=utf-8');
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(sheet);
  });

  app.get<{ Params: { file: string } }>('/brand/:file', async ({ params }, reply) => {
    const found = await brand.logoFile(params.file);
    if (!found) return reply.callNotFound();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', logoPolicy)
      .type(found.mediaType)
      .send(found.bytes);
  });
};
