import type { AppRouter } from '@argus/api/root';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** Calls under way at once: together with four subscriptions they fit the ten calls that a frame may have. */
const most = 6;

/** Holds calls back while enough are under way. Subscriptions pass. */
export const inFlightLink = (): TRPCLink<AppRouter> => () => {
  let running = 0;
  const waiting: (() => void)[] = [];
  const release = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return ({ op, next }) => {
    if (op.type === 'subscription') return next(op);
    return observable((observer) => {
      let stop: (() => void) | null = null;
      let done = false;
      const start = () => {
        if (done) {
          waiting.shift()?.();
          return;
        }
        running += 1;
        const subscription = next(op).subscribe(observer);
        stop = () => {
          subscription.unsubscribe();
          release();
        };
        if (done) stop();
      };
      if (running < most) start();
      else waiting.push(start);
      return () => {
        done = true;
        stop?.();
      };
    });
  };
};
