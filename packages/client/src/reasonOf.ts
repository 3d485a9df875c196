import type { AppRouter } from '@argus/api/root';
import { TRPCClientError, type TRPCClientErrorLike } from '@trpc/client';

/** An error of Argus, with `data.reason` when it came from the server. */
export type ArgusError = TRPCClientErrorLike<AppRouter>;

type Facts = NonNullable<ArgusError['data']>;

const isFacts = (data: unknown): data is Facts =>
  typeof data === 'object' && data !== null && 'reason' in data && typeof data.reason === 'string';

/**
 * The stable reason of an error; null when the connection failed rather than the call.
 *
 * @example
 * if (reasonOf(error) === 'too-late') console.log('The question had closed.');
 */
export const reasonOf = (error: unknown): Facts['reason'] | null => detailsOf(error)?.reason ?? null;

/**
 * All that the server said of an error: code, reason, details; null when it never was the server's answer.
 *
 * @example
 * const suggestions = detailsOf(error)?.details?.suggestions;
 */
export const detailsOf = (error: unknown): Facts | null =>
  error instanceof TRPCClientError && isFacts(error.data) ? error.data : null;

/** Milliseconds for which the server asked to be left alone; 0 when it did not. */
export const retryAfterOf = (error: unknown): number => {
  const asked = detailsOf(error)?.details?.retryAfterMs;
  return typeof asked === 'number' && asked > 0 ? asked : 0;
};

/** Whether the server could not say: the same call may be made again. Any other reason is its last word. */
export const isTemporary = (error: unknown): boolean => {
  const reason = reasonOf(error);
  return reason === null || reason === 'unavailable' || reason === 'too-many-requests';
};
