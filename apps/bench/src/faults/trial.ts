import { setTimeout as wait } from 'node:timers/promises';
import { type Chance, seededChance } from './chance.ts';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
import { enterHost, type Game, type Host } from './host.ts';
import { audit } from './ledger.ts';
import type { Played } from './played.ts';
import { enterPlayers, type Player } from './players.ts';
import { type TrialQuizOptions, trialQuestions } from './quiz.ts';
import { convergence } from './screens.ts';

interface GameOptions extends Partial<TrialQuizOptions> {
  readonly players: number;
  readonly settings?: Parameters<Host['open']>[1];
}

/** A game of a trial, and what its players and host do in it. */
export interface TrialGame extends Played {
  readonly game: Game;
  readonly players: readonly Player[];
  /** Everybody answers, each at a moment of their own within `spreadMs`; two in three are right. */
  answerAll(questionIndex: number, spreadMs?: number): Promise<boolean[]>;
  /** Everything that is wrong, once all is healed: I1 to I7 and I9. Empty is good. */
  verdict(): Promise<string[]>;
  /** Players and host leave. */
  leave(): Promise<void>;
}

/** A cluster with a host, where games are played and things are broken. */
export interface Trial {
  readonly cluster: Cluster;
  readonly chance: Chance;
  readonly host: Host;
  play(options: GameOptions): Promise<TrialGame>;
  close(): Promise<void>;
}

/** Starts the cluster of a trial. */
export const openTrial = async (seed: number, options: ClusterOptions = {}): Promise<Trial> => {
  const chance = seededChance(seed);
  const cluster = await startCluster(options);
  let host: Host;
  try {
    host = await enterHost(cluster.url);
  } catch (error) {
    await cluster.close();
    throw error;
  }
  const games = new Set<TrialGame>();

  const play: Trial['play'] = async ({ players: count, settings = {}, questions = 1, timeLimit = 60 }) => {
    const game = await host.open(trialQuestions(chance, { questions, timeLimit }), settings);
    const players = await enterPlayers(game, count, cluster.url);
    const played = { db: cluster.db, game, players };
    const trialGame: TrialGame = {
      ...played,
      answerAll: (questionIndex, spreadMs = 0) => {
        const question = game.questions[questionIndex];
        if (!question) throw new Error(`There is no question ${questionIndex}.`);
        return Promise.all(
          players.map(async (player) => {
            const isRight = chance.next() < 2 / 3;
            await wait(chance.between(0, spreadMs));
            return player.answer(questionIndex, isRight ? question.right : question.wrong);
          }),
        );
      },
      verdict: async () => [...(await convergence(played)), ...(await audit(played)), ...cluster.troubles()],
      leave: async () => {
        games.delete(trialGame);
        game.leave();
        await Promise.all(players.map((player) => player.close()));
      },
    };
    games.add(trialGame);
    return trialGame;
  };

  return {
    cluster,
    chance,
    host,
    play,
    close: async () => {
      await Promise.all([...games].map((game) => game.leave()));
      await host.close();
      await cluster.close();
    },
  };
};
