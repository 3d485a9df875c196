import { type ReactNode, useSyncExternalStore } from 'react';

const width = 1920;
const height = 1080;

const subscribe = (listener: () => void) => {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
};
const readScale = (): number => Math.min(innerWidth / width, innerHeight / height);

/** A canvas of 1920 × 1080 that fills the window, whatever its size: what fits once fits everywhere. */
export const StageCanvas = ({ children }: { children: ReactNode }) => {
  const scale = useSyncExternalStore(subscribe, readScale);
  return (
    <div
      className="absolute top-1/2 left-1/2 flex flex-col overflow-hidden"
      style={{ width, height, transform: `translate(-50%, -50%) scale(${scale})` }}
    >
      {children}
    </div>
  );
};
