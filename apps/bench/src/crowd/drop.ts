import { setTimeout as wait } from 'node:timers/promises';
import type { Group } from './group.ts';
import type { Arrivals, OrderTo } from './orders.ts';

/** Tries before a socket is given up. */
const attempts = 12;

/** Cuts a group off; each comes back by itself, as the typed client does: full jitter under a bound that doubles. */
export const drop = async (group: Group, order: OrderTo<'drop'>): Promise<Arrivals> => {
  const { mark, firstDelayMs, longestDelayMs } = order;
  group.cut();
  const all = group.expect(mark);
  const comeBack = async (index: number): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      await wait(Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt));
      try {
        await group.connect(index);
        return;
      } catch (error) {
        if (attempt >= attempts) throw error;
      }
    }
  };
  const [arrivals] = await Promise.all([
    all,
    Promise.all(Array.from({ length: group.size() }, (_, index) => comeBack(index))),
  ]);
  return arrivals;
};
