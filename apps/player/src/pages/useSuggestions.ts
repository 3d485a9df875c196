import { useCallback, useEffect, useState } from 'react';
import { argus } from '../argus.ts';

/** Free nicknames to take; an empty list while there are none to show, for they are only an offer. */
export const useSuggestions = (pin: string) => {
  const [nicknames, setNicknames] = useState<readonly string[]>([]);
  const refresh = useCallback(async () => {
    const suggested = await argus.play.suggest.query({ pin }).catch(() => null);
    if (suggested) setNicknames(suggested.nicknames);
  }, [pin]);
  useEffect(() => void refresh(), [refresh]);
  return { nicknames, setNicknames, refresh };
};
