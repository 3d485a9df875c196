import { IconButton } from '@argus/ui/Button.tsx';
import { formatNumber } from '@argus/ui/format.ts';
import { ArrowDown, ArrowUp, CircleSlash, Flame, Hand, PanelRightOpen, TimerReset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorRow, MonitorView } from '../../live/views.ts';
import { AnswerCells } from './AnswerCells.tsx';
import { Cell, cellIcon } from './Cell.tsx';
import { PresenceCells } from './PresenceCells.tsx';
import { RunCells } from './RunCells.tsx';

interface MonitorCellsProps {
  readonly row: MonitorRow;
  readonly view: MonitorView;
  readonly serverNow: number;
  /** Stands above the name of the first of a group. */
  readonly group: string | null;
  readonly onOpen: (participantId: string) => void;
}

const Moved = ({ moved }: { moved: number | null }) => {
  const { t } = useTranslation('stage');
  if (!moved) return null;
  const Arrow = moved > 0 ? ArrowUp : ArrowDown;
  const count = Math.abs(moved);
  return (
    <span className={`inline-flex items-center ${moved > 0 ? 'text-correct' : 'text-wrong'}`}>
      <Arrow aria-hidden="true" className="size-3.5" />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{moved > 0 ? t('up', { count }) : t('down', { count })}</span>
    </span>
  );
};

/** One participant: colour, icon and text for everything. */
export const MonitorCells = ({ row, view, serverNow, group, onOpen }: MonitorCellsProps) => {
  const { t, i18n } = useTranslation('monitor');
  const { nickname, participantId } = row;
  return (
    <>
      <th
        scope="row"
        className="sticky start-0 z-1 border-e border-line bg-inherit px-3 text-start font-semibold"
      >
        {group && <span className="block truncate text-xs font-bold text-brand">{group}</span>}
        <span className="flex min-w-0 items-center gap-1.5">
          <bdi className="truncate" title={nickname}>
            {nickname}
          </bdi>
          {row.factor > 1 && (
            <span className="inline-flex shrink-0 items-center gap-0.5 text-xs font-normal text-muted">
              <TimerReset aria-hidden="true" className="size-3.5" />
              {t('times', { factor: row.factor })}
            </span>
          )}
          {row.wantsTime && (
            <span className="inline-flex shrink-0 items-center text-warn" title={t('wantsTime')}>
              <Hand aria-hidden="true" className={cellIcon} />
              <span className="sr-only">{t('wantsTime')}</span>
            </span>
          )}
          {row.kicked && (
            <span className="inline-flex shrink-0 items-center gap-1 font-normal text-muted">
              <CircleSlash aria-hidden="true" className={cellIcon} />
              {t('kicked')}
            </span>
          )}
        </span>
      </th>
      <PresenceCells
        row={row}
        serverNow={serverNow}
        opensAt={view.question?.opensAt ?? null}
        watchTabs={view.watchTabs}
      />
      {view.phase === 'running' ? (
        <RunCells row={row} questions={view.questions} attempts={view.selfPaced?.attempts ?? 1} />
      ) : (
        <AnswerCells row={row} asking={view.phase === 'asking'} />
      )}
      <Cell className="figures font-semibold">{formatNumber(row.points, i18n.language)}</Cell>
      <Cell className="figures">
        {row.rank ?? t('unknown')} <Moved moved={row.moved} />
      </Cell>
      <Cell className="figures">
        {row.streak > 1 && <Flame aria-hidden="true" className={`${cellIcon} text-warn`} />}
        {row.streak}
      </Cell>
      <td className="px-2 text-end">
        <IconButton label={t('open', { nickname })} onClick={() => onOpen(participantId)}>
          <PanelRightOpen aria-hidden="true" className="size-4.5 rtl:-scale-x-100" />
        </IconButton>
      </td>
    </>
  );
};
