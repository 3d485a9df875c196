import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from './context.ts';
import type { Live, Player } from './engine.ts';
import { type Refusal, refuse } from './errors.ts';
import type { Limits } from './limits.ts';
import { watching } from './watching.ts';

/** The personal view that says so goes out first. */
const kickDelayMs = 500;

const isStream = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/event-stream');

/** The open streams of server-sent events of this process: how many there are, and their end. */
export const createEventStreams = (limits: Limits) => {
  const open = new Set<ServerResponse>();
  return {
    /** Counts a request that asks for a stream; the refusal when there are too many already. */
    admit: (request: IncomingMessage, response: ServerResponse, address: string): Refusal | null => {
      if (!isStream(request)) return null;
      const leave = limits.enter('streamsPerAddress', address);
      if (!leave) {
        const message = 'Too many connections from this address. Try again in a moment.';
        return refuse('too-many-requests', message, { retryAfterMs: 5_000 });
      }
      open.add(response);
      response.on('close', () => {
        open.delete(response);
        leave();
      });
      return null;
    },
    /** Ends all of them: their clients come back to another process, each after a moment of its own. */
    end: (): void => {
      for (const response of open) response.destroy();
    },
  };
};

type PlayerContext = Pick<Context, 'engine' | 'connection'> & { readonly player: Player };

/** A participant's views over events, with what a socket does by itself: presence, and the end after a kick. */
async function* streaming<T extends object>(
  { engine, connection, player }: PlayerContext,
  live: Live<T>,
  signal: AbortSignal | undefined,
  isPresence: boolean,
): AsyncGenerator<T, void, unknown> {
  const ending = new AbortController();
  const stop = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
  const leave = isPresence
    ? engine.presence.connect(player, connection.id, connection.kindOfDevice)
    : () => undefined;
  const stopKicks = engine.onKicked((participantId) => {
    if (participantId === player.participantId) setTimeout(() => ending.abort(), kickDelayMs).unref();
  });
  try {
    yield* watching(live, stop);
  } finally {
    stopKicks();
    leave();
  }
}

/** A participant's views, by whichever way they came. `isPresence` on the one that stands for being here. */
export const playing = <T extends object>(
  ctx: PlayerContext,
  live: Live<T>,
  signal: AbortSignal | undefined,
  { isPresence }: { readonly isPresence: boolean },
): AsyncGenerator<T, void, unknown> =>
  ctx.connection.kind === 'socket' ? watching(live, signal) : streaming(ctx, live, signal, isPresence);
