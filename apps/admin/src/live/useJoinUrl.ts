import { trpc } from '@argus/client/react';

/**
 * Where players join: the address that the server gives for other devices, else the one this page has. A
 * page that was opened as localhost would send phones to themselves.
 */
export const useJoinUrl = (pin: string): { readonly url: string; readonly host: string } => {
  const { data } = trpc.setup.status.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const origin = (isLocal && data?.joinUrl) || location.origin;
  return { url: `${origin}/j/${pin}`, host: new URL(origin).host };
};
