import { useTranslation } from 'react-i18next';
import type { SessionCard } from '../views.ts';

type Teams = NonNullable<SessionCard['asks']['teams']>;

/** The teams with how many play in each; without a choice one is given. */
export const TeamChoice = ({
  teams,
  team,
  onTeam,
  problem,
}: {
  teams: Teams;
  team: number | null;
  onTeam: (team: number) => void;
  /** Why the chosen one cannot be had. */
  problem: string | null;
}) => {
  const { t } = useTranslation();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{t('join.team')}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-2">
        {teams.map(({ name, players }, index) => (
          <label
            key={name}
            className="flex min-h-12 cursor-pointer items-center gap-2 rounded-control border border-edge px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              name="team"
              checked={team === index}
              onChange={() => onTeam(index)}
              className="size-5 shrink-0 accent-brand"
            />
            <span className="flex min-w-0 flex-col">
              <bdi className="font-semibold wrap-anywhere">{name}</bdi>
              <span className="figures text-sm text-muted">{t('room.players', { count: players })}</span>
            </span>
          </label>
        ))}
      </div>
      {problem === null ? (
        <p className="text-sm text-muted">{t('join.teamHint')}</p>
      ) : (
        <p role="alert" className="text-sm font-medium text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  );
};
