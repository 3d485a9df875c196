import { useArgus, useConnection } from '@argus/client/live';
import { useEffect } from 'react';

/** Tells the host's monitor whether this tab is in view, where that is watched; after a reconnect again. */
export const usePresence = (watched: boolean): void => {
  const argus = useArgus();
  const connection = useConnection();
  useEffect(() => {
    if (!watched || connection !== 'connected') return undefined;
    const tell = () => {
      // A lost report is told again with the next change; nothing depends on it.
      argus.play.presence.mutate({ away: document.hidden }).catch(() => undefined);
    };
    if (document.hidden) tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [argus, connection, watched]);
};
