import { buttonClasses, IconButton } from '@argus/ui/Button.tsx';
import { Link } from '@tanstack/react-router';
import { ChartColumn, Maximize, Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdle } from './useIdle.ts';
import type { useSounds } from './useSounds.ts';

/** How long the pointer rests before the tools are gone, in milliseconds. */
const restMs = 3_000;

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};
const isFull = (): boolean => document.fullscreenElement !== null;
const fill = () => void document.documentElement.requestFullscreen().catch(() => undefined);

interface StageToolsProps {
  readonly sessionId: string;
  readonly finished: boolean;
  readonly sounds: ReturnType<typeof useSounds>;
}

/** What the one at the computer may do here; out of sight while nobody moves the pointer. */
export const StageTools = ({ sessionId, finished, sounds }: StageToolsProps) => {
  const { t } = useTranslation('stage');
  const idle = useIdle(restMs);
  const full = useSyncExternalStore(subscribe, isFull);
  const toggle = useRef(sounds.toggle);
  toggle.current = sounds.toggle;
  const canFill = !full && document.fullscreenEnabled;
  useEffect(() => {
    document.body.style.cursor = idle ? 'none' : '';
    return () => {
      document.body.style.cursor = '';
    };
  }, [idle]);
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return;
      if (key.toLowerCase() === 'f' && canFill) fill();
      if (key.toLowerCase() === 'm') toggle.current();
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
      <div className="card flex items-center gap-2 rounded-control pe-3">
        <IconButton
          label={sounds.volume > 0 ? t('soundOff') : t('soundOn')}
          aria-pressed={sounds.volume > 0}
          onClick={sounds.toggle}
        >
          {sounds.volume > 0 ? (
            <Volume2 aria-hidden="true" className="size-5" />
          ) : (
            <VolumeX aria-hidden="true" className="size-5" />
          )}
        </IconButton>
        <input
          type="range"
          aria-label={t('volume')}
          min={0}
          max={1}
          step={0.1}
          value={sounds.volume}
          onChange={(event) => sounds.change(Number(event.target.value))}
          className="w-24 accent-brand"
        />
      </div>
      {canFill && (
        <IconButton label={t('fullScreen')} look="secondary" onClick={fill}>
          <Maximize aria-hidden="true" className="size-5" />
        </IconButton>
      )}
    </div>
  );
};
