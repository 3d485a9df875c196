import { Button } from '@argus/ui/Button.tsx';
import { ConfirmDialog } from '@argus/ui/Dialog.tsx';
import { plainText } from '@argus/ui/richText.ts';
import {
  ArrowRight,
  CirclePause,
  CirclePlay,
  Lock,
  LockOpen,
  SkipForward,
  Square,
  TimerReset,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandOf, nextStep } from '../../live/nextStep.ts';
import { useHostKeys } from '../../live/useHostKeys.ts';
import type { Act } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';

/** What E extends by, in seconds. */
const extendBy = 10;

interface ControlsProps {
  readonly view: HostView;
  readonly steer: (act: Act) => Promise<boolean>;
  readonly busy: Act['type'] | null;
}

/** One large button for the next step; everything else beside it, smaller. */
export const Controls = ({ view, steer, busy }: ControlsProps) => {
  const { t } = useTranslation('host');
  const [ending, setEnding] = useState(false);
  const step = nextStep(view);
  const asking = view.phase === 'asking';
  const timed = asking && view.question?.closesAt != null;
  const act = (what: Act) => void steer(what);
  const goOn = () => {
    if (step && busy === null) act({ type: commandOf[step] });
  };
  useHostKeys({
    next: goOn,
    pause: () => act({ type: view.paused ? 'resume' : 'pause' }),
    extend: () => timed && act({ type: 'extend', seconds: extendBy }),
  });
  if (!step) return null;
  const icon = 'size-4.5';
  return (
    <section className="card flex flex-col gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          look="primary"
          size="large"
          className="min-h-18 flex-1 basis-72 text-xl"
          busy={busy !== null && busy === commandOf[step]}
          onClick={goOn}
          title={t('keys')}
        >
          {t(`step.${step}`)}
          <ArrowRight aria-hidden="true" className="size-6 rtl:rotate-180" />
        </Button>
        <p className="min-w-0 flex-1 basis-60 text-sm text-muted">
          <span className="line-clamp-2">
            {view.next ? t('nextIs', { prompt: plainText(view.next.prompt) }) : t('nextNothing')}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {view.phase !== 'lobby' && (
          <Button
            size="small"
            icon={view.paused ? <CirclePlay className={icon} /> : <CirclePause className={icon} />}
            onClick={() => act({ type: view.paused ? 'resume' : 'pause' })}
          >
            {view.paused ? t('resume') : t('pause')}
          </Button>
        )}
        {timed &&
          [extendBy, 30].map((seconds) => (
            <Button
              key={seconds}
              size="small"
              aria-label={t('extendLabel', { count: seconds })}
              icon={<TimerReset className={icon} />}
              onClick={() => act({ type: 'extend', seconds })}
            >
              {t('extend', { count: seconds })}
            </Button>
          ))}
        {asking && (
          <Button
            size="small"
            title={t('skipHint')}
            icon={<SkipForward className={icon} />}
            onClick={() => act({ type: 'skip' })}
          >
            {t('skip')}
          </Button>
        )}
        <Button
          size="small"
          icon={view.locked ? <LockOpen className={icon} /> : <Lock className={icon} />}
          onClick={() => act({ type: view.locked ? 'unlock' : 'lock' })}
        >
          {view.locked ? t('unlock') : t('lock')}
        </Button>
        <Button size="small" look="quiet" icon={<Square className={icon} />} onClick={() => setEnding(true)}>
          {t('end')}
        </Button>
      </div>
      <ConfirmDialog
        open={ending}
        onCancel={() => setEnding(false)}
        onConfirm={() => {
          setEnding(false);
          act({ type: 'end' });
        }}
        title={t('endTitle')}
        confirmLabel={t('endConfirm')}
        cancelLabel={t('cancel')}
      >
        {t('endHint')}
      </ConfirmDialog>
    </section>
  );
};
