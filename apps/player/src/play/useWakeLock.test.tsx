// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWakeLock } from './useWakeLock.ts';

const release = vi.fn(async () => undefined);
const request = vi.fn(async () => ({ release }));

beforeEach(() => Object.assign(navigator, { wakeLock: { request } }));
afterEach(() => {
  cleanup();
  release.mockClear();
  request.mockClear();
  Reflect.deleteProperty(navigator, 'wakeLock');
});

const hold = (on: boolean) =>
  renderHook((props: { on: boolean }) => useWakeLock(props.on), { initialProps: { on } });

describe('the screen', () => {
  it('is kept on during a question, and let go after it', async () => {
    const { rerender } = hold(false);
    expect(request).not.toHaveBeenCalled();
    rerender({ on: true });
    await waitFor(() => expect(request).toHaveBeenCalledExactlyOnceWith('screen'));
    rerender({ on: false });
    await waitFor(() => expect(release).toHaveBeenCalledTimes(1));
  });

  it('is kept on again when the page comes back into view: the browser had let it go', async () => {
    hold(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(request).toHaveBeenCalledTimes(2));
  });

  it('stays as it is where the device cannot do it, or will not', async () => {
    request.mockRejectedValueOnce(new Error('The battery is low.'));
    const { unmount } = hold(true);
    await waitFor(() => expect(request).toHaveBeenCalledTimes(1));
    unmount();
    Reflect.deleteProperty(navigator, 'wakeLock');
    hold(true).unmount();
    expect(release).not.toHaveBeenCalled();
  });
});
