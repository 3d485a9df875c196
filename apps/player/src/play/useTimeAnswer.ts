import { useState } from 'react';
import type { PersonalView } from '../views.ts';

/** The host's answer to a request for more time that was still waiting when this page was opened; else null. */
export const useTimeAnswer = (me: PersonalView | null): 'granted' | 'declined' | null => {
  const [waited, setWaited] = useState(false);
  const state = me?.timeRequest ?? null;
  if (state === 'asked' && !waited) setWaited(true);
  return waited && state !== 'asked' ? state : null;
};
