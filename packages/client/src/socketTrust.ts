/** So many openings that fail in a row, … */
const failuresMost = 2;
/** … or so many sockets in a row that end within so many milliseconds: this network takes no sockets. */
const shortLivesMost = 3;
const shortLifeMs = 5_000;

/**
 * Whether sockets can be relied on here. Some proxies refuse the upgrade, some let it through and cut it; one loss
 * proves nothing.
 */
export const createSocketTrust = (now: () => number = () => performance.now()) => {
  let failures = 0;
  let shortLives = 0;
  let openedAt: number | null = null;
  return {
    opened: (): void => {
      openedAt = now();
      failures = 0;
    },
    /** A socket has ended, and not by our own will. */
    ended: (): void => {
      if (openedAt === null) failures += 1;
      else shortLives = now() - openedAt < shortLifeMs ? shortLives + 1 : 0;
      openedAt = null;
    },
    isBroken: (): boolean => failures >= failuresMost || shortLives >= shortLivesMost,
    /** A new chance: what was learnt before does not count any more. */
    forget: (): void => {
      failures = 0;
      shortLives = 0;
      openedAt = null;
    },
  };
};
