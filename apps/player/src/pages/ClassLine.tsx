import { formatNumber, formatShare } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { PlayerReview } from '../views.ts';

interface BarProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly text: string;
  readonly own?: boolean;
}

const Bar = ({ label, value, most, text, own = false }: BarProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-sm">
    <dt className={own ? 'font-bold' : 'text-muted'}>{label}</dt>
    <dd className="figures text-end font-semibold">{text}</dd>
    <span
      aria-hidden="true"
      className="h-3 w-full overflow-hidden rounded-full bg-raised [print-color-adjust:exact]"
    >
      <span
        className={`block h-full rounded-full [print-color-adjust:exact] ${own ? 'bg-brand' : 'bg-edge'}`}
        style={{ width: `${most === 0 ? 0 : (100 * value) / most}%` }}
      />
    </span>
  </div>
);

/** The own result beside the class's average. */
export const ClassLine = ({ review, share }: { review: PlayerReview; share: number | null }) => {
  const { t, i18n } = useTranslation();
  const { meanPoints, facility, points } = review;
  if (meanPoints === null || review.players < 2) return null;
  const number = (value: number) => formatNumber(value, i18n.language);
  const most = Math.max(points, meanPoints);
  return (
    <section aria-label={t('review.classTitle')} className="card flex flex-col gap-4 p-5">
      <h2 className="font-bold">{t('review.classTitle')}</h2>
      <dl className="flex flex-col gap-2">
        <Bar own label={t('review.yours')} value={points} most={most} text={number(points)} />
        <Bar label={t('review.class')} value={meanPoints} most={most} text={number(meanPoints)} />
      </dl>
      {facility !== null && share !== null && (
        <p className="text-sm text-muted">
          {t('review.classShare', {
            own: formatShare(share, i18n.language),
            others: formatShare(facility, i18n.language),
          })}
        </p>
      )}
    </section>
  );
};
