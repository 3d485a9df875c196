import type { ArgusClient, ArgusError, LivePath, LiveViews } from './client.ts';
import { createNewest } from './newest.ts';

/** What a component knows of a live view. */
export interface LiveState<View> {
  /** The newest view; null before the first one. Kept while the connection is away. */
  readonly view: View | null;
  /** `waiting` for the first view, `live`, or `ended` by the server's refusal. */
  readonly status: 'idle' | 'waiting' | 'live' | 'ended';
  readonly error: ArgusError | null;
  /** Milliseconds to add to `Date.now()` for the server's clock. */
  readonly clockOffset: number;
}

export const idleState: LiveState<never> = { view: null, status: 'idle', error: null, clockOffset: 0 };
const waitingState: LiveState<never> = { ...idleState, status: 'waiting' };

/** A live view as an external store for React: followed as long as somebody listens. */
export const createLiveStore = <Path extends LivePath>(
  client: Pick<ArgusClient, 'follow' | 'clock'>,
  path: Path,
  input: LiveViews[Path]['input'],
) => {
  type State = LiveState<LiveViews[Path]['view']>;
  let state: State = waitingState;
  let stop: (() => void) | null = null;
  // Beyond one subscription: a component that comes back is not shown less than it has seen.
  const isNewest = createNewest();
  const listeners = new Set<() => void>();
  const set = (next: State) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const start = () =>
    client.follow(path, input, {
      onView: (view) => {
        if (isNewest(view)) set({ view, status: 'live', error: null, clockOffset: client.clock.offset() });
      },
      onError: (error) => set({ ...state, status: 'ended', error }),
    });
  return {
    get: (): State => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
};
