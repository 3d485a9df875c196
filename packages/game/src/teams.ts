import type { TeamSum } from './sessionFacts.ts';
import type { Settings } from './settings.ts';
import type { TeamRow } from './views.ts';

/** The teams' places, best first; with as many points, the one that stands first in the settings. Null without teams. */
export const teamsOf = (teams: Settings['teams'], sums: readonly TeamSum[]): TeamRow[] | null => {
  if (!teams) return null;
  const pointsOf = ({ points, players }: TeamSum): number => {
    if (teams.score === 'sum') return points;
    return players === 0 ? 0 : Math.round(points / players);
  };
  return teams.names
    .map((name, team) => {
      const sum = sums.find((one) => one.team === team) ?? { team, players: 0, points: 0 };
      return { team, name, points: pointsOf(sum), players: sum.players };
    })
    .sort((one, other) => other.points - one.points || one.team - other.team)
    .map((row, index) => ({ ...row, rank: index + 1 }));
};
