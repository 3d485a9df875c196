import { Button } from '@argus/ui/Button.tsx';
import {
  ChartColumn,
  CirclePause,
  CirclePlay,
  DoorClosed,
  Lock,
  LockOpen,
  ShipWheel,
  SkipForward,
  Square,
  TimerReset,
} from 'lucide-react';
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
          icon={<SkipForward className={`${icon} rtl:-scale-x-100`} />}
          onClick={() => act({ type: 'skip' })}
        >
          {t('skip')}
        </Button>
      )}
      {view.phase === 'asking' && (
        <Button
          size="small"
          aria-pressed={view.showsAnswers}
          busy={busy === 'show' || busy === 'hide'}
          icon={<ChartColumn className={icon} />}
          onClick={() => act({ type: view.showsAnswers ? 'hide' : 'show' })}
        >
          {view.showsAnswers ? t('hideOnStage') : t('showOnStage')}
        </Button>
      )}
      {view.selfPaced === null && (
        <Button
          size="small"
          title={view.pace === 'auto' ? t('takeHint') : t('giveHint')}
          busy={busy === 'take' || busy === 'give'}
          icon={<ShipWheel className={icon} />}
          onClick={() => act({ type: view.pace === 'auto' ? 'take' : 'give' })}
        >
          {view.pace === 'auto' ? t('take') : t('give')}
        </Button>
      )}
      <Button
        size="small"
        title={t('approvalHint')}
        aria-pressed={view.approval}
        busy={busy === 'approve' || busy === 'unapprove'}
        icon={<DoorClosed className={icon} />}
        onClick={() => act({ type: view.approval ? 'unapprove' : 'approve' })}
      >
        {view.approval ? t('approvalOn', { count: view.waiting }) : t('approval')}
      </Button>
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
