import { useSyncExternalStore } from 'react';
import type { ConnectionState } from './client.ts';
import { useArgus } from './useArgus.ts';

/** Where the connection stands, for the line that tells people the truth about it. */
export const useConnection = (): ConnectionState => {
  const { connection } = useArgus();
  return useSyncExternalStore(connection.listen, connection.state, connection.state);
};
