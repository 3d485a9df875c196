import { IconButton } from '@argus/ui/Button.tsx';
import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { Check, CircleSlash, Eye, Flame, MoonStar, Undo2, UserX, Wifi, WifiOff, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorRow } from '../../live/views.ts';

const Cell = ({ children, className }: { children: ReactNode; className?: string }) => (
  <td className="px-3">
    <span className={`flex min-w-0 items-center gap-1.5 ${className ?? ''}`}>{children}</span>
  </td>
);

const icon = 'size-4 shrink-0';

const Connection = ({ row, since }: { row: MonitorRow; since: (at: number) => string }) => {
  const { t } = useTranslation('monitor');
  if (row.connected) {
    return (
      <Cell className="text-correct">
        <Wifi aria-hidden="true" className={icon} />
        {t('here')}
      </Cell>
    );
  }
  return (
    <Cell className="text-wrong">
      <WifiOff aria-hidden="true" className={icon} />
      <span className="figures truncate">
        {row.lostAt === null ? t('never') : t('lost', { time: since(row.lostAt) })}
      </span>
    </Cell>
  );
};

const Result = ({ share }: { share: number | null }) => {
  const { t } = useTranslation('monitor');
  if (share === null) return <Cell>{t('unknown')}</Cell>;
  const result = share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong';
  const Icon = share > 0 ? Check : X;
  return (
    <Cell className={share === 1 ? 'text-correct' : share > 0 ? 'text-warn' : 'text-wrong'}>
      <Icon aria-hidden="true" strokeWidth={3} className={icon} />
      {t(`result.${result}`)}
    </Cell>
  );
};

interface MonitorCellsProps {
  readonly row: MonitorRow;
  readonly serverNow: number;
  readonly asking: boolean;
  readonly steer: Steer | null;
}

/** One participant: colour, icon and text for everything. */
export const MonitorCells = ({ row, serverNow, asking, steer }: MonitorCellsProps) => {
  const { t, i18n } = useTranslation('monitor');
  const { participantId, nickname } = row;
  const since = (at: number) => `${Math.max(0, Math.round((serverNow - at) / 1000))} s`;
  return (
    <>
      <th scope="row" className="px-3 text-start font-semibold">
        <span className="flex min-w-0 items-center gap-1.5">
          <bdi className="truncate">{nickname}</bdi>
          {row.kicked && (
            <span className="inline-flex items-center gap-1 text-muted">
              <CircleSlash aria-hidden="true" className={icon} />
              {t('kicked')}
            </span>
          )}
        </span>
      </th>
      <Connection row={row} since={since} />
      <Cell className={row.awayAt === null ? 'text-muted' : 'text-warn'}>
        {row.connected && row.awayAt === null && (
          <>
            <Eye aria-hidden="true" className={icon} />
            {t('inView')}
          </>
        )}
        {row.connected && row.awayAt !== null && (
          <>
            <MoonStar aria-hidden="true" className={icon} />
            <span className="figures">{t('awayFor', { time: since(row.awayAt) })}</span>
          </>
        )}
        {!row.connected && t('unknown')}
      </Cell>
      <Cell className="figures">
        {row.rttMs === null ? t('unknown') : t('ms', { value: Math.round(row.rttMs) })}
      </Cell>
      <Cell>
        {row.answer === null ? (
          <span className="text-muted">{asking && !row.kicked ? t('waiting') : t('unknown')}</span>
        ) : (
          <span className="truncate font-medium">{plainText(row.answer)}</span>
        )}
      </Cell>
      <Result share={row.share} />
      <Cell className="figures">
        {row.responseMs === null ? t('unknown') : formatSeconds(row.responseMs, i18n.language)}
      </Cell>
      <Cell className="figures font-semibold">{formatNumber(row.points, i18n.language)}</Cell>
      <Cell className="figures">{row.rank ?? t('unknown')}</Cell>
      <Cell className="figures">
        {row.streak > 1 && <Flame aria-hidden="true" className={`${icon} text-warn`} />}
        {row.streak}
      </Cell>
      <Cell>
        {steer && (
          <IconButton
            label={row.kicked ? t('restore', { nickname }) : t('kick', { nickname })}
            onClick={() => void steer({ type: row.kicked ? 'restore' : 'kick', participantId })}
          >
            {row.kicked ? (
              <Undo2 aria-hidden="true" className="size-4.5" />
            ) : (
              <UserX aria-hidden="true" className="size-4.5" />
            )}
          </IconButton>
        )}
      </Cell>
    </>
  );
};
