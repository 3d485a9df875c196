import { reasonOf } from '@argus/client';
import { useArgus } from '@argus/client/live';
import { Button } from '@argus/ui/Button.tsx';
import { Notice } from '@argus/ui/Notice.tsx';
import { TimerReset } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../useRefusal.ts';
import type { PersonalView } from '../views.ts';

/** Asking the host for more time, and what became of it. */
export const MoreTime = ({ me: { timeRequest, timeFactor } }: { me: PersonalView }) => {
  const argus = useArgus();
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const [step, setStep] = useState<'closed' | 'confirming' | 'sending' | 'sent'>('closed');
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'confirming') confirm.current?.focus();
  }, [step]);

  const ask = async () => {
    setStep('sending');
    setProblem(null);
    try {
      await argus.play.askForTime.mutate();
      setStep('sent');
    } catch (error) {
      // Another tab was first: the view says so in a moment.
      if (reasonOf(error) === 'unchanged') return setStep('sent');
      setProblem(refusalOf(error));
      setStep('confirming');
    }
  };

  const state = timeRequest ?? (step === 'sent' ? 'asked' : timeFactor > 1 ? 'granted' : null);
  return (
    <section aria-labelledby="more-time" className="flex flex-col gap-2 rounded-control bg-raised p-4">
      <h3 id="more-time" className="flex items-center gap-2 text-sm font-semibold">
        <TimerReset aria-hidden="true" className="size-4.5 text-brand" />
        {t('time.title')}
      </h3>
      <p role="status" className="text-pretty empty:hidden">
        {state && t(`time.${state}`, { factor: timeFactor })}
      </p>
      {state === null && step === 'closed' && (
        <Button onClick={() => setStep('confirming')}>{t('time.ask')}</Button>
      )}
      {state === null && step !== 'closed' && (
        <>
          <p id="more-time-what" className="text-sm text-pretty">
            {t('time.what')}
          </p>
          {problem && <Notice look="wrong">{problem}</Notice>}
          <div className="flex flex-wrap gap-2">
            <Button
              ref={confirm}
              look="primary"
              className="flex-1"
              busy={step === 'sending'}
              aria-describedby="more-time-what"
              onClick={() => void ask()}
            >
              {t('time.confirm')}
            </Button>
            <Button onClick={() => setStep('closed')}>{t('time.cancel')}</Button>
          </div>
        </>
      )}
    </section>
  );
};
