/** Somebody, or a team, on a step of the podium. */
export interface PodiumPlace {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  readonly points: number;
  /** A face of its own; teams have none. */
  readonly face: boolean;
}

/** The steps that there are. */
export const podiumSteps = 3;

interface Player {
  readonly participantId: string;
  readonly nickname: string;
  readonly rank: number;
  readonly points: number;
}

interface Team {
  readonly team: number;
  readonly name: string;
  readonly rank: number;
  readonly points: number;
}

/** The first of a board, on the podium. */
export const playersOnPodium = (board: readonly Player[] | null): PodiumPlace[] =>
  (board ?? []).slice(0, podiumSteps).map(({ participantId, nickname, rank, points }) => ({
    key: participantId,
    name: nickname,
    rank,
    points,
    face: true,
  }));

/** The first of the teams, on the podium. */
export const teamsOnPodium = (teams: readonly Team[] | null): PodiumPlace[] =>
  (teams ?? []).slice(0, podiumSteps).map(({ team, name, rank, points }) => ({
    key: `team ${team}`,
    name,
    rank,
    points,
    face: false,
  }));
