import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beatMs, startPulse } from './pulse.ts';

const log = { info: vi.fn(), warn: vi.fn() };

describe('the pulse', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('beats once a second, and never two beats at a time', async () => {
    let finish = (): void => undefined;
    const beat = vi.fn(
      () =>
        new Promise<{ beaten: number; moved: number }>((resolve) => {
          finish = () => resolve({ beaten: 0, moved: 0 });
        }),
    );
    const pulse = startPulse({ pulse: beat }, log);
    await vi.advanceTimersByTimeAsync(beatMs * 3);
    expect(beat).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(beatMs);
    expect(beat).toHaveBeenCalledTimes(2);
    const stopped = pulse.stop();
    finish();
    await stopped;
    await vi.advanceTimersByTimeAsync(beatMs * 3);
    expect(beat).toHaveBeenCalledTimes(2);
  });

  it('survives a beat that fails, and knows for how long it has been quiet', async () => {
    const beat = vi.fn(async () => {
      throw new Error('the database is away');
    });
    const pulse = startPulse({ pulse: beat }, log);
    await vi.advanceTimersByTimeAsync(beatMs * 5);
    expect(beat).toHaveBeenCalledTimes(5);
    expect(pulse.quietFor()).toBeGreaterThanOrEqual(beatMs * 5);
    expect(log.warn).toHaveBeenCalled();
    await pulse.stop();
  });
});
