import { ConfirmDialog } from '@argus/ui/Dialog.tsx';
import { formatMoment } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandOf, mayExtend, mayPause, nextStep } from '../../live/nextStep.ts';
import { useHostKeys } from '../../live/useHostKeys.ts';
import type { Act, Steer } from '../../live/useSteer.ts';
import type { HostView } from '../../live/views.ts';
import { NextButton } from './NextButton.tsx';
import { NextPreview } from './NextPreview.tsx';
import { extendBy, OtherActs } from './OtherActs.tsx';

interface ControlsProps {
  readonly view: HostView;
  readonly steer: Steer;
  readonly busy: Act['type'] | null;
  /** Seconds until the question opens; 0 once it is open. */
  readonly opensIn: number;
}

/** One large button for the next step; everything else beside it, smaller. Nobody steers where all play by themselves. */
export const Controls = ({ view, steer, busy, opensIn }: ControlsProps) => {
  const { t, i18n } = useTranslation('host');
  const [ending, setEnding] = useState(false);
  const step = nextStep(view);
  const waits = step === 'close' && opensIn > 0;
  const act = (what: Act) => void steer(what);
  const goOn = () => {
    if (step && !waits) act({ type: commandOf[step] });
  };
  useHostKeys({
    next: goOn,
    pause: () => mayPause(view) && act({ type: view.paused ? 'resume' : 'pause' }),
    extend: () => mayExtend(view) && act({ type: 'extend', seconds: extendBy }),
  });
  if (!step && view.phase !== 'running') return null;
  return (
    <section aria-label={t('controls')} className="card flex flex-col gap-4 p-4 max-sm:order-last sm:p-5">
      {step && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <NextButton
            label={waits ? t('opens', { count: opensIn }) : t(`step.${step}`)}
            disabled={waits}
            busy={busy === commandOf[step]}
            onPress={goOn}
          />
          {!view.selfPaced && (
            <p className="min-w-0 flex-1 basis-60 text-sm text-muted">
              <span className="line-clamp-2">
                {view.next ? t('nextIs', { prompt: plainText(view.next.prompt) }) : t('nextNothing')}
              </span>
            </p>
          )}
        </div>
      )}
      {view.selfPaced && (
        <p className="font-semibold">
          {t('runsUntil', { moment: formatMoment(view.selfPaced.until, i18n.language) })}
        </p>
      )}
      {!view.selfPaced && view.next && <NextPreview key={view.next.index} next={view.next} />}
      <OtherActs view={view} act={act} busy={busy} onEnd={() => setEnding(true)} />
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
