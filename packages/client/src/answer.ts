import type { AppRouter } from '@argus/api/root';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { retryDelayAfter } from './backoff.ts';
import { isTemporary } from './reasonOf.ts';

type AnswerCall = inferRouterInputs<AppRouter>['play']['answer'];

/** An answer; its key is made for you unless you keep your own. */
export type AnswerInput = Omit<AnswerCall, 'key'> & { readonly key?: string | undefined };
export type AnswerReceipt = inferRouterOutputs<AppRouter>['play']['answer'];

type Send = (input: AnswerCall, signal: AbortSignal | undefined) => Promise<AnswerReceipt>;

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });

/** Makes the function that sends an answer until there is an answer to it. */
export const createAnswer =
  (send: Send) =>
  async (input: AnswerInput, { signal }: { readonly signal?: AbortSignal } = {}): Promise<AnswerReceipt> => {
    const call = { ...input, key: input.key ?? crypto.randomUUID() };
    for (let attempt = 0; ; attempt += 1) {
      signal?.throwIfAborted();
      try {
        return await send(call, signal);
      } catch (error) {
        if (!isTemporary(error)) throw error;
        await pause(retryDelayAfter(error, attempt), signal);
      }
    }
  };
