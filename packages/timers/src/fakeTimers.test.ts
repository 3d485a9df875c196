import { createFakeTimers } from './fakeTimers.ts';
import { describeTimers } from './timersContract.ts';

describeTimers('timers with a manual clock', async () => {
  const timers = createFakeTimers();
  let now = 1_000_000;
  return {
    timers,
    now: () => now,
    pass: async (ms) => {
      now += ms;
      await timers.advanceTo(now);
    },
    close: () => timers.stop(),
  };
});
