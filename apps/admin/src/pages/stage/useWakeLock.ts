import { useEffect } from 'react';

/** A projector must not go dark: keeps the screen on while the page is in view. */
export const useWakeLock = (): void => {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    const take = async () => {
      if (!document.hidden) lock = await navigator.wakeLock.request('screen').catch(() => null);
    };
    const onVisible = () => void take();
    void take();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
};
