import { formatMoment } from '@argus/ui/format.ts';
import { useNow } from '@argus/ui/useNow.ts';
import { AlarmClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionCard } from '../views.ts';
import { splitDuration } from './splitDuration.ts';

/** How often it is asked again once the moment has come, in milliseconds. */
const againMs = 3_000;

/** The reminder of a planned session: when it opens, and how long that still is. It goes on by itself. */
export const PlannedCard = ({
  card,
  opensAt,
  onOpen,
}: {
  card: SessionCard;
  opensAt: number;
  onOpen: () => void;
}) => {
  const { t, i18n } = useTranslation();
  const [offset] = useState(() => card.serverNow - Date.now());
  const left = opensAt - (useNow(1_000) + offset);
  const isTime = left <= 0;
  useEffect(() => {
    if (!isTime) return undefined;
    onOpen();
    const timer = setInterval(onOpen, againMs);
    return () => clearInterval(timer);
  }, [isTime, onOpen]);
  const { days, hours, minutes, seconds } = splitDuration(left);
  const parts = [
    { name: 'days', count: days },
    { name: 'hours', count: hours },
    { name: 'minutes', count: minutes },
    { name: 'seconds', count: seconds },
  ] as const;
  return (
    <section className="rise mx-auto flex w-full max-w-md flex-col items-center gap-5 px-4 py-8 text-center">
      <AlarmClock aria-hidden="true" className="size-14 text-brand" />
      <h1 className="text-3xl font-extrabold tracking-tight wrap-anywhere">
        <bdi>{card.title}</bdi>
      </h1>
      <p className="text-lg">{t('planned.opens', { moment: formatMoment(opensAt, i18n.language) })}</p>
      <div
        role="timer"
        aria-live="off"
        className="figures grid w-full grid-cols-[repeat(auto-fit,minmax(min(100%,4rem),1fr))] gap-2"
      >
        {parts.map(({ name, count }) => (
          <p key={name} className="card flex flex-col items-center px-1 py-3">
            <strong className="text-3xl font-black">{count}</strong>
            <span className="text-sm text-muted">{t(`planned.${name}`, { count })}</span>
          </p>
        ))}
      </div>
      <p className="max-w-xs text-pretty text-muted" role="status">
        {isTime ? t('planned.now') : t('planned.hint')}
      </p>
    </section>
  );
};
