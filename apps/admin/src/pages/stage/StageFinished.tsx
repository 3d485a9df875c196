import { celebrate } from '@argus/ui/celebrate.ts';
import { Podium } from '@argus/ui/Podium.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';

/** How long the podium stands before the stage goes on to the review, in milliseconds. */
const podiumMs = 45_000;

/** The podium; then, as for everybody in the session, the review. */
export const StageFinished = ({ view }: { view: StageView }) => {
  const { t, i18n } = useTranslation('stage');
  const navigate = useNavigate();
  const { sessionId } = view;
  useEffect(() => {
    void celebrate();
    const timer = setTimeout(
      () => void navigate({ to: '/review/$sessionId', params: { sessionId }, replace: true }),
      podiumMs,
    );
    return () => clearTimeout(timer);
  }, [navigate, sessionId]);
  return (
    <div className="flex flex-1 flex-col items-center justify-between gap-8 px-40 pt-16">
      <h1 className="text-8xl font-black">{t('finished')}</h1>
      <Podium
        rows={(view.board ?? []).slice(0, 3)}
        title={t('board')}
        language={i18n.language}
        size="stage"
      />
    </div>
  );
};
