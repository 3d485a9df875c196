import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type ApiOptions, socketAddress } from './apiOptions.ts';
import { bearerOf, createContext } from './context.ts';
import { shapeOf } from './errorShape.ts';
import { Refusal, refuse, toRefusal, unwrap } from './errors.ts';
import { checkRequest } from './guard.ts';
import { headersOf } from './http.ts';
import { idSchema } from './inputs.ts';
import type { ExportFile } from './reviewEngine.ts';

/** Files of results lie below this path, at the id of their session. */
export const exportPrefix = '/export/';

const wanted = z.discriminatedUnion('format', [
  z.strictObject({ sessionId: idSchema, format: z.literal('xlsx') }),
  z.strictObject({ sessionId: idSchema, format: z.literal('json') }),
  z.strictObject({
    sessionId: idSchema,
    format: z.literal('csv'),
    sheet: z.enum(['overview', 'questions', 'participants', 'answers']),
  }),
]);

/** The media type of a file that comes in frames, so that its progress comes with it. */
export const framedType = 'application/vnd.argus.framed';

const whole = 1_000_000;

/** The head of a frame: the progress in millionths and the length of what follows, both as 32 bits. */
const frameHead = (done: number, length: number): Uint8Array => {
  const head = new DataView(new ArrayBuffer(8));
  head.setUint32(0, Math.round(done * whole));
  head.setUint32(4, length);
  return new Uint8Array(head.buffer);
};

const readInput = (request: IncomingMessage) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { framed, ...query } = Object.fromEntries(url.searchParams);
  const sessionId = url.pathname.slice(exportPrefix.length);
  const parsed = wanted.safeParse({ sessionId, ...query });
  if (!parsed.success) {
    throw refuse('bad-input', 'Ask for format=xlsx, format=json, or format=csv with a sheet.');
  }
  return { input: parsed.data, framed: framed === '1' };
};

const fail = (response: ServerResponse, error: unknown): void => {
  const refusal = toRefusal(error);
  const known = refusal instanceof Refusal ? refusal : refuse('unavailable', 'That failed. Try again.');
  const shape = shapeOf(known);
  response.writeHead(shape.data.httpStatus, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: shape }));
};

/** Sends the parts no faster than they are taken; returns early when nobody takes them any more. */
const send = async (response: ServerResponse, { parts }: ExportFile, framed: boolean): Promise<void> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (!response.write(bytes)) await once(response, 'drain', { signal: gone.signal });
  };
  try {
    for await (const { bytes, done } of parts) {
      // Leaving the loop ends the parts, and with them the reading.
      if (gone.signal.aborted) return;
      if (framed) await write(frameHead(done, bytes.length));
      await write(bytes);
    }
  } catch (error) {
    if (gone.signal.aborted) return;
    throw error;
  }
  if (framed) response.write(frameHead(1, 0));
  response.end();
};

/**
 * Files of a session's results, streamed: `GET /export/<sessionId>?format=…`. With `framed=1` each part comes
 * behind eight bytes that tell the progress and its length; a part of length 0 ends a file that is complete.
 */
export const createExportHandler = (
  options: ApiOptions,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const { engine, limits, log, trustedOrigins = [], clientAddress = socketAddress } = options;
  return async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    try {
      const turned = checkRequest(request, trustedOrigins, 0);
      if (turned) throw turned.refusal;
      if (request.method !== 'GET') throw refuse('bad-input', 'Files are asked for by GET.');
      const { input, framed } = readInput(request);
      const token = bearerOf(request.headers.authorization);
      const address = clientAddress(request);
      const actor = await createContext({
        engine,
        limits,
        log,
        version: '',
        joinUrl: null,
        connection: { id: 'export', kind: 'http', address, device: address, kindOfDevice: null },
        credentials: { participantToken: null, hostToken: token, headers: token ? null : headersOf(request) },
      }).actor();
      if (!actor) throw refuse('not-signed-in', 'Sign in first.');
      const file = unwrap(await engine.reviews.export(actor, input));
      response.writeHead(200, {
        'content-type': framed ? framedType : file.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
        'x-argus-type': file.mediaType,
      });
      await send(response, file, framed);
    } catch (error) {
      if (response.headersSent) {
        log.error({ error }, 'a file could not be written to its end');
        // What was sent is not the whole file: cutting the line is how the other side gets to know.
        response.destroy();
        return;
      }
      fail(response, error);
    }
  };
};
