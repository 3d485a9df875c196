/** How long a sample counts, in milliseconds: clocks drift, and people set theirs. */
const sampleLifeMs = 120_000;
/** A sample that is this far behind the best one is no slow message but a clock that was set. */
const jumpMs = 5_000;

/** The server's clock as seen from here. */
export interface ServerClock {
  /** Takes in the `serverNow` of a view that has just arrived. */
  observe(serverNow: number): void;
  /** Milliseconds to add to the local clock; 0 until something was observed. */
  offset(): number;
  /** Epoch milliseconds on the server's clock. */
  now(): number;
}

/**
 * Estimates the server's clock from the stamps of the views. A stamp is old by the time that its message
 * took, so the sample that says the server is furthest ahead took the least and is the best.
 *
 * @example
 * const clock = createServerClock();
 * clock.observe(view.serverNow);
 * const left = question.closesAt - clock.now();
 */
export const createServerClock = (localNow: () => number = Date.now): ServerClock => {
  let samples: { readonly offset: number; readonly at: number }[] = [];
  let suspects = 0;
  const best = () => samples.reduce((most, { offset }) => Math.max(most, offset), Number.NEGATIVE_INFINITY);
  const offset = () => (samples.length === 0 ? 0 : best());
  return {
    observe: (serverNow) => {
      const at = localNow();
      const sample = { offset: serverNow - at, at };
      if (samples.length > 0 && best() - sample.offset > jumpMs) {
        suspects += 1;
        if (suspects < 2) return;
        samples = [];
      }
      suspects = 0;
      samples = [...samples.filter((known) => at - known.at < sampleLifeMs && known.at <= at), sample].slice(
        -32,
      );
    },
    offset,
    now: () => localNow() + offset(),
  };
};
