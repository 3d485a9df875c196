import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Podium } from '@argus/ui/Podium.tsx';
import { playersOnPodium, teamsOnPodium } from '@argus/ui/podiumPlaces.ts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostView } from '../../live/views.ts';

/** How long the podium stands before the review opens by itself, in milliseconds. */
const podiumMs = 10_000;

/** The first three, then the review: by itself, unless the host would rather stay. */
export const FinishedCard = ({ view }: { view: HostView }) => {
  const { t, i18n } = useTranslation('host');
  const { t: stage } = useTranslation('stage');
  const navigate = useNavigate();
  const [stays, setStays] = useState(false);
  const { sessionId } = view;
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(
      () => void navigate({ to: '/review/$sessionId', params: { sessionId }, replace: true }),
      podiumMs,
    );
    return () => clearTimeout(timer);
  }, [navigate, sessionId, stays]);
  return (
    <section aria-labelledby="finished" className="card flex flex-col items-center gap-6 p-6 text-center">
      <h2 id="finished" className="text-3xl font-extrabold">
        {t('finished')}
      </h2>
      <div className="flex w-full flex-wrap items-end justify-center gap-8">
        {view.teams && (
          <section aria-labelledby="winning-teams" className="flex min-w-60 flex-1 flex-col gap-4">
            <h3 id="winning-teams" className="text-lg font-bold">
              {stage('teams')}
            </h3>
            <Podium rows={teamsOnPodium(view.teams)} title={stage('teams')} language={i18n.language} />
          </section>
        )}
        <div className="min-w-60 flex-1">
          <Podium rows={playersOnPodium(view.board)} title={t('players')} language={i18n.language} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-center gap-3">
        <Link
          to="/review/$sessionId"
          params={{ sessionId }}
          className={buttonClasses({ look: 'primary', size: 'large' })}
        >
          {t('toReview')}
        </Link>
        {!stays && (
          <Button look="quiet" size="large" onClick={() => setStays(true)}>
            {t('stay')}
          </Button>
        )}
      </div>
      {!stays && <p className="text-sm text-muted">{t('finishedHint')}</p>}
    </section>
  );
};
