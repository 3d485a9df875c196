import type { Db } from '@argus/db/client';
import { readClock } from '@argus/db/sessions';

/** The database's clock as this process knows it: for `serverNow` and timers, never to judge an answer. */
export interface Clock {
  now(): number;
  /** Measures the offset again. */
  measure(): Promise<void>;
}

/** A clock that never jumps with the machine's own. */
export const createClock = (db: Db, monotonic: () => number = () => performance.now()): Clock => {
  let offset = performance.timeOrigin;
  return {
    now: () => Math.round(monotonic() + offset),
    measure: async () => {
      let best = Number.POSITIVE_INFINITY;
      for (let sample = 0; sample < 3; sample += 1) {
        const before = monotonic();
        const reading = await readClock(db.drizzle);
        const after = monotonic();
        if (after - before >= best) continue;
        best = after - before;
        offset = reading - (before + after) / 2;
      }
    },
  };
};
