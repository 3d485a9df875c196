export interface Throttle {
  /** Runs the work now, or as soon as the last run is long enough ago; many calls are one run. */
  call(): void;
  stop(): void;
}

/** Work that many things ask for and that is done at most once in so many milliseconds. */
export const createThrottle = (everyMs: number, work: () => void): Throttle => {
  let timer: NodeJS.Timeout | undefined;
  let ranAt = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    timer = undefined;
    ranAt = performance.now();
    work();
  };
  return {
    call: () => {
      if (timer) return;
      const wait = ranAt + everyMs - performance.now();
      if (wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
    stop: () => clearTimeout(timer),
  };
};
