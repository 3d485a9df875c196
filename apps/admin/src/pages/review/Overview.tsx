import { formatNumber, formatSeconds, formatShare } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { Review } from './reviewTypes.ts';
import { alphaWord } from './words.ts';

const Figure = ({ label, value, hint }: { label: string; value: string; hint?: string }) => (
  <div className="card flex flex-col gap-1 p-4">
    <dt className="text-sm font-semibold text-muted">{label}</dt>
    <dd className="figures text-3xl font-extrabold">{value}</dd>
    {hint && <dd className="text-sm text-muted">{hint}</dd>}
  </div>
);

/** The figures of the whole session. */
export const Overview = ({ review: { overview } }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const share = (value: number | null) => (value === null ? '–' : formatShare(value, i18n.language));
  return (
    <section aria-labelledby="review-overview" className="flex flex-col gap-4">
      <h2 id="review-overview" className="text-xl font-bold">
        {t('overview')}
      </h2>
      <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <Figure label={t('participants')} value={formatNumber(overview.participants, i18n.language)} />
        <Figure label={t('facility')} value={share(overview.facility)} hint={t('facilityHint')} />
        <Figure
          label={t('meanPoints')}
          value={overview.meanPoints === null ? '–' : formatNumber(overview.meanPoints, i18n.language)}
        />
        <Figure
          label={t('medianTime')}
          value={
            overview.medianResponseMs === null ? '–' : formatSeconds(overview.medianResponseMs, i18n.language)
          }
        />
        <Figure
          label={t('participation')}
          value={share(overview.participation)}
          hint={t('participationHint')}
        />
        <Figure
          label={t('alpha')}
          value={overview.alpha === null ? '–' : overview.alpha.toFixed(2)}
          hint={t(alphaWord(overview.alpha))}
        />
      </dl>
    </section>
  );
};
