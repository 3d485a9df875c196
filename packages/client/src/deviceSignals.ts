interface DeviceSignals {
  /** The device says that it has lost its network. */
  readonly onOffline: () => void;
  /** It has found it again, or was woken up. */
  readonly onWake: () => void;
}

/** Listens to what a browser says of its device; elsewhere there is nothing to hear. Returns the stop. */
export const listenToDevice = ({ onOffline, onWake }: DeviceSignals): (() => void) => {
  if (typeof document === 'undefined' || typeof addEventListener !== 'function') return () => undefined;
  const heard = new AbortController();
  const { signal } = heard;
  addEventListener('offline', onOffline, { signal });
  addEventListener('online', onWake, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && onWake(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden || onWake(), { signal });
  return () => heard.abort();
};
