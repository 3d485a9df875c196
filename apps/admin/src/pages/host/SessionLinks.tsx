import { buttonClasses } from '@argus/ui/Button.tsx';
import { Link } from '@tanstack/react-router';
import { ChartColumn, Eye, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The other pages of a session. */
export const SessionLinks = ({ sessionId, finished }: { sessionId: string; finished: boolean }) => {
  const { t } = useTranslation('host');
  const params = { sessionId };
  return (
    <nav aria-label={t('pages')} className="flex flex-col gap-2">
      {!finished && (
        <a
          href={`/admin/stage/${sessionId}`}
          target={`argus-stage-${sessionId}`}
          className={buttonClasses()}
          title={t('stageHint')}
        >
          <Presentation aria-hidden="true" className="size-5" />
          {t('stage')}
        </a>
      )}
      <Link to="/monitor/$sessionId" params={params} className={buttonClasses()} title={t('monitorHint')}>
        <Eye aria-hidden="true" className="size-5" />
        {t('monitor')}
      </Link>
      {finished && (
        <Link to="/review/$sessionId" params={params} className={buttonClasses({ look: 'primary' })}>
          <ChartColumn aria-hidden="true" className="size-5" />
          {t('review')}
        </Link>
      )}
    </nav>
  );
};
