// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { listenToDevice } from './deviceSignals.ts';

const setHidden = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a device', () => {
  it('tells when it loses its network, finds it, and wakes up; until nobody listens', () => {
    const [onOffline, onWake] = [vi.fn(), vi.fn()];
    const stop = listenToDevice({ onOffline, onWake });
    dispatchEvent(new Event('offline'));
    expect([onOffline.mock.calls.length, onWake.mock.calls.length]).toEqual([1, 0]);
    dispatchEvent(new Event('online'));
    expect(onWake).toHaveBeenCalledTimes(1);
    setHidden(true);
    expect(onWake).toHaveBeenCalledTimes(1);
    setHidden(false);
    expect(onWake).toHaveBeenCalledTimes(2);
    stop();
    dispatchEvent(new Event('online'));
    expect(onWake).toHaveBeenCalledTimes(2);
  });
});
