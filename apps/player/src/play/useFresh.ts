import { useConnection } from '@argus/client/live';
import { useEffect, useRef } from 'react';

/** What is shown within so many milliseconds after the connection came has happened before. */
const staleMs = 1_500;

/**
 * Tells whether what is shown now has happened before one's eyes. After a reload or a time away the newest view is
 * shown at once: its sounds and animations belong to a moment that is gone.
 */
export const useFresh = (): (() => boolean) => {
  const connection = useConnection();
  const since = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    since.current = connection === 'connected' ? performance.now() : Number.POSITIVE_INFINITY;
  }, [connection]);
  return () => performance.now() - since.current > staleMs;
};
