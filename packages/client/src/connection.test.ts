import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ConnectionState, createConnectionMonitor } from './connection.ts';

describe('the state of the connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const watched = () => {
    const monitor = createConnectionMonitor();
    const told: ConnectionState[] = [];
    const stop = monitor.listen((state) => told.push(state));
    return { monitor, told, stop };
  };

  it('is `connecting` before the first success and `reconnecting` after a loss', () => {
    const { monitor, told } = watched();
    expect(monitor.state()).toBe('connecting');
    monitor.lost();
    expect(monitor.state()).toBe('connecting');
    monitor.up();
    monitor.lost();
    monitor.up();
    expect(told).toEqual(['connected', 'reconnecting', 'connected']);
  });

  it('is `offline` when nothing got through for ten seconds, however often it was tried', () => {
    const { monitor } = watched();
    monitor.up();
    monitor.lost();
    vi.advanceTimersByTime(6_000);
    monitor.lost();
    vi.advanceTimersByTime(3_999);
    expect(monitor.state()).toBe('reconnecting');
    vi.advanceTimersByTime(1);
    expect(monitor.state()).toBe('offline');
    monitor.lost();
    expect(monitor.state()).toBe('offline');
    monitor.up();
    expect(monitor.state()).toBe('connected');
  });

  it('is `offline` at once when the device says so', () => {
    const { monitor } = watched();
    monitor.up();
    vi.stubGlobal('navigator', { onLine: false });
    monitor.lost();
    expect(monitor.state()).toBe('offline');
  });

  it('does not change while nobody needs a connection', () => {
    const { monitor, told } = watched();
    monitor.up();
    monitor.lost();
    monitor.rest();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['connected', 'reconnecting']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is told once for each change, until the listener leaves', () => {
    const { monitor, told, stop } = watched();
    monitor.up();
    monitor.up();
    stop();
    monitor.lost();
    expect(told).toEqual(['connected']);
  });
});
