import type { PersonalFacts } from '@argus/game/sessionFacts';
import { createKeptMap } from './keptMap.ts';

/** Somebody who has just come into a lobby: all that there is to know, as long as the session stands at this version. */
export interface Newcomer {
  readonly participantId: string;
  readonly nickname: string;
  readonly team: number | null;
  readonly waiting: boolean;
  /** The session's version under whose lock they came in. */
  readonly version: number;
}

/** So many are remembered until they look; of a larger crowd the oldest are read like anybody else. */
const mostNewcomers = 10_000;

export type Newcomers = ReturnType<typeof createNewcomers>;

/** Who came in through this process and has not looked yet, so that nothing has to be read for them. */
export const createNewcomers = () => {
  const kept = createKeptMap<Newcomer>(mostNewcomers);
  return {
    come: (newcomer: Newcomer): void => kept.set(newcomer.participantId, newcomer),
    /** Each is told once. */
    take: (participantId: string): Newcomer | undefined => {
      const found = kept.get(participantId);
      kept.remove(participantId);
      return found;
    },
  };
};

/** What alone a newcomer may see: in a lobby nobody has an answer, a score or a message yet. */
export const newcomerFacts = ({ participantId, nickname, team, waiting }: Newcomer): PersonalFacts => ({
  participantId,
  nickname,
  kicked: false,
  waiting,
  team,
  message: null,
  answer: null,
  result: null,
  points: 0,
  streak: 0,
  rank: null,
  rankBefore: null,
  runs: null,
  ahead: null,
});
