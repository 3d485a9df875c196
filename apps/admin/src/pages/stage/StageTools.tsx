import { buttonClasses, IconButton } from '@argus/ui/Button.tsx';
import { Link } from '@tanstack/react-router';
import { ChartColumn, Maximize } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdle } from './useIdle.ts';

/** How long the pointer rests before the tools are gone, in milliseconds. */
const restMs = 3_000;

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};
const isFull = (): boolean => document.fullscreenElement !== null;
const fill = () => void document.documentElement.requestFullscreen().catch(() => undefined);

/** What the one at the computer may do here; out of sight while nobody moves the pointer. */
export const StageTools = ({ sessionId, finished }: { sessionId: string; finished: boolean }) => {
  const { t } = useTranslation('stage');
  const idle = useIdle(restMs);
  const full = useSyncExternalStore(subscribe, isFull);
  const canFill = !full && document.fullscreenEnabled;
  useEffect(() => {
    document.body.style.cursor = idle ? 'none' : '';
    return () => {
      document.body.style.cursor = '';
    };
  }, [idle]);
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey && canFill) fill();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [canFill]);
  return (
    <div
      className={`absolute right-4 bottom-4 z-10 flex gap-2 transition-opacity duration-(--slow) focus-within:opacity-100 ${idle ? 'opacity-0' : ''}`}
    >
      {finished && (
        <Link to="/review/$sessionId" params={{ sessionId }} className={buttonClasses({ size: 'small' })}>
          <ChartColumn aria-hidden="true" className="size-5" />
          {t('review')}
        </Link>
      )}
      {canFill && (
        <IconButton label={t('fullScreen')} look="secondary" onClick={fill}>
          <Maximize aria-hidden="true" className="size-5" />
        </IconButton>
      )}
    </div>
  );
};
