import { formatDecimal, formatNumber, formatSeconds, formatShare, formatSpan } from '@argus/ui/format.ts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Columns } from './charts/Columns.tsx';
import type { Review } from './reviewTypes.ts';
import { alphaWord } from './words.ts';

const Figure = ({ label, value, hint }: { label: string; value: string; hint?: string }) => (
  <div className="card flex flex-col gap-1 p-4 print:break-inside-avoid">
    <dt className="text-sm font-semibold text-muted">{label}</dt>
    <dd className="figures text-3xl font-extrabold">{value}</dd>
    {hint && <dd className="text-sm text-muted">{hint}</dd>}
  </div>
);

/** Where there are too few to say anything, a warning stands in the figure's place. */
const Reliability = ({ overview }: { overview: Review['overview'] }) => {
  const { t, i18n } = useTranslation('review');
  const { alpha, alphaName, alphaParticipants: count } = overview;
  const label = t(alphaName === 'kr-20' ? 'kr20' : 'alpha');
  if (alpha !== null) {
    return (
      <Figure
        label={label}
        value={formatDecimal(alpha, i18n.language, 2)}
        hint={t(alphaWord(alpha, count), { count })}
      />
    );
  }
  return (
    <div className="card flex flex-col gap-1 p-4 print:break-inside-avoid">
      <dt className="text-sm font-semibold text-muted">{label}</dt>
      <dd className="flex items-start gap-2 text-sm">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
        {t('alphaNone', { count })}
      </dd>
    </div>
  );
};

/** The figures of the whole session. */
export const Overview = ({ review: { overview, questions } }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const share = (value: number | null) => (value === null ? '–' : formatShare(value, i18n.language));
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, i18n.language));
  const played = questions.filter(({ state }) => state === 'played');
  return (
    <section aria-labelledby="review-overview" className="flex flex-col gap-4">
      <h2 id="review-overview" className="text-xl font-bold">
        {t('overview')}
      </h2>
      <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-3">
        <Figure label={t('participants')} value={number(overview.participants)} />
        <Figure label={t('facility')} value={share(overview.facility)} hint={t('facilityHint')} />
        <Figure
          label={t('meanPoints')}
          value={number(overview.meanPoints)}
          hint={t('medianPoints', { points: number(overview.medianPoints) })}
        />
        <Figure
          label={t('medianTime')}
          value={
            overview.medianResponseMs === null ? '–' : formatSeconds(overview.medianResponseMs, i18n.language)
          }
          {...(overview.durationMs !== null && {
            hint: t('duration', { span: formatSpan(overview.durationMs) }),
          })}
        />
        <Figure
          label={t('participation')}
          value={share(overview.participation)}
          hint={t('participationHint')}
        />
        <Figure label={t('completion')} value={share(overview.completion)} hint={t('completionHint')} />
        <Reliability overview={overview} />
      </dl>
      <div className="grid gap-4 lg:grid-cols-2">
        {overview.scores.length > 0 && (
          <div className="card p-5">
            <Columns
              title={t('scoresTitle')}
              heads={[t('pointsFrom'), t('participants')]}
              hint={t('scoresHint')}
              columns={overview.scores.map(({ from, count }) => ({
                label: number(from),
                value: count,
                text: count === 0 ? '' : number(count),
              }))}
            />
          </div>
        )}
        {played.length > 0 && played.length <= 20 && (
          <div className="card p-5">
            <Columns
              title={t('facilitiesTitle')}
              heads={[t('questions'), t('facility')]}
              look="correct"
              most={1}
              columns={played.map(({ index, facility }) => ({
                label: `${index + 1}`,
                value: facility,
                text: facility === null ? '' : share(facility),
              }))}
            />
          </div>
        )}
      </div>
    </section>
  );
};
