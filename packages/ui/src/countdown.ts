/** The times of a question, on the server's clock; null without a limit. */
export interface Deadline {
  readonly opensAt: number;
  readonly closesAt: number | null;
}

/** What a countdown shows at one moment. */
export interface CountdownState {
  /** Seconds until the question opens, rounded up; 0 once it is open. */
  readonly opensIn: number;
  /** Milliseconds left; null without a limit. Stays at the full time during the lead-in. */
  readonly leftMs: number | null;
  /** Whole seconds to show: 1 until the very end, then 0. */
  readonly seconds: number | null;
  /** Share of the time that is left, 1 to 0. */
  readonly share: number | null;
}

/** Reads a countdown off the server's clock: `now` is the local clock plus the measured offset. */
export const readCountdown = ({ opensAt, closesAt }: Deadline, now: number): CountdownState => {
  const opensIn = Math.max(0, Math.ceil((opensAt - now) / 1000));
  if (closesAt === null) return { opensIn, leftMs: null, seconds: null, share: null };
  const whole = Math.max(1, closesAt - opensAt);
  const leftMs = Math.min(whole, Math.max(0, closesAt - now));
  return { opensIn, leftMs, seconds: Math.ceil(leftMs / 1000), share: leftMs / whole };
};
