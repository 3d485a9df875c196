import { useCountdown } from '@argus/ui/useCountdown.ts';
import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';
import { StageBoard } from './StageBoard.tsx';
import { StageFinished } from './StageFinished.tsx';
import { StageLobby } from './StageLobby.tsx';
import { StageQuestion } from './StageQuestion.tsx';
import { StageReady } from './StageReady.tsx';

/** One picture for each phase. */
export const Stage = ({ view, clockOffset }: { view: StageView; clockOffset: number }) => {
  const { t } = useTranslation('stage');
  const { question, phase } = view;
  const asking = phase === 'asking' && question !== null;
  const countdown = useCountdown(asking && !view.paused ? question : null, clockOffset);
  if (view.paused) {
    return (
      <div className="rise flex flex-1 flex-col items-center justify-center gap-8">
        <CirclePause aria-hidden="true" className="size-64 text-brand" />
        <h1 className="text-9xl font-black">{t('paused')}</h1>
        <p className="text-5xl text-muted">{t('pausedHint')}</p>
      </div>
    );
  }
  if (phase === 'lobby' || phase === 'running') return <StageLobby view={view} clockOffset={clockOffset} />;
  if (phase === 'board') return <StageBoard view={view} />;
  if (phase === 'finished') return <StageFinished view={view} />;
  if (!question) return null;
  if (asking && countdown.opensIn > 0) return <StageReady question={question} opensIn={countdown.opensIn} />;
  return <StageQuestion view={view} question={question} countdown={countdown} />;
};
