import { reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/live';
import { useState } from 'react';
import type { RunView } from '../views.ts';

/** How long until it is tried again where the server's clock is not there yet, in milliseconds, and how often. */
const pauseMs = 400;
const tries = 5;

/** Takes whatever comes next in the own run. A second tap, here or on another device, changes nothing. */
export const useGoOn = ({ version }: Pick<RunView, 'version'>) => {
  const argus = useArgus();
  const [asked, setAsked] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const goOn = async (): Promise<void> => {
    setAsked(version);
    setError(null);
    for (let count = 1; ; count += 1) {
      try {
        await argus.play.goOn.mutate({ version });
        return;
      } catch (reason) {
        const why = reasonOf(reason);
        // It has been done already: the view is on its way.
        if (why === 'moved-on') return;
        if (why !== 'wrong-phase' || count === tries) {
          setAsked(null);
          return setError(reason);
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  };
  return { goOn: () => void goOn(), busy: asked === version, error };
};
