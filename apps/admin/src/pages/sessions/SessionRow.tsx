import type { ArgusClient } from '@argus/client';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { formatMoment, formatPin } from '@argus/ui/format.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';

type Session = Awaited<ReturnType<ArgusClient['sessions']['list']['query']>>['items'][number];

/** One session with the pages that make sense now. */
export const SessionRow = ({ session }: { session: Session }) => {
  const { t, i18n } = useTranslation('sessions');
  const { sessionId, phase, pin } = session;
  const params = { sessionId };
  const live = phase !== 'finished';
  return (
    <li className="card flex flex-wrap items-center gap-x-5 gap-y-3 p-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-bold wrap-anywhere">
          <bdi>{session.title}</bdi>
        </p>
        <p className="figures text-sm text-muted">
          {pin && `${t('pin', { pin: formatPin(pin) })} · `}
          {t('players', { count: session.players })} ·{' '}
          {t('created', { moment: formatMoment(session.createdAt, i18n.language) })}
        </p>
      </div>
      <PhaseBadge phase={phase} />
      <div className="flex flex-wrap gap-2">
        {live ? (
          <>
            <Link
              to="/host/$sessionId"
              params={params}
              className={buttonClasses({ look: 'primary', size: 'small' })}
            >
              {t('host')}
            </Link>
            <a
              href={`/admin/stage/${sessionId}`}
              target={`argus-stage-${sessionId}`}
              className={buttonClasses({ size: 'small' })}
            >
              {t('stage')}
            </a>
            <Link to="/monitor/$sessionId" params={params} className={buttonClasses({ size: 'small' })}>
              {t('monitor')}
            </Link>
          </>
        ) : (
          <Link
            to="/review/$sessionId"
            params={params}
            className={buttonClasses({ look: 'primary', size: 'small' })}
          >
            {t('review')}
          </Link>
        )}
      </div>
    </li>
  );
};
