import { useEffect } from 'react';

/** A projector must not go dark: keeps the screen on while the page is in view. */
export const useWakeLock = (): void => {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      if (document.hidden) return;
      const taken = await navigator.wakeLock.request('screen').catch(() => null);
      if (left) await taken?.release();
      else lock = taken;
    };
    const onVisible = () => void take();
    void take();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
};
