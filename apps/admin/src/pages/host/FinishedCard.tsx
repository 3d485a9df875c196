import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Podium } from '@argus/ui/Podium.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostView } from '../../live/views.ts';

/** How long the podium stands before the review opens by itself, in milliseconds. */
const podiumMs = 10_000;

/** The first three, then the review: by itself, unless the host would rather stay. */
export const FinishedCard = ({ view }: { view: HostView }) => {
  const { t, i18n } = useTranslation('host');
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
      <Podium rows={(view.board ?? []).slice(0, 3)} title={t('players')} language={i18n.language} />
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
