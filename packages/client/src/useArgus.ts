import { createContext, useContext } from 'react';
import type { ArgusClient } from './client.ts';

export const ArgusContext = createContext<ArgusClient | null>(null);

/** The client that the nearest `ArgusProvider` holds. */
export const useArgus = (): ArgusClient => {
  const client = useContext(ArgusContext);
  if (!client) throw new Error('Put an ArgusProvider around the components that talk to Argus.');
  return client;
};
