import { formatMoment, formatNumber } from '@argus/ui/format.ts';
import { useCountdown } from '@argus/ui/useCountdown.ts';
import { CircleCheckBig, MoonStar, Timer, Users, Wifi } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonitorView } from '../../live/views.ts';

interface TotalProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly value: string;
  /** Stands out where it asks for a look. */
  readonly alert?: boolean;
  /** More than a figure. */
  readonly isLong?: boolean;
}

const Total = ({ icon, label, value, alert = false, isLong = false }: TotalProps) => (
  <div
    className={`card relative flex flex-col-reverse justify-center py-3 ps-11 pe-2 sm:ps-13 sm:pe-4 max-lg:last:col-span-2 sm:max-lg:last:col-span-1 ${alert ? 'text-warn' : ''}`}
  >
    <dt className="text-sm text-muted">
      <span
        aria-hidden="true"
        className={`absolute inset-y-0 start-3 sm:start-4 flex items-center ${alert ? 'text-warn' : 'text-brand'}`}
      >
        {icon}
      </span>
      {label}
    </dt>
    <dd className={`figures leading-tight font-extrabold ${isLong ? 'text-base' : 'text-base sm:text-2xl'}`}>
      {value}
    </dd>
  </div>
);

/** The time left of the question that is on, in words. */
const useTimeLeft = (view: MonitorView, clockOffset: number): string => {
  const { t } = useTranslation('monitor');
  const asking = view.phase === 'asking';
  const countdown = useCountdown(asking && !view.paused ? view.question : null, clockOffset);
  if (asking && view.paused) return t('paused');
  if (!asking) return t('unknown');
  if (countdown.opensIn > 0) return t('opensIn', { count: countdown.opensIn });
  return countdown.seconds === null ? t('noLimit') : t('seconds', { count: countdown.seconds });
};

/** The counts of the whole session, and the time left. */
export const Totals = ({ view, clockOffset }: { view: MonitorView; clockOffset: number }) => {
  const { t, i18n } = useTranslation('monitor');
  const left = useTimeLeft(view, clockOffset);
  const { players, connected, away, answered, question, through, watchTabs } = view;
  const runs = view.phase === 'running' ? view.selfPaced : null;
  const ends = runs ? formatMoment(runs.until, i18n.language) : '';
  const icon = 'size-6';
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <dl aria-label={t('totals')} className="grid grid-cols-2 gap-3 sm:grid-cols-5">
      <Total icon={<Users className={icon} />} label={t('players')} value={number(players)} />
      <Total
        icon={<Wifi className={icon} />}
        label={t('connected')}
        value={number(connected)}
        alert={connected < players}
      />
      <Total
        icon={<MoonStar className={icon} />}
        label={t('away')}
        value={watchTabs ? number(away) : t('notWatched')}
        alert={away > 0}
        isLong={!watchTabs}
      />
      <Total
        icon={<CircleCheckBig className={icon} />}
        label={runs ? t('run.throughAll') : t('answered')}
        value={runs || question ? `${number(runs ? through : answered)} / ${number(players)}` : t('unknown')}
      />
      {runs ? (
        <Total icon={<Timer className={icon} />} label={t('run.ends')} value={ends} isLong />
      ) : (
        <Total icon={<Timer className={icon} />} label={t('left')} value={left} />
      )}
    </dl>
  );
};
