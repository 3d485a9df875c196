import { useMemo, useSyncExternalStore } from 'react';
import type { LivePath, LiveViews } from './client.ts';
import { createLiveStore, idleState, type LiveState } from './liveStore.ts';
import { useArgus } from './useArgus.ts';

const idle = { get: () => idleState, subscribe: () => () => undefined };

/**
 * A live view, followed while the component is mounted and `enabled` is not false.
 *
 * @example
 * const { view, status } = useLive('sessions.host', { sessionId });
 */
export const useLive = <Path extends LivePath>(
  path: Path,
  input: LiveViews[Path]['input'],
  { enabled = true }: { readonly enabled?: boolean } = {},
): LiveState<LiveViews[Path]['view']> => {
  const client = useArgus();
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an input is the same when it says the same.
  const store = useMemo(
    () => (enabled ? createLiveStore(client, path, input) : idle),
    [client, path, key, enabled],
  );
  return useSyncExternalStore<LiveState<LiveViews[Path]['view']>>(store.subscribe, store.get, store.get);
};
