import type { IncomingMessage } from 'node:http';
import { type Refusal, refuse } from './errors.ts';

/** Why a request is turned away before anything of it is read. */
export interface Turned {
  readonly status: 403 | 405 | 413 | 415;
  readonly refusal: Refusal;
}

const turn = (status: Turned['status'], refusal: Refusal): Turned => ({ status, refusal });

const originOf = (value: string): URL | null => {
  try {
    const url = new URL(value);
    return url.origin === value ? url : null;
  } catch {
    return null;
  }
};

/** Whether pages of this origin may call: the server's own host, or one that the operator trusts. */
export const isTrustedOrigin = (
  origin: string,
  host: string | undefined,
  trusted: readonly string[],
): boolean => {
  const url = originOf(origin);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  return trusted.includes(origin) || (host !== undefined && url.host === host.toLowerCase());
};

const foreign = () => refuse('forbidden', 'Pages of another site may not call this one.');

/** Looks at where a request comes from and what it carries; null when it may come in. */
export const checkRequest = (
  request: IncomingMessage,
  trusted: readonly string[],
  bodyBytes: number,
): Turned | null => {
  const { headers, method } = request;
  const { origin } = headers;
  const known = origin !== undefined && isTrustedOrigin(origin, headers.host, trusted);
  if (origin !== undefined && !known) return turn(403, foreign());
  const site = headers['sec-fetch-site'];
  if ((site === 'cross-site' || site === 'same-site') && !known) return turn(403, foreign());
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return turn(405, refuse('bad-input', 'Use GET for queries and POST for mutations.'));
  const [mediaType] = (headers['content-type'] ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') {
    return turn(415, refuse('bad-input', 'Send JSON, with the content type application/json.'));
  }
  if (headers.cookie !== undefined && headers['x-argus'] === undefined) {
    return turn(403, refuse('forbidden', 'Send the header x-argus: 1 with requests that carry cookies.'));
  }
  if (Number(headers['content-length'] ?? 0) > bodyBytes) {
    return turn(413, refuse('too-large', `A request has at most ${bodyBytes} bytes.`));
  }
  return null;
};
