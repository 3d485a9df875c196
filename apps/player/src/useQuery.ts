import { useCallback, useEffect, useState } from 'react';

/** What became of a question to the server. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Asks the server when the page opens, and again on demand. `ask` must stay the same function as long as it
 * asks the same.
 */
export const useQuery = <T>(
  ask: () => Promise<T>,
): { readonly asked: Asked<T>; readonly again: () => void } => {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' });
  const [run, setRun] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run asks the same again.
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setAsked({ state: 'ready', value }),
      (error: unknown) => current && setAsked({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [ask, run]);
  const again = useCallback(() => setRun((count) => count + 1), []);
  return { asked, again };
};
