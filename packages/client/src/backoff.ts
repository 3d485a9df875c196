import { retryAfterOf } from './reasonOf.ts';

/**
 * The longest that a client waits before it tries again, in milliseconds: five seconds after a network has healed
 * everybody is back and has been shown where things stand.
 */
export const longestDelayMs = 4_000;
/** The longest wait before the first try: short enough to feel immediate, long enough to spread a crowd. */
const firstDelayMs = 250;

/**
 * Milliseconds to wait before try number `attempt`, counted from zero: anything between nothing and a bound
 * that doubles (full jitter), so that a thousand clients of one lost server do not come back as one.
 */
export const retryDelay = (attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);

/** The same after an error: no shorter than the server asked for, and still no longer than the longest. */
export const retryDelayAfter = (error: unknown, attempt: number, random?: () => number): number =>
  Math.max(retryDelay(attempt, random), Math.min(retryAfterOf(error), longestDelayMs));
