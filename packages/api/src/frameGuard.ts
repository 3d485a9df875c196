import type { Encoder } from '@trpc/server/adapters/ws';
import { z } from 'zod';
import { shapeOf } from './errorShape.ts';
import { type Refusal, refuse } from './errors.ts';
import type { LimitSettings } from './limits.ts';
import { createTokenBucket } from './tokenBucket.ts';

/** The little of a socket that the guard needs. */
export interface GuardedSocket {
  readonly bufferedAmount: number;
  send(data: string): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

const requestId = z.union([z.number().int().min(0), z.string().min(1).max(64)]);
type RequestId = z.infer<typeof requestId>;

const jsonrpc = z.literal('2.0').optional();
const callSchema = z.object({
  id: requestId,
  jsonrpc,
  method: z.enum(['query', 'mutation', 'subscription']),
  params: z.object({
    path: z.string().min(1).max(128),
    input: z.unknown().optional(),
    lastEventId: z.string().max(256).optional(),
  }),
});
const stopSchema = z.object({ id: requestId, jsonrpc, method: z.literal('subscription.stop') });
const messageSchema = z.union([callSchema, stopSchema]);
const frameSchema = z.array(messageSchema);
type Message = z.infer<typeof messageSchema>;
/** A call as it came in, whole and admitted. */
export type Call = z.infer<typeof callSchema>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export interface FrameGuardOptions {
  readonly socket: GuardedSocket;
  readonly settings: LimitSettings;
  /** Whether the first frame is to say who it is. */
  readonly expectsParams: boolean;
  readonly onParams: () => void;
  /** Hands tRPC a frame as if it had just come in. */
  readonly inject: (frame: string) => void;
  /** Whether a call is answered elsewhere, so that tRPC never sees it. */
  readonly takeCall: (call: Call) => boolean;
  /** The frame of a message that goes its own way from here on, or null. */
  readonly takeOver: (message: unknown) => string | null;
}

/** How a socket that breaks the protocol is closed, and one that reads too slowly. */
export const closeCodes = { protocol: 1008, notText: 1003, slow: 4008 } as const;

/** After this long a socket that does not take its close is cut. */
const cutMs = 2_000;

/**
 * Stands between a socket and tRPC, which has no guard of its own: what is no JSON-RPC, too much at once, or
 * more subscriptions than one page has, never reaches it; a subscription that is stopped while it starts is
 * stopped as soon as it has; and a reader that is too slow is cut.
 */
export const createFrameGuard = (options: FrameGuardOptions): Encoder => {
  const { socket, settings, onParams, inject, takeCall, takeOver } = options;
  const subscriptions = new Map<RequestId, 'starting' | 'live' | 'stop-wanted'>();
  const calls = createTokenBucket(settings.callsPerSecond, settings.callBurstSeconds);
  let awaitsParams = options.expectsParams;

  const answer = (id: RequestId | null, refusal: Refusal) =>
    socket.send(JSON.stringify({ id, error: shapeOf(refusal) }));

  const close = (code: number, refusal: Refusal): [] => {
    answer(null, refusal);
    socket.close(code, refusal.message);
    return [];
  };

  const admit = (message: Message): Message | null => {
    const { id, method } = message;
    const state = subscriptions.get(id);
    if (method === 'subscription.stop') {
      if (state === 'starting') subscriptions.set(id, 'stop-wanted');
      return state === 'live' ? message : null;
    }
    if (!calls.take()) {
      answer(id, refuse('too-many-requests', 'Too many calls. Slow down.', { retryAfterMs: 1_000 }));
      return null;
    }
    if (state) {
      answer(id, refuse('bad-input', 'A subscription with this id is open. Use another id.'));
      return null;
    }
    if (method === 'subscription') {
      if (subscriptions.size >= settings.subscriptionsPerSocket) {
        const most = settings.subscriptionsPerSocket;
        answer(id, refuse('limit-reached', `A socket has at most ${most} subscriptions. Stop one first.`));
        return null;
      }
      subscriptions.set(id, 'starting');
    }
    return message;
  };

  const isTaken = (message: Message): boolean => message.method !== 'subscription.stop' && takeCall(message);

  const decode = (data: string | ArrayBuffer | Uint8Array): unknown => {
    if (typeof data !== 'string') {
      return close(closeCodes.notText, refuse('bad-input', 'Send text frames.'));
    }
    let frame: unknown;
    try {
      frame = JSON.parse(data);
    } catch {
      awaitsParams = false;
      return close(closeCodes.protocol, refuse('bad-input', 'This is not JSON.'));
    }
    if (awaitsParams) {
      awaitsParams = false;
      onParams();
      return frame;
    }
    const messages = frameSchema.safeParse(Array.isArray(frame) ? frame : [frame]);
    if (!messages.success) {
      return close(closeCodes.protocol, refuse('bad-input', 'This is not a JSON-RPC message.'));
    }
    if (messages.data.length > settings.callsPerFrame) {
      const most = settings.callsPerFrame;
      return close(closeCodes.protocol, refuse('too-large', `A frame has at most ${most} calls.`));
    }
    return messages.data.map(admit).filter((message) => message !== null && !isTaken(message));
  };

  const follow = (message: unknown) => {
    if (!isRecord(message)) return;
    const { id, result } = message;
    if ((typeof id !== 'number' && typeof id !== 'string') || !subscriptions.has(id)) return;
    const type = isRecord(result) ? result.type : 'error';
    if (type === 'error' || type === 'stopped') subscriptions.delete(id);
    else if (type === 'started') {
      const stopWanted = subscriptions.get(id) === 'stop-wanted';
      subscriptions.set(id, 'live');
      if (stopWanted) queueMicrotask(() => inject(JSON.stringify({ id, method: 'subscription.stop' })));
    }
  };

  return {
    decode,
    encode: (message) => {
      follow(message);
      cutSlowReader(socket, settings.unsentBytes);
      return takeOver(message) ?? JSON.stringify(message);
    },
  };
};

/** Closes a socket whose reader has left more than `unsentBytes` unread; it comes back for the newest view. */
export const cutSlowReader = (socket: GuardedSocket, unsentBytes: number): void => {
  if (socket.bufferedAmount <= unsentBytes) return;
  socket.close(closeCodes.slow, 'You read too slowly. Come back for the newest view.');
  setTimeout(() => socket.terminate(), cutMs).unref();
};
