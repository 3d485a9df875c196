import { useEffect } from 'react';

/** Keeps the screen on while it matters, where the device can. */
export const useWakeLock = (on: boolean): void => {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const take = async () => {
      if (document.hidden) return;
      const taken = await navigator.wakeLock.request('screen').catch(() => null);
      if (ended) await taken?.release();
      else lock = taken;
    };
    const onVisible = () => void take();
    void take();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, [on]);
};
