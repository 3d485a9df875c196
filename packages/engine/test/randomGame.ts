import { randomUUID } from 'node:crypto';
import { questionSchema } from '@argus/game/question';
import type { Command } from '@argus/game/sessionState';
import type { Engine } from '../src/createEngine.ts';
import type { Game, JoinedPlayer } from './game.ts';
import { choiceQuestion } from './questions.ts';

const turns = 40;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const seededChance = (from: number) => {
  let state = from;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const corrected = (correct: string) => questionSchema.parse(choiceQuestion('q-choice', { correct }));

const values: readonly unknown[] = ['a', 'd', ['a', 'b'], ['b', 'c'], true, false, 'Iris', 'pupil', 10, 12];

/** Plays a game as chance has it, over several processes at once; what players and host were told of it. */
export const playRandomGame = async (game: Game, engines: readonly Engine[], chance: () => number) => {
  const players: JoinedPlayer[] = [];
  const acknowledged = new Set<string>();
  const verdicts = new Map<string, number>();
  const count = (verdict: string) => verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(chance() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };

  const join = async (): Promise<void> => {
    const outcome = await pick(engines).play.join({ pin: game.pin, nickname: `Player ${players.length}` });
    if (outcome.ok) players.push(outcome.value);
  };

  /** Right, wrong, early, late, out of turn or no answer at all; some are sent twice, to two processes. */
  const answer = async (): Promise<void> => {
    const player = pick(players);
    const anywhere = chance() < 0.15 ? pick([0, 1, 2, 3, 4, 5]) : null;
    const value = pick(values);
    const asked = chance() < 0.3 ? engines : [pick(engines)];
    const key = randomUUID();
    const questionIndex = anywhere ?? (await game.head()).questionIndex;
    await Promise.all(
      asked.map(async (by) => {
        const outcome = await game.answer(player, questionIndex, value, { key, by });
        if (outcome.ok) acknowledged.add(`${questionIndex} ${player.participantId} ${key}`);
        count(outcome.ok ? 'received' : outcome.reason);
      }),
    );
  };

  const steer = async (): Promise<void> => {
    const { participantId } = pick(players);
    const questionIndex = pick([0, 1, 2, 3]);
    const reason = 'A mistake in the quiz.';
    const command = pick<Command>([
      { type: 'start' },
      { type: 'next' },
      { type: 'next' },
      { type: 'next' },
      { type: 'close' },
      { type: 'close' },
      { type: 'pause' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'resume' },
      { type: 'resume' },
      { type: 'skip' },
      { type: 'lock' },
      { type: 'unlock' },
      { type: 'extend', seconds: 5 },
      { type: 'kick', participantId },
      { type: 'restore', participantId },
      { type: 'allow', participantId },
      { type: 'allow', participantId },
      { type: 'factor', participantId, factor: pick([1, 1.5, 3]) },
      { type: 'rename', participantId, nickname: `Renamed ${players.length}` },
      { type: 'approve' },
      { type: 'unapprove' },
      { type: 'admit', participantIds: players.map((player) => player.participantId) },
      { type: 'void', questionIndex, reason },
      { type: 'unvoid', questionIndex },
      { type: 'correct', questionIndex: 0, reason, question: corrected(pick(['a', 'd'])) },
      { type: 'take' },
      { type: 'give' },
    ]);
    const outcome = await game.command(command, pick(engines));
    count(outcome.ok ? command.type : `${command.type}: ${outcome.reason}`);
  };

  const wait = async (): Promise<void> => {
    const fires = chance() < 0.7;
    await game.letTimePass(pick([50, 500, 3_000, 9_000, 21_000]));
    if (fires) await Promise.all(engines.map((by) => by.fireDue(game.sessionId)));
  };

  await Promise.all(Array.from({ length: 6 }, join));
  await game.step('start');
  for (let turn = 0; turn < turns; turn += 1) {
    const draw = chance();
    // What happens at one moment happens in any order: the close and the answers, a kick and a join.
    const crowd = Array.from({ length: 4 }, answer);
    if (draw < 0.35) crowd.push(steer());
    else if (draw < 0.6) crowd.push(wait());
    else if (draw < 0.75) crowd.push(join(), steer());
    else crowd.push(steer(), steer());
    await Promise.all(crowd);
  }
  // The last answers may still be closing a question.
  while ((await game.head()).phase !== 'finished') await game.command({ type: 'end' });
  // A mistake may be found after the end.
  await game.command({ type: 'void', questionIndex: 0, reason: 'A mistake in the quiz.' });
  return { acknowledged, verdicts };
};
