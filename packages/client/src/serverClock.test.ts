import { describe, expect, it } from 'vitest';
import { createServerClock } from './serverClock.ts';

const start = 1_000_000;

/** A local clock that the test sets. */
const localClock = () => {
  const clock = { time: start, now: () => clock.time };
  return clock;
};

describe("the server's clock", () => {
  it('is the local one until something was observed', () => {
    const local = localClock();
    const clock = createServerClock(local.now);
    expect(clock.offset()).toBe(0);
    expect(clock.now()).toBe(start);
  });

  it('follows the stamp that took the least time to arrive', () => {
    const local = localClock();
    const clock = createServerClock(local.now);
    for (const delay of [180, 20, 900]) {
      local.time += 1_000;
      clock.observe(local.time + 60_000 - delay);
    }
    expect(clock.offset()).toBe(59_980);
    expect(clock.now()).toBe(local.time + 59_980);
  });

  it('T29: is right when the device is a day wrong, either way', () => {
    for (const wrongBy of [86_400_000, -86_400_000]) {
      const local = localClock();
      const clock = createServerClock(local.now);
      clock.observe(start - wrongBy);
      expect(clock.now()).toBe(start - wrongBy);
    }
  });

  it('takes one late message for slow, and the second for a clock that was set', () => {
    const local = localClock();
    const clock = createServerClock(local.now);
    clock.observe(start);
    clock.observe(start - 3_600_000);
    expect(clock.offset()).toBe(0);
    clock.observe(start - 3_600_000);
    expect(clock.offset()).toBe(-3_600_000);
  });

  it('forgets old samples, so that a clock that drifts is followed', () => {
    const local = localClock();
    const clock = createServerClock(local.now);
    clock.observe(start + 500);
    local.time += 121_000;
    clock.observe(local.time + 100);
    expect(clock.offset()).toBe(100);
  });
});
