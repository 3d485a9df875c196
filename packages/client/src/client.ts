import type { AppRouter } from '@argus/api/root';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import { type AnswerInput, type AnswerReceipt, createAnswer } from './answer.ts';
import { type ConnectionState, createConnectionMonitor } from './connection.ts';
import { listenToDevice } from './deviceSignals.ts';
import { createFollow, type Follow, type LiveHandlers } from './follow.ts';
import { isStandard } from './impatientSocket.ts';
import type { ArgusInputs, ArgusOutputs, LiveViews } from './liveViews.ts';
import type { ArgusClientOptions, Tokens, WebSocketImplementation } from './options.ts';
import { createServerClock, type ServerClock } from './serverClock.ts';
import { createTransport } from './transport.ts';

export type { AppRouter } from '@argus/api/root';
export type { AnswerInput, AnswerReceipt } from './answer.ts';
export type { ConnectionState } from './connection.ts';
export type { LiveHandlers } from './follow.ts';
export type {
  ArgusInputs,
  ArgusOutputs,
  HostView,
  LivePath,
  LiveViews,
  MonitorView,
  PersonalView,
  PlayerView,
  StageView,
} from './liveViews.ts';
export type { ArgusClientOptions, Tokens, WebSocketImplementation } from './options.ts';
export type { ArgusError } from './reasonOf.ts';
export { detailsOf, reasonOf } from './reasonOf.ts';

type Procedures = Pick<
  TRPCClient<AppRouter>,
  'account' | 'brand' | 'lobby' | 'play' | 'quizzes' | 'reviews' | 'sessions' | 'setup'
>;

/** Everything that Argus offers: each procedure by its name, and what makes living with a network easy. */
export interface ArgusClient extends Procedures {
  /** The bare tRPC client, for libraries that ask for one. */
  readonly trpc: TRPCClient<AppRouter>;
  /** The server's clock, set by every view that arrives. */
  readonly clock: ServerClock;
  /**
   * Joins a session, and goes on as that player: later calls and live views need no `setToken`, nor another
   * connection. Keep the token to come back after a restart.
   *
   * @example
   * const { sessionId, participantToken } = await argus.join({ pin: '123456', nickname: 'Ada' });
   */
  join(input: ArgusInputs['play']['join']): Promise<ArgusOutputs['play']['join']>;
  /**
   * The same for somebody who comes back by the recovery code that another device shows.
   *
   * @example
   * const { nickname } = await argus.recover({ pin: '123456', code: 'K7QM4X2P' });
   */
  recover(input: ArgusInputs['play']['recover']): Promise<ArgusOutputs['play']['recover']>;
  /**
   * Sends an answer until there is an answer to it: over lost connections, restarts and full servers, under
   * one key, so that it counts once. Throws what the server refuses for good.
   *
   * @example
   * const { responseMs } = await argus.answer({ questionIndex: 0, value: 'a' });
   */
  answer(input: AnswerInput, options?: { readonly signal?: AbortSignal }): Promise<AnswerReceipt>;
  /**
   * The session's view, newest wins; returns what stops it. Comes back by itself after every interruption.
   *
   * @example
   * const stop = argus.watchSession({ onView: ({ phase }) => console.log(phase) });
   */
  watchSession(handlers: LiveHandlers<LiveViews['play.watch']['view']>): () => void;
  /**
   * The participant's own view.
   *
   * @example
   * argus.watchMe({ onView: ({ points, rank }) => console.log(points, rank) });
   */
  watchMe(handlers: LiveHandlers<LiveViews['play.me']['view']>): () => void;
  /**
   * Any of the live views by its path; at most four at once.
   *
   * @example
   * argus.follow('sessions.stage', { sessionId }, { onView: ({ names }) => console.log(names) });
   */
  readonly follow: Follow;
  /** Changes who is calling: later calls and all live views go over a new connection that shows these tokens. */
  setToken(tokens: Tokens): void;
  /** Connects anew, for instance after signing in. */
  reconnect(): void;
  readonly connection: {
    state(): ConnectionState;
    listen(listener: (state: ConnectionState) => void): () => void;
  };
  /** Ends all live views, and closes the connection once the calls under way have ended. */
  close(): Promise<void>;
}

