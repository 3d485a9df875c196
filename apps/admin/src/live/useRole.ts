import { trpc } from '@argus/client/react';

/**
 * What whoever looks may do in this session; null until that is known, so that no act shows which is gone a
 * moment later. Where the server cannot say, everything shows: it refuses each act by itself.
 */
export const useRole = (sessionId: string): 'host' | 'observer' | null => {
  const { data, error } = trpc.sessions.keys.useQuery({ sessionId });
  return data?.role ?? (error ? 'host' : null);
};
