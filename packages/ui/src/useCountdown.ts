import { type CountdownState, type Deadline, readCountdown } from './countdown.ts';
import { useNow } from './useNow.ts';

const idle: CountdownState = { opensIn: 0, leftMs: null, seconds: null, share: null };

/**
 * A countdown on the server's clock. `frozenAt` is the server's time at which a pause stopped the clock.
 */
export const useCountdown = (
  deadline: Deadline | null,
  clockOffset: number,
  frozenAt: number | null = null,
): CountdownState => {
  const now = useNow(deadline && frozenAt === null ? 100 : null);
  return deadline ? readCountdown(deadline, frozenAt ?? now + clockOffset) : idle;
};
