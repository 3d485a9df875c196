import { Eye, MoonStar, Wifi, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorRow } from '../../live/views.ts';
import { Cell, cellIcon } from './Cell.tsx';
import { formatSince } from './since.ts';

interface PresenceCellsProps {
  readonly row: MonitorRow;
  readonly serverNow: number;
}

/** Whether somebody is there: the connection, the tab, the delay. */
export const PresenceCells = ({ row, serverNow }: PresenceCellsProps) => {
  const { t } = useTranslation('monitor');
  const { connected, lostAt, awayAt } = row;
  const since = (at: number) => formatSince(serverNow - at);
  return (
    <>
      {connected ? (
        <Cell className="text-correct">
          <Wifi aria-hidden="true" className={cellIcon} />
          {t('here')}
        </Cell>
      ) : (
        <Cell className="text-wrong">
          <WifiOff aria-hidden="true" className={cellIcon} />
          <span className="figures truncate">
            {lostAt === null ? t('never') : t('lost', { time: since(lostAt) })}
          </span>
        </Cell>
      )}
      {!connected && <Cell className="text-muted">{t('unknown')}</Cell>}
      {connected && awayAt === null && (
        <Cell className="text-muted">
          <Eye aria-hidden="true" className={cellIcon} />
          {t('inView')}
        </Cell>
      )}
      {connected && awayAt !== null && (
        <Cell className="text-warn">
          <MoonStar aria-hidden="true" className={cellIcon} />
          <span className="figures truncate">{t('awayFor', { time: since(awayAt) })}</span>
        </Cell>
      )}
      <Cell className="figures">
        {row.rttMs === null ? t('unknown') : t('ms', { value: Math.round(row.rttMs) })}
      </Cell>
    </>
  );
};
