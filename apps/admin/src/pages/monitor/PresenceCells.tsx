import { Eye, Laptop, MoonStar, Smartphone, Tablet, Wifi, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorRow } from '../../live/views.ts';
import { awayTimes } from './awayTimes.ts';
import { Cell, cellIcon } from './Cell.tsx';
import { formatSince } from './since.ts';

const devices = { phone: Smartphone, tablet: Tablet, computer: Laptop } as const;

interface PresenceCellsProps {
  readonly row: MonitorRow;
  readonly serverNow: number;
  /** When the question that is on opened; null between two. */
  readonly opensAt: number | null;
  /** Whether it is known at all who looks away. */
  readonly watchTabs: boolean;
}

/** Whether somebody is there: the connection, the tab, the delay. */
export const PresenceCells = ({ row, serverNow, opensAt, watchTabs }: PresenceCellsProps) => {
  const { t, i18n } = useTranslation('monitor');
  const { language } = i18n;
  const { connected, lostAt, awayAt } = row;
  const since = (at: number) => formatSince(serverNow - at, language);
  const { inAll, inQuestion } = awayTimes(row, serverNow, opensAt);
  const away =
    inAll > 0
      ? t('awayTimes', { all: formatSince(inAll, language), question: formatSince(inQuestion, language) })
      : '';
  const Device = row.device ? devices[row.device] : null;
  return (
    <>
      {connected ? (
        <Cell className="text-correct">
          <Wifi aria-hidden="true" className={cellIcon} />
          <span>{t('here')}</span>
          {Device && row.device && (
            <span className="text-muted" title={t(`device.${row.device}`)}>
              <Device aria-hidden="true" className={cellIcon} />
              <span className="sr-only">{t(`device.${row.device}`)}</span>
            </span>
          )}
        </Cell>
      ) : (
        <Cell className="text-wrong">
          <WifiOff aria-hidden="true" className={cellIcon} />
          <span className="figures truncate">
            {lostAt === null ? t('never') : t('lost', { time: since(lostAt) })}
          </span>
        </Cell>
      )}
      {!watchTabs && <Cell className="text-muted">{t('notWatched')}</Cell>}
      {watchTabs && !connected && <Cell className="text-muted">{away || t('unknown')}</Cell>}
      {watchTabs && connected && awayAt === null && (
        <Cell className="text-muted">
          <Eye aria-hidden="true" className={cellIcon} />
          <span className="figures truncate" title={away}>
            {away || t('inView')}
          </span>
        </Cell>
      )}
      {watchTabs && connected && awayAt !== null && (
        <Cell className="text-warn">
          <MoonStar aria-hidden="true" className={cellIcon} />
          <span className="figures truncate" title={away}>
            {t('awayFor', { time: since(awayAt) })}
          </span>
        </Cell>
      )}
      <Cell className="figures">
        {row.rttMs === null
          ? t('unknown')
          : t('delay', { last: Math.round(row.rttMs), median: Math.round(row.medianRttMs ?? row.rttMs) })}
      </Cell>
    </>
  );
};
