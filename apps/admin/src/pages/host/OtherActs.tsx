import { Button } from '@argus/ui/Button.tsx';
import { CirclePause, CirclePlay, Lock, LockOpen, SkipForward, Square, TimerReset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Key } from '../../live/Key.tsx';
import { mayExtend, mayPause } from '../../live/nextStep.ts';
import type { Act } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';

/** What the key E extends by, in seconds. */
export const extendBy = 10;

interface OtherActsProps {
  readonly view: HostView;
  readonly act: (act: Act) => void;
  readonly busy: Act['type'] | null;
  readonly onEnd: () => void;
}

/** Everything beside the next step: only what makes sense now. */
export const OtherActs = ({ view, act, busy, onEnd }: OtherActsProps) => {
  const { t } = useTranslation('host');
  const icon = 'size-4.5';
  return (
    <div className="flex flex-wrap gap-2">
      {mayPause(view) && (
        <Button
          size="small"
          busy={busy === 'pause' || busy === 'resume'}
          aria-keyshortcuts="P"
          icon={view.paused ? <CirclePlay className={icon} /> : <CirclePause className={icon} />}
          onClick={() => act({ type: view.paused ? 'resume' : 'pause' })}
        >
          {view.paused ? t('resume') : t('pause')}
          <Key name="P" />
        </Button>
      )}
      {mayExtend(view) &&
        [extendBy, 30].map((seconds) => (
          <Button
            key={seconds}
            size="small"
            aria-label={t('extendLabel', { count: seconds })}
            aria-keyshortcuts={seconds === extendBy ? 'E' : undefined}
            icon={<TimerReset className={icon} />}
            onClick={() => act({ type: 'extend', seconds })}
          >
            {t('extend', { count: seconds })}
            {seconds === extendBy && <Key name="E" />}
          </Button>
        ))}
      {view.phase === 'asking' && (
        <Button
          size="small"
          title={t('skipHint')}
          busy={busy === 'skip'}
          icon={<SkipForward className={icon} />}
          onClick={() => act({ type: 'skip' })}
        >
          {t('skip')}
        </Button>
      )}
      <Button
        size="small"
        busy={busy === 'lock' || busy === 'unlock'}
        icon={view.locked ? <LockOpen className={icon} /> : <Lock className={icon} />}
        onClick={() => act({ type: view.locked ? 'unlock' : 'lock' })}
      >
        {view.locked ? t('unlock') : t('lock')}
      </Button>
      <Button
        size="small"
        look="quiet"
        busy={busy === 'end'}
        icon={<Square className={icon} />}
        onClick={onEnd}
      >
        {t('end')}
      </Button>
    </div>
  );
};
