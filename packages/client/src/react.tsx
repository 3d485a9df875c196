import type { AppRouter } from '@argus/api/root';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCReact } from '@trpc/react-query';
import { type ReactNode, useState } from 'react';
import type { ArgusClient } from './client.ts';
import { ArgusContext } from './useArgus.ts';

export type { LiveState } from './liveStore.ts';
export { useArgus } from './useArgus.ts';
export { useConnection } from './useConnection.ts';
export { useLive } from './useLive.ts';

/** Every procedure as React Query hooks: `trpc.quizzes.list.useQuery({})`. */
export const trpc = createTRPCReact<AppRouter>();

interface ArgusProviderProps {
  readonly client: ArgusClient;
  /** Made for you when you have none. */
  readonly queryClient?: QueryClient;
  readonly children: ReactNode;
}

/** Gives the components below it the client and the hooks. */
export const ArgusProvider = ({ client, queryClient, children }: ArgusProviderProps) => {
  const [own] = useState(() => queryClient ?? new QueryClient());
  return (
    <ArgusContext.Provider value={client}>
      <trpc.Provider client={client.trpc} queryClient={own}>
        <QueryClientProvider client={own}>{children}</QueryClientProvider>
      </trpc.Provider>
    </ArgusContext.Provider>
  );
};
