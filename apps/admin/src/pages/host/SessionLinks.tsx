import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { Link } from '@tanstack/react-router';
import { ChartColumn, Eye, Presentation, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShareDialog } from './ShareDialog.tsx';

/** The other pages of a session. */
export const SessionLinks = ({
  sessionId,
  finished,
  shares,
}: {
  sessionId: string;
  finished: boolean;
  shares: boolean;
}) => {
  const { t } = useTranslation('host');
  const [sharing, setSharing] = useState(false);
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
      {shares && (
        <Button icon={<UserPlus aria-hidden="true" className="size-5" />} onClick={() => setSharing(true)}>
          {t('share')}
        </Button>
      )}
      {sharing && <ShareDialog sessionId={sessionId} onClose={() => setSharing(false)} />}
    </nav>
  );
};
