/** Lets `perSecond` through on average, and `burstSeconds` worth of them at once. */
export const createTokenBucket = (
  perSecond: number,
  burstSeconds: number,
  now: () => number = () => performance.now(),
) => {
  const most = perSecond * burstSeconds;
  let left = most;
  let at = now();
  return {
    take: (): boolean => {
      const moment = now();
      left = Math.min(most, left + ((moment - at) / 1_000) * perSecond);
      at = moment;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
};
