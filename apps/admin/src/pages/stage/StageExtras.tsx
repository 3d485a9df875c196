import { formatNumber } from '@argus/ui/format.ts';
import { Flame, TrendingUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageView } from '../../live/views.ts';

/** Who stands out: the biggest climber and the longest row of right answers. */
export const StageHighlights = ({ highlights }: { highlights: StageView['highlights'] }) => {
  const { t } = useTranslation('stage');
  if (!highlights?.climber && !highlights?.streak) return null;
  const { climber, streak } = highlights;
  return (
    <div className="flex flex-wrap gap-6 text-3xl font-semibold">
      {climber && (
        <p className="card figures flex items-center gap-4 px-7 py-4">
          <TrendingUp aria-hidden="true" className="size-10 text-correct" />
          <span>
            {t('climber')} <bdi className="font-black">{climber.nickname}</bdi> ·{' '}
            {t('up', { count: climber.places })}
          </span>
        </p>
      )}
      {streak && (
        <p className="card figures flex items-center gap-4 px-7 py-4">
          <Flame aria-hidden="true" className="size-10 text-warn" />
          <span>
            {t('longest')} <bdi className="font-black">{streak.nickname}</bdi> ·{' '}
            {t('streak', { count: streak.streak })}
          </span>
        </p>
      )}
    </div>
  );
};

/** The teams' places, beside the players'. */
export const StageTeams = ({ teams }: { teams: StageView['teams'] }) => {
  const { t, i18n } = useTranslation('stage');
  if (!teams) return null;
  return (
    <section aria-labelledby="stage-teams" className="flex w-[34rem] shrink-0 flex-col gap-8">
      <h2 id="stage-teams" className="text-6xl font-black">
        {t('teams')}
      </h2>
      <ol className="flex flex-col gap-3">
        {teams.slice(0, 8).map(({ team, name, rank, points }) => (
          <li key={team} className="card figures flex items-center gap-5 px-6 py-4 text-3xl font-semibold">
            <span className="w-10 font-black">{rank}</span>
            <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
            <strong>{formatNumber(points, i18n.language)}</strong>
          </li>
        ))}
      </ol>
    </section>
  );
};

/** The last change to the scoring, with its reason. */
export const StageAmendment = ({ amendments }: Pick<StageView, 'amendments'>) => {
  const { t } = useTranslation('stage');
  const last = amendments.reduce<StageView['amendments'][number] | null>(
    (newest, one) => (newest && newest.version > one.version ? newest : one),
    null,
  );
  if (!last) return null;
  const { what, questionIndex, reason } = last;
  return (
    <p className="rounded-card bg-warn-soft px-8 py-4 text-3xl font-semibold text-warn wrap-anywhere">
      {t(`changed.${what}`, { number: questionIndex + 1, reason })}
    </p>
  );
};
