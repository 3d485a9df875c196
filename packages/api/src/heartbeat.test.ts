import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createHeartbeats } from './heartbeat.ts';

const settings = { pingMs: 18_000, silentMs: 20_000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A socket that answers its first `pongs` pings. */
const watched = (pongs: number) => {
  let left = pongs;
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    ping: vi.fn(() => {
      left -= 1;
      if (left >= 0) socket.emit('pong');
    }),
    terminate: vi.fn(() => void socket.emit('close')),
  });
  const beats = createHeartbeats(settings);
  // It has all of a socket that is asked of one here.
  beats.watch({
    socket: socket as unknown as WebSocket,
    onBeat: () => undefined,
    onRoundTrip: () => undefined,
  });
  return { socket, stop: beats.stop };
};

describe('a socket that is pinged', () => {
  it('is cut at the second ping after the one that it has not answered', () => {
    const { socket, stop } = watched(3);
    // Three at once, for its round trip, and the fourth in its turn.
    while (socket.ping.mock.calls.length < 4) vi.advanceTimersByTime(100);
    vi.advanceTimersByTime(settings.silentMs - 1_000);
    expect(socket.terminate).not.toHaveBeenCalled();
    vi.advanceTimersByTime(settings.pingMs);
    expect(socket.terminate).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is not cut where the process is so busy that its pings are late', () => {
    const timers = performance.now.bind(performance);
    // While a tenth of a second passes for its timers, more of them pass in truth.
    vi.spyOn(performance, 'now').mockImplementation(() => timers() * 1.5);
    const { socket, stop } = watched(Number.POSITIVE_INFINITY);
    vi.advanceTimersByTime(100_000);
    expect(socket.ping.mock.calls.length).toBeGreaterThan(6);
    expect(socket.terminate).not.toHaveBeenCalled();
    stop();
  });
});
