import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/**
 * Every limit of the doors, in one place. A school sits behind one address: what counts by address leaves
 * room for 500 players who join within 20 seconds.
 */
export const defaultLimits = {
  /** Joins from one address a minute. */
  joinsPerAddress: 3_000,
  /** Wrong PINs from one device a minute. */
  wrongPinsPerDevice: 10,
  /** Wrong PINs from one address a minute. */
  wrongPinsPerAddress: 300,
  /** Sessions started from the main room, by one address in ten minutes. */
  lobbySessionsPerAddress: 60,
  /** Tries to use a setup link, from one address a minute. */
  setupTriesPerAddress: 20,
  /** Calls of one socket a second, on average over `callBurstSeconds`. */
  callsPerSecond: 20,
  /** How many seconds' worth of calls may come at once. */
  callBurstSeconds: 10,
  /** Calls in one frame or in one batch. */
  callsPerFrame: 10,
  /** Subscriptions that are open on one socket. */
  subscriptionsPerSocket: 4,
  /** Bytes of one frame; larger calls go by HTTP. */
  frameBytes: 64 * 1024,
  /** Bytes that may wait for a reader; one that is slower is cut and comes back for the newest view. */
  unsentBytes: 1024 * 1024,
  /** Milliseconds for a socket to show who it is. */
  handshakeMs: 5_000,
  /** Sockets of one address that have shown no identity. */
  unidentifiedSocketsPerAddress: 1_000,
  /** Milliseconds between the server's pings. */
  pingMs: 10_000,
  /** Milliseconds without any sign of life after which a socket is closed; looked at with each ping. */
  silentMs: 25_000,
  /** Milliseconds between two looks at whether a host's sign-in still holds. */
  signInCheckMs: 1_500,
  /** Bytes of a request's body. */
  bodyBytes: 1024 * 1024,
  /** Bytes of the body that carries a file to be imported: ten megabytes in base64, and its name. */
  importBodyBytes: 14 * 1024 * 1024,
  /** How deep the input of a call may be nested. */
  inputDepth: 16,
} as const;

export type LimitSettings = { readonly [K in keyof typeof defaultLimits]: number };

const windows = {
  joinsPerAddress: 60,
  wrongPinsPerDevice: 60,
  wrongPinsPerAddress: 60,
  lobbySessionsPerAddress: 600,
  setupTriesPerAddress: 60,
} as const satisfies Partial<Record<keyof LimitSettings, number>>;

export type RateName = keyof typeof windows;

/** The limits in force, and the counters of those that count over time. */
export interface Limits {
  readonly settings: LimitSettings;
  /** Counts one; the milliseconds to wait when that was one too many, else null. */
  spend(name: RateName, key: string): Promise<number | null>;
  /** The milliseconds to wait when nothing is left, else null. Counts nothing. */
  look(name: RateName, key: string): Promise<number | null>;
}

export interface LimitOptions {
  readonly settings?: Partial<LimitSettings>;
  /** An `ioredis` client, so that all instances count together; without it each counts for itself. */
  readonly redis?: object;
}

/** Opens the counters. When Redis is away each instance counts for itself. */
export const createLimits = ({ settings: given = {}, redis }: LimitOptions = {}): Limits => {
  const settings = { ...defaultLimits, ...given };
  const limiters = new Map<RateName, RateLimiterAbstract>();
  const limiterOf = (name: RateName): RateLimiterAbstract => {
    const known = limiters.get(name);
    if (known) return known;
    const shape = { keyPrefix: `argus:limit:${name}`, points: settings[name], duration: windows[name] };
    const memory = new RateLimiterMemory(shape);
    const limiter = redis
      ? new RateLimiterRedis({ ...shape, storeClient: redis, insuranceLimiter: memory })
      : memory;
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    settings,
    spend: async (name, key) => {
      try {
        await limiterOf(name).consume(key);
        return null;
      } catch (spent) {
        if (spent instanceof RateLimiterRes) return spent.msBeforeNext;
        throw spent;
      }
    },
    look: async (name, key) => {
      const left = await limiterOf(name).get(key);
      return left && left.remainingPoints <= 0 ? left.msBeforeNext : null;
    },
  };
};
