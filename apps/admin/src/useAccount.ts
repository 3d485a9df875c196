import { trpc } from '@argus/client/react';

/** Who is signed in; undefined until it is known, null when nobody is. */
export const useAccount = () => {
  const { data, isPending, error, refetch } = trpc.account.me.useQuery(undefined, { staleTime: 60_000 });
  return { user: data?.user, isPending, error, refetch };
};
