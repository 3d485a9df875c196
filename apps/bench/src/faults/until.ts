import { setTimeout as wait } from 'node:timers/promises';

const lookMs = 20;

/**
 * Waits for a condition and gives its value. What it throws counts as "not yet"; the last of it is told when the
 * time is over.
 */
export const until = async <T>(
  what: string,
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  withinMs = 30_000,
): Promise<T> => {
  const giveUpAt = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined && found !== null && found !== false) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > giveUpAt) {
      throw new Error(`Not within ${withinMs} ms: ${what}${last === undefined ? '' : ` (${last})`}`);
    }
    await wait(lookMs);
  }
};
