import { useEffect, useRef, useState } from 'react';

/** The newest value, taken over at most once in so many milliseconds, and at once when it has been quiet. */
export const useThrottled = <T>(value: T, everyMs: number): T => {
  const [shown, setShown] = useState(value);
  const takenAt = useRef(0);
  useEffect(() => {
    const take = () => {
      takenAt.current = Date.now();
      setShown(value);
    };
    const wait = takenAt.current + everyMs - Date.now();
    if (wait <= 0) {
      take();
      return undefined;
    }
    const timer = setTimeout(take, wait);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return shown;
};
