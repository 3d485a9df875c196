import { formatSeconds } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { Ban, Check, CircleDashed, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitorRow } from '../../live/views.ts';
import { Cell, cellIcon } from './Cell.tsx';

const results = {
  right: { icon: Check, classes: 'text-correct' },
  partly: { icon: CircleDashed, classes: 'text-warn' },
  wrong: { icon: X, classes: 'text-wrong' },
} as const;

const resultOf = (share: number) => (share === 1 ? 'right' : share > 0 ? 'partly' : 'wrong');

const Result = ({ share }: { share: number | null }) => {
  const { t } = useTranslation('monitor');
  if (share === null) return <Cell className="text-muted">{t('unknown')}</Cell>;
  const result = resultOf(share);
  const { icon: Icon, classes } = results[result];
  return (
    <Cell className={classes}>
      <Icon aria-hidden="true" strokeWidth={3} className={cellIcon} />
      {t(`result.${result}`)}
    </Cell>
  );
};

/** What somebody answered, whether it is right, and how long it took. */
export const AnswerCells = ({ row, asking }: { row: MonitorRow; asking: boolean }) => {
  const { t, i18n } = useTranslation('monitor');
  const answer = row.answer === null ? null : plainText(row.answer);
  return (
    <>
      <Cell>
        {answer === null ? (
          <span className="text-muted">{asking && !row.kicked ? t('waiting') : t('unknown')}</span>
        ) : (
          <span className="truncate font-medium" title={answer}>
            {answer}
          </span>
        )}
        {row.refused > 0 && (
          <span
            className="inline-flex shrink-0 items-center gap-0.5 text-warn"
            title={t('refused', { count: row.refused })}
          >
            <Ban aria-hidden="true" className="size-3.5" />
            {row.refused}
            <span className="sr-only">{t('refused', { count: row.refused })}</span>
          </span>
        )}
      </Cell>
      <Result share={row.share} />
      <Cell className="figures">
        {row.responseMs === null ? t('unknown') : formatSeconds(row.responseMs, i18n.language)}
      </Cell>
    </>
  );
};
