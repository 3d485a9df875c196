import { reasonOf } from '@argus/client';
import { QueryClient } from '@tanstack/react-query';

/** A refusal by the rules is final; only a broken connection is worth another try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => reasonOf(error) === null && failures < 3,
    },
    mutations: { retry: false },
  },
});
