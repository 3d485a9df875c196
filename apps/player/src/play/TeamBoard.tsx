import { formatNumber } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { PersonalView, PlayerView } from '../views.ts';

/** The teams' places, with the own one marked. */
export const TeamBoard = ({ view, me }: { view: PlayerView; me: PersonalView | null }) => {
  const { t, i18n } = useTranslation();
  if (!view.teams) return null;
  return (
    <section aria-labelledby="teams" className="flex flex-col gap-2">
      <h2 id="teams" className="text-lg font-bold">
        {t('team.board')}
      </h2>
      <ol className="flex flex-col gap-2">
        {view.teams.map(({ team, name, rank, points }) => (
          <li
            key={team}
            className={`card flex items-center gap-3 px-4 py-3 ${team === me?.team ? 'border-brand bg-brand-soft' : ''}`}
          >
            <span className="figures w-6 font-black">{rank}</span>
            <span className="min-w-0 flex-1 font-semibold wrap-anywhere">
              <bdi>{name}</bdi>
              {team === me?.team && <span className="text-muted"> · {t('team.own')}</span>}
            </span>
            <span className="figures font-bold">{formatNumber(points, i18n.language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};
