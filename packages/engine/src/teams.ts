import { accept, type Outcome, reject } from '@argus/game/rejection';
import type { Settings } from '@argus/game/settings';

type Teams = NonNullable<Settings['teams']>;

/** By how many a chosen team may be larger than the smallest one. */
const lead = 2;

/**
 * Gives those who come in a team each, so that no team outgrows the others: the smallest one, or the one they
 * chose where players choose and it is not too large already. `sizes` counts on with each place given.
 */
export const createTeamPlaces = (teams: Teams, sizes: Map<number, number>) => {
  const sizeOf = (team: number): number => sizes.get(team) ?? 0;
  const indexes = teams.names.map((_, index) => index);
  const smallest = (): number =>
    indexes.reduce((best, team) => (sizeOf(team) < sizeOf(best) ? team : best), 0);
  return (wanted: number | null): Outcome<number> => {
    const chosen = teams.choose === 'players' && wanted !== null && wanted in teams.names ? wanted : null;
    const team = chosen ?? smallest();
    if (sizeOf(team) - sizeOf(smallest()) >= lead) {
      return reject('limit-reached', 'This team is full for now: choose another one.');
    }
    sizes.set(team, sizeOf(team) + 1);
    return accept(team);
  };
};
