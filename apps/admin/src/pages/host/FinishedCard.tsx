import { buttonClasses } from '@argus/ui/Button.tsx';
import { Podium } from '@argus/ui/Podium.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostView } from '../../live/views.ts';

/** How long the podium stands before the review opens by itself, in milliseconds. */
const podiumMs = 8_000;

export const FinishedCard = ({ view }: { view: HostView }) => {
  const { t, i18n } = useTranslation('host');
  const navigate = useNavigate();
  const { sessionId } = view;
  useEffect(() => {
    const timer = setTimeout(
      () => void navigate({ to: '/review/$sessionId', params: { sessionId }, replace: true }),
      podiumMs,
    );
    return () => clearTimeout(timer);
  }, [navigate, sessionId]);
  return (
    <section className="card flex flex-col items-center gap-6 p-6 text-center">
      <h2 className="text-3xl font-extrabold">{t('finished')}</h2>
      <Podium rows={(view.board ?? []).slice(0, 3)} title={t('players')} language={i18n.language} />
      <Link
        to="/review/$sessionId"
        params={{ sessionId }}
        className={buttonClasses({ look: 'primary', size: 'large' })}
      >
        {t('toReview')}
      </Link>
      <p className="text-sm text-muted">{t('finishedHint')}</p>
    </section>
  );
};
