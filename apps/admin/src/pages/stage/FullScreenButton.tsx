import { IconButton } from '@argus/ui/Button.tsx';
import { Maximize } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};
const isFull = (): boolean => document.fullscreenElement !== null;

/** Fills the screen; it is gone once the screen is full. */
export const FullScreenButton = () => {
  const { t } = useTranslation('stage');
  const full = useSyncExternalStore(subscribe, isFull);
  if (full || !document.fullscreenEnabled) return null;
  return (
    <IconButton
      label={t('fullScreen')}
      look="secondary"
      className="absolute right-4 bottom-4 z-10 opacity-40 hover:opacity-100 focus-visible:opacity-100"
      onClick={() => void document.documentElement.requestFullscreen()}
    >
      <Maximize aria-hidden="true" className="size-5" />
    </IconButton>
  );
};
