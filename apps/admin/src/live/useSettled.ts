import { useEffect, useState } from 'react';

/** While somebody types or scrolls, the server is asked after this pause, in milliseconds. */
const pauseMs = 150;

/** A value as it was when it last stood still. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};
