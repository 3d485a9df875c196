import type { Member } from './cluster.ts';
import { allSee, type Player } from './players.ts';
import type { Trial, TrialGame } from './trial.ts';

/** Longest that an answer may wait for its acknowledgement while instances are restarted. */
const patienceMs = 5_000;
const spreadMs = 1_500;
const mostQuestions = 30;

export interface Restart {
  readonly name: string;
  /** The exit code of the instance that was told to leave. */
  readonly code: number | null;
  /** Whether `/readyz` said 503 while the instance still served. */
  readonly saidClosing: boolean;
  /** From when to when it took leave, in epoch milliseconds. */
  readonly leave: readonly [from: number, to: number];
}

export interface RolledOver {
  readonly played: TrialGame;
  readonly restarts: readonly Restart[];
  /** How many questions were played meanwhile. */
  readonly questions: number;
}

const restart = async (server: Member): Promise<Restart> => {
  let saidClosing = false;
  let left = false;
  const watch = async (): Promise<void> => {
    while (!left) {
      try {
        const answer = await fetch(`${server.url}/readyz`);
        if (answer.status === 503 && (await answer.json()).closing === true) saidClosing = true;
      } catch {
        // It takes no more connections: what it had to say it has said.
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const watching = watch();
  const from = Date.now();
  const code = await server.stop();
  const to = Date.now();
  left = true;
  await watching;
  await server.start();
  return { name: server.name, code, saidClosing, leave: [from, to] };
};

/** Restarts one server after the other by SIGTERM while a crowd plays question after question. */
export const rollOver = async (trial: Trial, players: number): Promise<RolledOver> => {
  const played = await trial.play({ players, questions: mostQuestions });
  const { game } = played;
  let rolling = true;
  const rolled = (async () => {
    const restarts: Restart[] = [];
    for (const server of trial.cluster.servers) restarts.push(await restart(server));
    return restarts;
  })().finally(() => {
    rolling = false;
  });
  let index = 0;
  await game.step('start');
  for (; ; index += 1) {
    await allSee(played.players, 'asking', index);
    await played.answerAll(index, spreadMs);
    await game.step('close');
    await allSee(played.players, 'revealed', index);
    if (!rolling || index === mostQuestions - 1) break;
    await game.step('next');
    await game.step('next');
  }
  return { played, restarts: await rolled, questions: index + 1 };
};

/** When players connected elsewhere while an instance took leave of them, the first one first. */
export const movesDuring = ({ leave: [from, to] }: Restart, players: readonly Player[]): number[] =>
  players
    .flatMap(({ openedAt }) => openedAt.filter((at) => at >= from && at <= to))
    .sort((one, other) => one - other);

/** How many of these moments, the earliest first, lie in the fullest span of so many milliseconds. */
export const fullest = (moments: readonly number[], spanMs: number): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + spanMs).length));

/** What a player has noticed beyond the line that says that the connection is being made again. */
export const noticed = ({ nickname, refused, acknowledged, states, endings }: Player): string[] => [
  ...refused.map(
    ({ questionIndex, reason }) => `${nickname}: answer ${questionIndex} was refused: ${reason}`,
  ),
  ...acknowledged
    .filter(({ tookMs }) => tookMs > patienceMs)
    .map(({ questionIndex, tookMs }) => `${nickname}: answer ${questionIndex} took ${Math.round(tookMs)} ms`),
  ...endings.map((reason) => `${nickname}: a view ended with ${reason}`),
  ...states.filter(({ state }) => state === 'offline').map(() => `${nickname} was told to be offline`),
];
