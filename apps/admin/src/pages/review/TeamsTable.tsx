import { formatNumber, formatShare } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { Review } from './reviewTypes.ts';

const heads = ['place', 'team', 'participants', 'meanPoints', 'sumPoints', 'facility'] as const;

/** The teams by the points that the session went by; nothing where everybody played alone. */
export const TeamsTable = ({ review }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const { teams, teamScore } = review;
  if (!teams || !teamScore) return null;
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, i18n.language));
  /** What the places go by stands out. */
  const weight = (score: 'mean' | 'sum') => (score === teamScore ? 'font-bold' : '');
  return (
    <section aria-labelledby="review-teams" className="flex flex-col gap-3 print:break-inside-avoid">
      <div>
        <h2 id="review-teams" className="text-xl font-bold">
          {t('teams')}
        </h2>
        <p className="text-sm text-muted">{t(`teamsBy.${teamScore}`)}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label={t('teams')} className="card relative overflow-x-auto">
        <table className="w-full text-start text-sm">
          <thead className="bg-raised">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-4 py-3 text-start font-semibold">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="figures">
            {teams.map((one) => (
              <tr key={one.team} className="border-t border-line">
                <td className="px-4 py-2 font-bold">{one.rank}</td>
                <th scope="row" className="min-w-32 px-4 py-2 text-start font-semibold wrap-anywhere">
                  <bdi>{one.name}</bdi>
                </th>
                <td className="px-4 py-2">{number(one.players)}</td>
                <td className={`px-4 py-2 ${weight('mean')}`}>{number(one.meanPoints)}</td>
                <td className={`px-4 py-2 ${weight('sum')}`}>{number(one.sumPoints)}</td>
                <td className="px-4 py-2">
                  {one.facility === null ? '–' : formatShare(one.facility, i18n.language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};
