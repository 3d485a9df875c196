import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { createGauge, type Gauge, type GaugeStore } from './gauge.ts';

/**
 * Every limit of the doors, in one place. A school sits behind one address: what counts by address leaves
 * room for 500 players who join within 20 seconds.
 */
export const defaultLimits = {
  /** Joins from one address a minute. */
  joinsPerAddress: 3_000,
  /** Joins into one session a minute, tries under taken names among them. */
  joinsPerSession: 20_000,
  /** Wrong PINs from one device a minute. */
  wrongPinsPerDevice: 10,
  /** Wrong PINs from one address a minute. */
  wrongPinsPerAddress: 300,
  /** Tries to come back by a recovery code: from one device, from one address, at one PIN, a minute. */
  recoveriesPerDevice: 6,
  recoveriesPerAddress: 300,
  recoveriesPerPin: 300,
  /** Reactions of one participant in ten seconds, from all their tabs together. */
  reactionsPerParticipant: 10,
  /** Sessions started from the main room, by one address in ten minutes. */
  lobbySessionsPerAddress: 60,
  /** Public quizzes that are opened for practice, by one address a minute. */
  practicesPerAddress: 3_000,
  /** Answers given in practice, from one address a minute: 500 players with one each two and a half seconds. */
  practiceAnswersPerAddress: 12_000,
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
  /** Open streams of server-sent events of one address: a school whose network cuts sockets has two a player. */
  streamsPerAddress: 4_000,
  /** Sockets of one address, whoever is behind them. */
  socketsPerAddress: 20_000,
  /** Sockets of one session's participants: the largest session with three tabs each. */
  socketsPerSession: 30_000,
  /** Milliseconds between the server's pings. */
  pingMs: 18_000,
  /** Milliseconds without any sign of life after which a socket is closed; looked at with each ping. */
  silentMs: 20_000,
  /** Milliseconds between two looks at whether a host's sign-in still holds. */
  signInCheckMs: 1_000,
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
  joinsPerSession: 60,
  wrongPinsPerDevice: 60,
  wrongPinsPerAddress: 60,
  recoveriesPerDevice: 60,
  recoveriesPerAddress: 60,
  recoveriesPerPin: 60,
  reactionsPerParticipant: 10,
  lobbySessionsPerAddress: 600,
  practicesPerAddress: 60,
  practiceAnswersPerAddress: 60,
  setupTriesPerAddress: 60,
} as const satisfies Partial<Record<keyof LimitSettings, number>>;

export type RateName = keyof typeof windows;

/** What is counted while it is there. */
export type GaugeName =
  | 'unidentifiedSocketsPerAddress'
  | 'socketsPerAddress'
  | 'socketsPerSession'
  | 'streamsPerAddress';

/** The limits in force, and the counters of those that count over time. */
export interface Limits {
  readonly settings: LimitSettings;
  /** Counts one; the milliseconds to wait when that was one too many, else null. */
  spend(name: RateName, key: string): Promise<number | null>;
  /** The milliseconds to wait when nothing is left, else null. Counts nothing. */
  look(name: RateName, key: string): Promise<number | null>;
  /** Counts one in; null when there are as many as there may be. What it returns counts it out, once. */
  enter(name: GaugeName, key: string): (() => void) | null;
  /** Takes back what this process has told others of its counts. */
  close(): Promise<void>;
}

export interface LimitOptions {
  readonly settings?: Partial<LimitSettings>;
  /** An `ioredis` client, so that all instances count together; without it each counts for itself. */
  readonly redis?: GaugeStore;
  /** Milliseconds between two exchanges of what is there at the same time. */
  readonly shareMs?: number;
}

/** Opens the counters. When Redis is away each instance counts for itself. */
export const createLimits = ({ settings: given = {}, redis, shareMs }: LimitOptions = {}): Limits => {
  const settings = { ...defaultLimits, ...given };
  const gaugeOf = (name: GaugeName): Gauge =>
    createGauge({ name, most: settings[name], store: redis, ...(shareMs === undefined ? {} : { shareMs }) });
  const gauges: Record<GaugeName, Gauge> = {
    unidentifiedSocketsPerAddress: gaugeOf('unidentifiedSocketsPerAddress'),
    socketsPerAddress: gaugeOf('socketsPerAddress'),
    socketsPerSession: gaugeOf('socketsPerSession'),
    streamsPerAddress: gaugeOf('streamsPerAddress'),
  };
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
    enter: (name, key) => gauges[name].enter(key),
    close: async () => {
      await Promise.all(Object.values(gauges).map((gauge) => gauge.close()));
    },
  };
};
