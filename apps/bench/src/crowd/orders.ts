import type { Target } from './frameSocket.ts';

/** Somebody who comes into a session of Argus. */
export interface Newcomer {
  readonly pin: string;
  readonly nickname: string;
}

/** `watch`: the session's view alone. `both`: the personal one, too, as the player app has it. */
export type Subscriptions = 'watch' | 'both';

/** What a crowd is told to do; a group is a number of its sockets under one name. */
export type Order =
  /** Opens sockets that say `hello` and are ready when each has got a frame with every mark of `ready`. */
  | {
      readonly do: 'connect';
      readonly group: string;
      readonly target: Target;
      readonly count: number;
      readonly hello: readonly string[];
      readonly ready: readonly string[];
    }
  /** Joins players and connects each, in the group's order. */
  | {
      readonly do: 'enter';
      readonly group: string;
      readonly target: Target;
      readonly newcomers: readonly Newcomer[];
      readonly subscriptions: Subscriptions;
      /** One is what players do; more prepares a large crowd quickly. */
      readonly joinsPerSocket: number;
      /** They come evenly over this many milliseconds; at 0 as fast as they are let in. */
      readonly spreadMs: number;
    }
  /** Waits until each of the group has got a frame that contains `mark`. */
  | { readonly do: 'expect'; readonly group: string; readonly mark: string }
  /** Each says its own frame, all at once or evenly over a time, and waits for one that begins with `ack`. */
  | {
      readonly do: 'say';
      readonly group: string;
      readonly frames: readonly string[];
      readonly ack: string;
      readonly overMs: number;
    }
  /** Cuts all sockets at once; each comes back after a random time and waits for a frame with `mark`. */
  | {
      readonly do: 'drop';
      readonly group: string;
      readonly mark: string;
      readonly firstDelayMs: number;
      readonly longestDelayMs: number;
    }
  /** Tells how many sockets are open. */
  | { readonly do: 'count'; readonly group: string }
  | { readonly do: 'leave'; readonly group: string };

/** When frames came, in milliseconds of the machine's clock, in the order in which they came. */
export interface Arrivals {
  readonly times: Float64Array;
  /** The text of the first one. */
  readonly first: string;
}

/** How long each had to wait, in milliseconds, and when the first began and the last was served. */
export interface Waits {
  readonly ms: Float64Array;
  readonly beganAt: number;
  readonly endedAt: number;
  /** How many were refused, and one of the refusals. */
  readonly refused: number;
  readonly refusal: string;
}

/** How newcomers came in. */
export interface Entrance {
  /** The call alone. */
  readonly joins: Waits;
  /** From the first byte to both views on the screen. */
  readonly entries: Waits;
}

export interface Answers {
  readonly connect: null;
  readonly enter: Entrance;
  readonly expect: Arrivals;
  readonly say: Waits;
  readonly drop: Arrivals;
  readonly count: number;
  readonly leave: null;
}

export type Kind = Order['do'];
export type AnswerTo<K extends Kind> = Answers[K];
export type OrderTo<K extends Kind> = Extract<Order, { readonly do: K }>;

/** What goes from the bench to its crowd's process, and back. */
export interface Envelope {
  readonly ticket: number;
  readonly order: Order;
}
export type Report =
  | { readonly ticket: number; readonly state: 'begun' }
  | { readonly ticket: number; readonly state: 'done'; readonly answer: Answers[Kind] }
  | { readonly ticket: number; readonly state: 'failed'; readonly reason: string };
