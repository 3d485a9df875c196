import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A built single-page app and where it lives. */
export interface PageApp {
  readonly folder: string;
  /** Empty for the root, else such as `/admin`. */
  readonly base: string;
}

/** Files whose names carry a hash of what they hold never change. */
const forever = 'public, max-age=31536000, immutable';

/** A path whose last part has an extension asks for a file, not for a page. */
const isFile = (url: string): boolean => /\.[^/]+$/.test(url.split('?', 1)[0] ?? '');

const notBuilt = 'This app is not built yet. Run: npx -y pnpm@12 build\n';

/** Serves a single-page app: its files, and its one page at every other address below its base. */
export const addPageApp = (app: FastifyInstance, { folder, base }: PageApp): void => {
  const page = join(folder, 'index.html');
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    if (isFile(request.url)) return reply.callNotFound();
    if (!existsSync(page)) return reply.code(503).type('text/plain').send(notBuilt);
    return reply.sendFile('index.html', folder);
  };
  app.register(async (scope) => {
    if (existsSync(folder)) {
      await scope.register(fastifyStatic, {
        root: folder,
        prefix: `${base}/`,
        wildcard: false,
        index: false,
        cacheControl: false,
        setHeaders: (response, path) => {
          response.setHeader('cache-control', path.includes(`${sep}assets${sep}`) ? forever : 'no-cache');
        },
      });
    }
    if (base !== '') scope.get(base, sendPage);
    scope.get(`${base}/`, sendPage);
    scope.get(`${base}/*`, sendPage);
  });
};
