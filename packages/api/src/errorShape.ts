import type { Reason } from '@argus/game/rejection';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { factsOf, internalMessage, Refusal } from './errors.ts';

/** What a caller learns of an error. No stack trace, ever. */
export interface ErrorShape extends Omit<TRPCDefaultErrorShape, 'data'> {
  data: Omit<TRPCDefaultErrorShape['data'], 'stack'> & {
    /** Stable: programs may switch over it. */
    readonly reason: Reason;
    /** Facts that help, such as the answer that counts. */
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

interface Circumstances {
  /** The procedure that was called, if it came that far. */
  readonly path?: string | undefined;
  readonly httpStatus?: number;
}

/** The one shape of all errors, whether they reached a procedure or not. */
export const shapeOf = (
  error: TRPCError,
  { path, httpStatus = getHTTPStatusCodeFromError(error) }: Circumstances = {},
): ErrorShape => ({
  code: TRPC_ERROR_CODES_BY_KEY[error.code],
  message: error instanceof Refusal ? error.message : internalMessage,
  data: { code: error.code, httpStatus, ...(path === undefined ? {} : { path }), ...factsOf(error) },
});