/** Calls whose input is longer than this, in characters of JSON, go by HTTP: a frame has at most 64 KB. */
const frameCharacters = 16_000;

const isLarge = (input: unknown): boolean => (JSON.stringify(input) ?? '').length > frameCharacters;

const badWebSocket =
  'This is not a WebSocket class. Pass the one of the package ws: { WebSocket } from "ws".';

const httpUrlOf = (url: string): string => `${url.replace(/^ws/, 'http').replace(/\/+$/, '')}/trpc`;

/**
 * Opens a client. The connection is made with the first call, and comes back by itself whenever it breaks.
 *
 * @example
 * const argus = createArgusClient({ url: 'https://quiz.example.org' });
 * await argus.join({ pin: '123456', nickname: 'Ada' });
 * argus.watchSession({ onView: ({ phase, question }) => console.log(phase, question?.prompt) });
 */
export const createArgusClient = (options: ArgusClientOptions): ArgusClient => {
  let tokens: Tokens = { participantToken: options.participantToken, hostToken: options.hostToken };
  const url = httpUrlOf(options.url);
  const clock = createServerClock();
  const monitor = createConnectionMonitor();
  if (options.onConnection) monitor.listen(options.onConnection);

  const device = crypto.randomUUID();
  const headers = () => {
    const token = tokens.participantToken ?? tokens.hostToken;
    return {
      'x-argus': '1',
      'x-argus-device': device,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
  };
  const WebSocket: WebSocketImplementation | undefined = options.WebSocket ?? globalThis.WebSocket;
  if (options.WebSocket && !isStandard(WebSocket)) throw new TypeError(badWebSocket);
  // The browser's own must be called as a function of its own, and may be replaced until then.
  const request: typeof globalThis.fetch = (input, init) => (options.fetch ?? fetch)(input, init);
  const transport = createTransport({
    url,
    http: httpBatchLink<AppRouter>({
      url,
      maxItems: 10,
      headers,
      fetch: (input, init) => request(input, { ...init, signal: init?.signal ?? null }),
    }),
    request,
    headers,
    WebSocket: isStandard(WebSocket) ? WebSocket : null,
    tokens: () => tokens,
    monitor,
    isLarge,
    onRenewed: () => restart(),
  });
  const trpc = createTRPCClient<AppRouter>({ links: transport.links });
  const { follow, restart, stopAll, follows } = createFollow(trpc, clock);
  const stopListening = listenToDevice({
    onOffline: monitor.lost,
    onWake: () => {
      if (follows()) void transport.wake();
      else monitor.settle();
    },
  });

  /** Whoever comes in over a socket stays on it; where there is none, or it is somebody's, there is a new way. */
  const comeIn = async <Entry extends { readonly participantToken: string; readonly stays: boolean }>(
    enter: () => Promise<Entry>,
  ): Promise<Entry> => {
    const way = transport.way();
    const entry = await enter();
    tokens = { participantToken: entry.participantToken };
    if (!entry.stays || transport.way() !== way) transport.exchange();
    return entry;
  };

  return {
    account: trpc.account,
    brand: trpc.brand,
    lobby: trpc.lobby,
    play: trpc.play,
    quizzes: trpc.quizzes,
    reviews: trpc.reviews,
    sessions: trpc.sessions,
    setup: trpc.setup,
    trpc,
    clock,
    join: (input) => comeIn(() => trpc.play.join.mutate({ ...input, stay: true })),
    recover: (input) => comeIn(() => trpc.play.recover.mutate({ ...input, stay: true })),
    answer: createAnswer((input, signal) => trpc.play.answer.mutate(input, signal ? { signal } : {})),
    watchSession: (handlers) => follow('play.watch', {}, handlers),
    watchMe: (handlers) => follow('play.me', {}, handlers),
    follow,
    setToken: (next) => {
      tokens = next;
      transport.exchange();
    },
    reconnect: transport.exchange,
    connection: { state: monitor.state, listen: monitor.listen },
    close: async () => {
      stopListening();
      stopAll();
      await transport.close();
    },
  };
};
