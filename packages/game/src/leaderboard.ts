import type { BoardRow } from './views.ts';

export interface Contender {
  readonly participantId: string;
  readonly points: number;
  /** Sum of response times, milliseconds. */
  readonly totalMs: number;
  readonly joinOrder: number;
}

/** More points first; then less time; then who joined first. No two are ever equal. */
export const compareContenders = (one: Contender, other: Contender): number =>
  other.points - one.points || one.totalMs - other.totalMs || one.joinOrder - other.joinOrder;

/** Everybody's rank, from 1 on without gaps. */
export const rankAll = (contenders: readonly Contender[]): Map<string, number> =>
  new Map(
    [...contenders].sort(compareContenders).map(({ participantId }, index) => [participantId, index + 1]),
  );

export interface Placed {
  readonly participantId: string;
  readonly nickname: string;
  readonly points: number;
  readonly streak: number;
  readonly rank: number | null;
  readonly rankBefore: number | null;
}

/** How many places the live board shows. */
export const boardPlaces = 10;

/** The rows of a board, best first. */
export const boardOf = (placed: readonly Placed[], places: number = boardPlaces): BoardRow[] =>
  placed
    .flatMap(({ rank, rankBefore, ...row }) =>
      rank === null
        ? []
        : [
            {
              participantId: row.participantId,
              nickname: row.nickname,
              rank,
              points: row.points,
              streak: row.streak,
              moved: rankBefore === null ? null : rankBefore - rank,
            },
          ],
    )
    .sort((one, other) => one.rank - other.rank)
    .slice(0, places);
