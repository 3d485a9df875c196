import { useEffect, useState } from 'react';

/** The local clock as state, ticking while `every` (milliseconds) is set; null stops it. */
export const useNow = (every: number | null): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (every === null) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
