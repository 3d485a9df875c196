import { IconButton } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { CircleSlash, Flame, Undo2, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKick } from '../../live/useKick.ts';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorRow } from '../../live/views.ts';
import { AnswerCells } from './AnswerCells.tsx';
import { Cell, cellIcon } from './Cell.tsx';
import { PresenceCells } from './PresenceCells.tsx';

const KickButton = ({ row, steer }: { row: MonitorRow; steer: Steer }) => {
  const { t } = useTranslation('monitor');
  const kick = useKick(steer);
  const { participantId, nickname } = row;
  return row.kicked ? (
    <IconButton
      label={t('restore', { nickname })}
      onClick={() => void steer({ type: 'restore', participantId })}
    >
      <Undo2 aria-hidden="true" className="size-4.5" />
    </IconButton>
  ) : (
    <IconButton label={t('kick', { nickname })} onClick={() => void kick(participantId, nickname)}>
      <UserX aria-hidden="true" className="size-4.5" />
    </IconButton>
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
  return (
    <>
      <th
        scope="row"
        className="sticky start-0 z-1 border-e border-line bg-inherit px-3 text-start font-semibold"
      >
        <span className="flex min-w-0 items-center gap-1.5">
          <bdi className="truncate" title={row.nickname}>
            {row.nickname}
          </bdi>
          {row.kicked && (
            <span className="inline-flex shrink-0 items-center gap-1 font-normal text-muted">
              <CircleSlash aria-hidden="true" className={cellIcon} />
              {t('kicked')}
            </span>
          )}
        </span>
      </th>
      <PresenceCells row={row} serverNow={serverNow} />
      <AnswerCells row={row} asking={asking} />
      <Cell className="figures font-semibold">{formatNumber(row.points, i18n.language)}</Cell>
      <Cell className="figures">{row.rank ?? t('unknown')}</Cell>
      <Cell className="figures">
        {row.streak > 1 && <Flame aria-hidden="true" className={`${cellIcon} text-warn`} />}
        {row.streak}
      </Cell>
      <td className="px-2 text-end">{steer && <KickButton row={row} steer={steer} />}</td>
    </>
  );
};
