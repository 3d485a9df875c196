import { useEffect, useState } from 'react';

/** Times of the session's own pace that it can be replayed at. */
export const speeds = [1, 5, 20, 60] as const;
export type Speed = (typeof speeds)[number];

/** Milliseconds between two pictures of a replay. */
const tickMs = 100;

/** A moment that can be moved by hand, or runs by itself until the end. */
export const useScrubber = (from: number, to: number) => {
  const [at, setAt] = useState(to);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(20);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setAt((moment) => Math.min(to, moment + tickMs * speed)), tickMs);
    return () => clearInterval(timer);
  }, [playing, speed, to]);
  const ended = at >= to;
  return {
    at,
    playing: playing && !ended,
    speed,
    setSpeed,
    moveTo: (moment: number) => setAt(Math.min(to, Math.max(from, moment))),
    toggle: () => {
      if (ended) setAt(from);
      setPlaying(!playing || ended);
    },
  };
};
