import { useCountdown } from '@argus/ui/useCountdown.ts';
import { CircleCheckBig, MoonStar, Timer, Users, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';

const Total = ({ icon, label, value }: { icon: ReactNode; label: string; value: string }) => (
  <div className="card flex flex-col-reverse gap-0.5 px-4 py-3">
    <dt className="text-sm text-muted">{label}</dt>
    <dd className="figures flex items-center gap-2.5 text-2xl leading-tight font-extrabold">
      <span className="text-brand">{icon}</span>
      {value}
    </dd>
  </div>
);

/** The counts of the whole session, and the time left. */
export const Totals = ({ view, clockOffset }: { view: MonitorView; clockOffset: number }) => {
  const { t } = useTranslation('monitor');
  const asking = view.phase === 'asking' && !view.paused;
  const { seconds } = useCountdown(asking ? view.question : null, clockOffset);
  const icon = 'size-6';
  return (
    <dl aria-label={t('totals')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      <Total
        icon={<Users aria-hidden="true" className={icon} />}
        label={t('players')}
        value={`${view.players}`}
      />
      <Total
        icon={<Wifi aria-hidden="true" className={icon} />}
        label={t('connected')}
        value={`${view.connected}`}
      />
      <Total
        icon={<MoonStar aria-hidden="true" className={icon} />}
        label={t('away')}
        value={`${view.away}`}
      />
      <Total
        icon={<CircleCheckBig aria-hidden="true" className={icon} />}
        label={t('answered')}
        value={`${view.answered} / ${view.players}`}
      />
      <Total
        icon={<Timer aria-hidden="true" className={icon} />}
        label={t('left')}
        value={seconds === null ? t('unknown') : `${seconds} s`}
      />
    </dl>
  );
};
