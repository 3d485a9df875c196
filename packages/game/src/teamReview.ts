import type { ParticipantSummary, TeamReview } from './reviewViews.ts';
import type { Settings } from './settings.ts';
import { mean } from './statistics.ts';
import { teamsOf } from './teams.ts';

interface TeamFacts {
  readonly teams: Settings['teams'];
  readonly participants: readonly ParticipantSummary[];
  /** Of each question that counts: the share of the points that each who was there has earned, by participant. */
  readonly shares: readonly ReadonlyMap<string, number>[];
}

/** The teams' figures, best first, in the places that the stage has shown; null without teams. */
export const teamReviews = ({ teams, participants, shares }: TeamFacts): TeamReview[] | null => {
  const playing = participants.filter(({ kicked }) => !kicked);
  const membersOf = (team: number) => playing.filter((one) => one.team === team);
  const sumOf = (members: readonly ParticipantSummary[]): number =>
    members.reduce((sum, { points }) => sum + points, 0);
  const sums = (teams?.names ?? []).map((_, team) => {
    const members = membersOf(team);
    return { team, players: members.length, points: sumOf(members) };
  });
  const places = teamsOf(teams, sums);
  if (!places) return null;
  return places.map((place): TeamReview => {
    const members = membersOf(place.team);
    const facilities = shares.flatMap((byParticipant) => {
      const own = members.flatMap(({ participantId }) => byParticipant.get(participantId) ?? []);
      return mean(own) ?? [];
    });
    return {
      ...place,
      meanPoints: mean(members.map(({ points }) => points)),
      sumPoints: sumOf(members),
      facility: mean(facilities),
    };
  });
};
