import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { factsOf, type Refusal } from './errors.ts';
import type { ErrorShape } from './trpc.ts';

/** The shape of a refusal that never reached a procedure; the same as of those that did. */
export const shapeOf = (refusal: Refusal, httpStatus = getHTTPStatusCodeFromError(refusal)): ErrorShape => ({
  message: refusal.message,
  code: TRPC_ERROR_CODES_BY_KEY[refusal.code],
  data: { code: refusal.code, httpStatus, ...factsOf(refusal) },
});
