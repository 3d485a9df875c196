import { setTimeout as wait } from 'node:timers/promises';
import { readSession, type SessionHead } from '@argus/db/sessions';
import type { Chance } from './chance.ts';
import type { Player } from './players.ts';
import type { Trial, TrialGame } from './trial.ts';

/** A question of the least time limit there is, which a game leaves as soon as everybody has answered. */
const timeLimit = 5;
const lookMs = 50;
/** How long a session may stand still, for all that is broken meanwhile. */
const stuckMs = 60_000;

const headOf = async ({ db, game }: TrialGame): Promise<SessionHead | undefined> => {
  try {
    return await readSession(db.drizzle, game.sessionId);
  } catch {
    // Postgres is one of the things that are broken.
    return undefined;
  }
};

/** Answers whatever opens on the player's own screen, at a moment and with a value that chance has. */
const playAlong = async (
  player: Player,
  { game }: TrialGame,
  chance: Chance,
  over: () => boolean,
): Promise<void> => {
  const answered = new Set<number>();
  const pending: Promise<unknown>[] = [];
  while (!over()) {
    const view = player.views.at(-1)?.view;
    const index = view?.question?.index;
    const question = index === undefined ? undefined : game.questions[index];
    if (view?.phase === 'asking' && index !== undefined && question && !answered.has(index)) {
      answered.add(index);
      const value = chance.next() < 0.6 ? question.right : question.wrong;
      await wait(chance.between(0, 3_000));
      const key = `${player.participantId}-${index}`;
      pending.push(player.answer(index, value, key));
      // Some press twice, or have two tabs.
      if (chance.next() < 0.2) pending.push(player.answer(index, value, key));
    }
    await wait(lookMs);
  }
  await Promise.all(pending);
};

/** Presses on whenever the session waits for its host, and sometimes before. */
const hostAlong = async (played: TrialGame, chance: Chance): Promise<string[]> => {
  let version = 0;
  let movedAt = performance.now();
  for (;;) {
    const head = await headOf(played);
    if (head?.phase === 'finished') return [];
    if (head && head.version !== version) {
      version = head.version;
      movedAt = performance.now();
    }
    const standsFor = performance.now() - movedAt;
    if (standsFor > stuckMs) return [`the session stands still in ${head?.phase ?? 'nowhere'}`];
    const waits = head !== undefined && (head.dueAt === null || standsFor > timeLimit * 1_000 + 5_000);
    if (waits) {
      await wait(chance.between(100, 800));
      const step = head.phase === 'asking' ? 'close' : head.phase === 'lobby' ? 'start' : 'next';
      // Meanwhile the last player may have answered, and the question have closed.
      await played.game.step(step, head.version);
    }
    await wait(lookMs);
  }
};

/** Plays one game to its end, whatever breaks; what went wrong beside the ledger. */
export const playWildGame = async (trial: Trial, chance: Chance, players: number) => {
  const auto = chance.next() < 0.5;
  const played = await trial.play({
    players,
    questions: chance.between(2, 4),
    timeLimit,
    settings: {
      pace: auto ? 'auto' : 'host',
      revealMs: 1_500,
      boardMs: 1_000,
      closeWhenAllAnswered: chance.next() < 0.5,
      streakBonus: chance.next() < 0.5,
    },
  });
  let over = false;
  const crowd = played.players.map((player) => playAlong(player, played, chance, () => over));
  const finished = hostAlong(played, chance).finally(() => {
    over = true;
  });
  return {
    played,
    /** Resolves when the session is over and every answer has had its answer. */
    finished: finished.then(async (wrong) => {
      await Promise.all(crowd);
      return wrong;
    }),
  };
};
