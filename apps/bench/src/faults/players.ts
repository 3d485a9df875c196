import { randomUUID } from 'node:crypto';
import {
  type ArgusClient,
  type ConnectionState,
  createArgusClient,
  type PersonalView,
  type PlayerView,
  reasonOf,
} from '@argus/client';
import { WebSocket } from 'ws';
import { type Game, insist } from './host.ts';
import type { TrialQuestion } from './quiz.ts';
import { until } from './until.ts';

/** Something that happened at a moment, in epoch milliseconds. */
interface At {
  readonly at: number;
}

export interface SentAnswer extends At {
  readonly questionIndex: number;
  readonly value: unknown;
  readonly key: string;
}

/** An answer that was acknowledged, and how long the player waited for that. */
export interface AcknowledgedAnswer extends SentAnswer {
  readonly tookMs: number;
}

export interface RefusedAnswer extends SentAnswer {
  readonly reason: string | null;
}

/** A player who plays by the typed client and writes down everything: what the ledger is held against. */
export interface Player {
  readonly nickname: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly client: ArgusClient;
  /** Every text that came over any of the player's sockets. */
  readonly frames: readonly (At & { readonly text: string })[];
  /** The session's views that were shown, in the order in which they were. */
  readonly views: readonly (At & { readonly view: PlayerView })[];
  readonly mine: readonly (At & { readonly view: PersonalView })[];
  readonly states: readonly (At & { readonly state: ConnectionState })[];
  readonly sent: readonly SentAnswer[];
  readonly acknowledged: readonly AcknowledgedAnswer[];
  readonly refused: readonly RefusedAnswer[];
  /** What the server has ended a live view with, such as `kicked`. */
  readonly endings: readonly (string | null)[];
  /** When each of the player's sockets opened, in epoch milliseconds. */
  readonly openedAt: readonly number[];
  /** The sockets that are open now; more than one only while one replaces another. */
  sockets(): WebSocket[];
  /** Sends an answer until there is an answer to it; whether it was acknowledged. */
  answer(questionIndex: number, value: TrialQuestion['right'], key?: string): Promise<boolean>;
  /** Waits until a question is open on the player's own screen. */
  sees(phase: PlayerView['phase'], questionIndex?: number, withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

/** A WebSocket class that keeps every text it receives. */
const createRecorder = () => {
  const frames: { at: number; text: string }[] = [];
  const openedAt: number[] = [];
  const open = new Set<WebSocket>();
  class Recording extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      open.add(this);
      this.on('open', () => openedAt.push(Date.now()));
      this.on('message', (data) => frames.push({ at: Date.now(), text: String(data) }));
      this.on('close', () => open.delete(this));
    }
  }
  return { frames, openedAt, WebSocket: Recording, sockets: () => [...open] };
};

/** Joins a game and watches it as the player app does. */
export const enterPlayer = async (
  game: Pick<Game, 'pin'>,
  nickname: string,
  url: string,
): Promise<Player> => {
  const recorder = createRecorder();
  const views: { at: number; view: PlayerView }[] = [];
  const mine: { at: number; view: PersonalView }[] = [];
  const states: { at: number; state: ConnectionState }[] = [];
  const sent: SentAnswer[] = [];
  const acknowledged: AcknowledgedAnswer[] = [];
  const refused: RefusedAnswer[] = [];
  const endings: (string | null)[] = [];
  const client = createArgusClient({
    url,
    WebSocket: recorder.WebSocket,
    onConnection: (state) => states.push({ at: Date.now(), state }),
  });
  const { pin } = game;
  const { participantId, participantToken } = await insist(() => client.join({ pin, nickname }));
  const onError = (error: unknown): void => {
    endings.push(reasonOf(error));
  };
  client.watchSession({ onView: (view) => views.push({ at: Date.now(), view }), onError });
  client.watchMe({ onView: (view) => mine.push({ at: Date.now(), view }), onError });
  await until(`${nickname} sees the session`, () => views.length > 0 && mine.length > 0);
  return {
    nickname,
    participantId,
    participantToken,
    client,
    frames: recorder.frames,
    views,
    mine,
    states,
    sent,
    acknowledged,
    refused,
    endings,
    openedAt: recorder.openedAt,
    sockets: recorder.sockets,
    answer: async (questionIndex, value, key = randomUUID()) => {
      const answer = { questionIndex, value, key, at: Date.now() };
      sent.push(answer);
      const began = performance.now();
      try {
        await client.answer({ questionIndex, value, key });
        acknowledged.push({ ...answer, tookMs: performance.now() - began });
        return true;
      } catch (error) {
        refused.push({ ...answer, reason: reasonOf(error) });
        return false;
      }
    },
    sees: async (phase, questionIndex, withinMs) => {
      await until(
        `${nickname} sees ${phase} ${questionIndex ?? ''}`,
        () => {
          const view = views.at(-1)?.view;
          return (
            view?.phase === phase && (questionIndex === undefined || view.question?.index === questionIndex)
          );
        },
        withinMs,
      );
    },
    close: () => client.close(),
  };
};

/** So many players, who join together. */
export const enterPlayers = (game: Pick<Game, 'pin'>, count: number, url: string): Promise<Player[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => enterPlayer(game, `Player ${index + 1}`, url)));

/** Waits until everybody sees a phase. */
export const allSee = async (
  players: readonly Player[],
  ...[phase, questionIndex, withinMs]: Parameters<Player['sees']>
): Promise<void> => {
  await Promise.all(players.map((player) => player.sees(phase, questionIndex, withinMs)));
};
