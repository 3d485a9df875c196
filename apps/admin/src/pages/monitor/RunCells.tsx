import { CircleCheckBig, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorRow } from '../../live/views.ts';
import { Cell, cellIcon } from './Cell.tsx';

interface RunCellsProps {
  readonly row: MonitorRow;
  readonly questions: number;
  readonly attempts: number;
}

/** How far somebody has come by themselves. */
export const RunCells = ({ row: { progress }, questions, attempts }: RunCellsProps) => {
  const { t } = useTranslation('monitor');
  if (progress === null) {
    return (
      <>
        <Cell className="text-muted">
          <CircleDashed aria-hidden="true" className={cellIcon} />
          {t('run.notBegun')}
        </Cell>
        <Cell className="text-muted">{t('unknown')}</Cell>
        <Cell className="text-muted">{t('unknown')}</Cell>
      </>
    );
  }
  const { phase, questionIndex, answered, attempt } = progress;
  return (
    <>
      {phase === 'done' ? (
        <Cell className="font-semibold text-correct">
          <CircleCheckBig aria-hidden="true" className={cellIcon} />
          {t('run.through')}
        </Cell>
      ) : (
        <Cell className="figures">{t('run.progress', { number: questionIndex + 1, total: questions })}</Cell>
      )}
      <Cell className="figures">{answered}</Cell>
      <Cell className="figures">{attempts > 1 ? `${attempt} / ${attempts}` : attempt}</Cell>
    </>
  );
};
