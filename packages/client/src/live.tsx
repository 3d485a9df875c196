import type { ReactNode } from 'react';
import type { ArgusClient } from './client.ts';
import { ArgusContext } from './useArgus.ts';

export type { LiveState } from './liveStore.ts';
export { useArgus } from './useArgus.ts';
export { useConnection } from './useConnection.ts';
export { useLive } from './useLive.ts';

interface ArgusLiveProviderProps {
  readonly client: ArgusClient;
  readonly children: ReactNode;
}

/** Gives the components below it the client and the live hooks, without React Query. */
export const ArgusLiveProvider = ({ client, children }: ArgusLiveProviderProps) => (
  <ArgusContext.Provider value={client}>{children}</ArgusContext.Provider>
);
