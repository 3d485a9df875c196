import { formatDecimal } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { QuestionReview } from '../reviewTypes.ts';
import { speedWord } from '../words.ts';
import { Columns } from './Columns.tsx';

const secondsLabel = (ms: number): string => `${Math.round(ms / 100) / 10}`;

/** How long answers took, and how right they were at each pace. */
export const TimeCharts = ({ question }: { question: QuestionReview }) => {
  const { t, i18n } = useTranslation('review');
  const { times, speedAccuracy } = question;
  if (times.length === 0) return null;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Columns
        title={t('timesTitle')}
        heads={[t('timesFrom'), t('answers')]}
        hint={t('timesHint')}
        columns={times.map(({ from, count }) => ({
          label: secondsLabel(from),
          value: count,
          text: count === 0 ? '' : `${count}`,
        }))}
      />
      <Columns
        title={t('speedTitle')}
        heads={[t('timesFrom'), t('rightShare')]}
        look="correct"
        most={1}
        hint={t(speedWord(speedAccuracy), {
          r: speedAccuracy === null ? '' : formatDecimal(speedAccuracy, i18n.language, 2),
        })}
        columns={times.map(({ from, share }) => ({
          label: secondsLabel(from),
          value: share,
          text: share === null ? '' : `${Math.round(100 * share)}`,
        }))}
      />
    </div>
  );
};
