/** Keeps the app on this device, where the browser can: see `worker/serviceWorker.ts`. */
export const startServiceWorker = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Without it the app needs the network to open; everything else is the same.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
};

/** Lets a newer version that waits take over, unless somebody plays in another tab. */
export const welcomeNewVersion = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration('/').catch(() => undefined);
  registration?.waiting?.postMessage('take-over');
};
