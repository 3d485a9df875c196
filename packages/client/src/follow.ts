import type { AppRouter } from '@argus/api/root';
import type { TRPCClient } from '@trpc/client';
import { retryDelayAfter } from './backoff.ts';
import type { LivePath, LiveViews } from './liveViews.ts';
import { createNewest } from './newest.ts';
import { type ArgusError, isTemporary, reasonOf } from './reasonOf.ts';
import type { ServerClock } from './serverClock.ts';

export interface LiveHandlers<View> {
  /** A view that is not older than the one before. */
  readonly onView: (view: View) => void;
  /** The server's refusal, such as `kicked`: nothing more will come. */
  readonly onError?: ((error: ArgusError) => void) | undefined;
}

/** Follows a live view; returns what stops it. */
export type Follow = <Path extends LivePath>(
  path: Path,
  input: LiveViews[Path]['input'],
  handlers: LiveHandlers<LiveViews[Path]['view']>,
) => () => void;

interface Callbacks<View> {
  readonly onData: (view: View) => void;
  readonly onError: (error: ArgusError) => void;
  readonly onComplete: () => void;
}

type Starters = {
  [Path in LivePath]: (
    input: LiveViews[Path]['input'],
    callbacks: Callbacks<LiveViews[Path]['view']>,
  ) => { unsubscribe(): void };
};

/** Makes `follow`: live views that come back by themselves after everything but a refusal. */
export const createFollow = (trpc: TRPCClient<AppRouter>, clock: ServerClock) => {
  const starters: Starters = {
    'play.watch': (input, callbacks) => trpc.play.watch.subscribe(input, callbacks),
    'play.me': (input, callbacks) => trpc.play.me.subscribe(input, callbacks),
    'sessions.stage': (input, callbacks) => trpc.sessions.stage.subscribe(input, callbacks),
    'sessions.host': (input, callbacks) => trpc.sessions.host.subscribe(input, callbacks),
    'sessions.monitor': (input, callbacks) => trpc.sessions.monitor.subscribe(input, callbacks),
  };
  const active = new Set<{ restart(): void; stop(): void; refuse(error: ArgusError): void }>();

  const follow: Follow = (path, input, { onView, onError }) => {
    const isNewest = createNewest();
    const start = starters[path];
    let run = 0;
    let attempt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription: { unsubscribe(): void } | null = null;

    const end = () => {
      run += 1;
      clearTimeout(timer);
      subscription?.unsubscribe();
      subscription = null;
    };

    const begin = () => {
      end();
      const mine = run;
      const again = (error?: ArgusError) => {
        if (mine !== run) return;
        timer = setTimeout(begin, retryDelayAfter(error, attempt));
        attempt += 1;
      };
      const started = start(input, {
        onData: (view) => {
          if (mine !== run) return;
          attempt = 0;
          clock.observe(view.serverNow);
          if (isNewest(view)) onView(view);
        },
        onError: (error) => {
          if (mine !== run) return;
          if (isTemporary(error)) return again(error);
          // Nothing else is to be had with this token: whoever follows learns it, whichever view heard it first.
          if (reasonOf(error) === 'kicked') for (const each of [...active]) each.refuse(error);
          else handle.refuse(error);
        },
        onComplete: () => again(),
      });
      if (mine === run) subscription = started;
      else started.unsubscribe();
    };

    const handle = {
      restart: begin,
      stop: () => stop(),
      refuse: (error: ArgusError) => {
        stop();
        onError?.(error);
      },
    };
    const stop = () => {
      end();
      active.delete(handle);
    };
    active.add(handle);
    begin();
    return stop;
  };

  const stopAll = (): void => {
    for (const handle of [...active]) handle.stop();
  };

  return {
    follow,
    restart: (): void => {
      for (const handle of [...active]) handle.restart();
    },
    /** Whether anything is followed. */
    follows: (): boolean => active.size > 0,
    stopAll,
  };
};
