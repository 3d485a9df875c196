import { type AnswerReceipt, countAnswered, type IncomingAnswer, submitAnswers } from '@argus/db/answers';
import { isDataError, isLockError } from '@argus/db/safeError';
import { readSession } from '@argus/db/sessions';
import { readWholeSession } from '@argus/db/wholeSession';
import { limits } from '@argus/game/limits';
import { type Question, readAnswer } from '@argus/game/question';
import { accept, type Outcome, type Reason, reject } from '@argus/game/rejection';
import { delayAllowance } from '@argus/game/scoring';
import type { Plan } from '@argus/game/sessionState';
import type { AnswerInput, Received } from './answerInput.ts';
import { createBatcher } from './batcher.ts';
import type { Core, Player } from './core.ts';
import { ringSession } from './doorbell.ts';
import type { Runs } from './runs.ts';
import { closeOverdue, transition } from './transition.ts';

/** The round trip to a participant's connection in milliseconds; null where none was measured. */
export type RoundTripOf = (player: Player, connectionId: string) => number | null;

/** What a stored answer tells the rest of this process. */
export interface StoredNotice {
  readonly player: Player;
  readonly questionIndex: number;
  readonly value: unknown;
  readonly responseMs: number;
  readonly attempt: number;
}

interface Queued extends Omit<IncomingAnswer, 'waitedMs'> {
  readonly arrivedAt: number;
}

const messages: Readonly<Partial<Record<Reason, string>>> = {
  'already-answered': 'You have answered this question: your first answer counts.',
  'wrong-question': 'There is no such question in this session.',
  'not-open': 'This question is not open yet: wait until it opens.',
  'too-late': 'The time for this question is over.',
  paused: 'The question is paused: answer when it goes on.',
  'not-admitted': 'Wait until the host lets you in.',
  kicked: 'The host has removed you from this session.',
  'not-found': 'You are not in this session.',
};

/** How often an answer is offered again that raced with another one of the same participant. */
const collisionRetries = 20;

/** How often it is counted whether all have answered, in milliseconds: each count reads all players of a session. */
const completionGapMs = 50;

/**
 * A crowd's answers fill up to four writes at a time: the database works while the rest is read. Fewer gather behind the
 * one that is under way.
 */
const writes = { maxBatch: 250, maxWrites: 4 };

/**
 * Takes answers: what comes in while others are written goes together into the next write, whichever sessions it is for;
 * by itself each of many small sessions would cost a commit. What a step holds waits for it on the side.
 * The acknowledgement follows the commit and never says right or wrong.
 */
export const createAnswers = (
  core: Core,
  roundTripOf: RoundTripOf,
  runs: Pick<Runs, 'answer'>,
  onStored: (notice: StoredNotice) => void,
  onRefused: (player: Player) => void = () => undefined,
) => {
  const write = async (
    items: readonly Queued[],
    whenHeld: Parameters<typeof submitAnswers>[2],
  ): Promise<readonly AnswerReceipt[]> => {
    const now = performance.now();
    const written = await submitAnswers(
      core.db.drizzle,
      items.map((item) => ({ ...item, waitedMs: now - item.arrivedAt })),
      whenHeld,
    );
    const [fresh, overdue] = [new Set<string>(), new Set<string>()];
    for (const [index, { sessionId }] of items.entries()) {
      if (written[index]?.fresh) fresh.add(sessionId);
      if (written[index]?.overdue) overdue.add(sessionId);
    }
    for (const id of fresh) void ringSession(core.relay, id, { what: 'answered' });
    for (const id of overdue) closeOverdue(core, id);
    return written;
  };

  const together = createBatcher<Queued, AnswerReceipt>(
    (_key, items) =>
      write(items, 'return').catch((error: unknown) => {
        if (!isLockError(error)) throw error;
        return items.map(() => held);
      }),
    isDataError,
    {
      ...writes,
      laneOf: ({ sessionId }) => sessionId,
    },
  );
  /** A session's own queue, while a step holds it, and after a write that gave way: the trouble is one session's. */
  const waiting = createBatcher<Queued, AnswerReceipt>(
    (_key, items) => write(items, 'wait'),
    isDataError,
    writes,
  );

  /** Answers that come together are counted together, and nobody's acknowledgement waits for it. */
  const completion = createBatcher<number, true>(
    async (sessionId, indexes) => {
      for (const index of new Set(indexes)) await closeWhenComplete(core, sessionId, index);
      return indexes.map((): true => true);
    },
    () => false,
    { gapMs: completionGapMs },
  );

  /** What fails the one before, such as a lost database, fails this one with it: it would wait as long again. */
  const offer = async (item: Queued, before: Promise<unknown> | undefined): Promise<AnswerReceipt> => {
    if (before) {
      await before.catch((error: unknown) => {
        if (!isDataError(error)) throw error;
      });
    }
    for (let attempt = 0; attempt < collisionRetries; attempt += 1) {
      const tried = await together.add('all', item);
      const receipt = tried.verdict === 'held' ? await waiting.add(item.sessionId, item) : tried;
      if (receipt.verdict !== 'again') return receipt;
    }
    return again;
  };

  /** The last answer of each participant that is under way: theirs go one after another, so that the first counts. */
  const underWay = new Map<string, Promise<AnswerReceipt>>();
  const offerInTurn = async (item: Queued): Promise<AnswerReceipt> => {
    const { participantId } = item;
    const offered = offer(item, underWay.get(participantId));
    underWay.set(participantId, offered);
    try {
      return await offered;
    } finally {
      if (underWay.get(participantId) === offered) underWay.delete(participantId);
    }
  };

  /** What the answer's author is told, and the rest of this process hears. */
  const settle = (
    player: Player,
    plan: Plan,
    { questionIndex, value }: Queued,
    { verdict, stored, fresh, attempt, responseMs: taken }: AnswerReceipt,
  ): Outcome<Received> => {
    if (verdict === 'again' || verdict === 'held')
      return reject('unavailable', 'Send the same answer again.');
    if (verdict !== 'received') {
      if (worthNoting.has(verdict)) onRefused(player);
      const details = verdict === 'already-answered' ? { value: stored } : undefined;
      return reject(verdict, messages[verdict] ?? verdict, details);
    }
    const responseMs = taken ?? 0;
    onStored({ player, questionIndex, value, responseMs, attempt });
    if (fresh && plan.settings.closeWhenAllAnswered) void completion.add(player.sessionId, questionIndex);
    return accept({ received: true, questionIndex, responseMs });
  };

  const readInput = (question: Question, { key, value }: AnswerInput): Outcome<unknown> => {
    if (key.length === 0 || key.length > limits.answerKeyLength) {
      return reject('bad-input', `Send a key of 1 to ${limits.answerKeyLength} characters with the answer.`);
    }
    return readAnswer(question, value);
  };

  const submitToRun = async (
    player: Player,
    plan: Plan,
    answer: Parameters<Runs['answer']>[2],
  ): Promise<Outcome<Received>> => {
    const taken = await runs.answer(player, plan, answer);
    if (!taken.ok && worthNoting.has(taken.reason)) onRefused(player);
    return taken;
  };

  /** Thousands wait here at once, and what they wait with is copied by each collection of garbage: it is little. */
  const submit = async (
    player: Player,
    input: AnswerInput,
    connectionId?: string,
  ): Promise<Outcome<Received>> => {
    const arrivedAt = performance.now();
    const plan = await core.planOf(player.sessionId);
    const question = plan?.questions[input.questionIndex];
    if (!plan || !question) return reject('wrong-question', messages['wrong-question'] ?? '');
    const read = readInput(question, input);
    if (!read.ok) return read;
    const measured = plan.settings.fairDelay && connectionId !== undefined;
    const allowanceMs = measured ? delayAllowance(roundTripOf(player, connectionId)) : 0;
    const { sessionId, participantId } = player;
    const answer = { ...input, sessionId, participantId, value: read.value, allowanceMs, arrivedAt };
    return plan.settings.selfPaced
      ? submitToRun(player, plan, answer)
      : settle(player, plan, answer, await offerInTurn(answer));
  };

  return {
    submit,
    idle: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.allSettled(underWay.values());
      await completion.idle();
    },
  };
};

const again: AnswerReceipt = {
  verdict: 'again',
  fresh: false,
  stored: null,
  responseMs: null,
  attempt: 1,
  overdue: false,
};
const held: AnswerReceipt = { ...again, verdict: 'held' };

/** Refusals that say something of the one who answered. */
const worthNoting: ReadonlySet<Reason | AnswerReceipt['verdict']> = new Set<Reason>([
  'already-answered',
  'too-late',
]);

const closeWhenComplete = async (core: Core, sessionId: string, questionIndex: number): Promise<void> => {
  try {
    const { answered, players } = await readWholeSession(core.db.drizzle, (tx) =>
      countAnswered(tx, sessionId, questionIndex),
    );
    if (answered < players) return;
    const head = await readSession(core.db.drizzle, sessionId);
    if (head?.phase !== 'asking' || head.questionIndex !== questionIndex) return;
    await transition(core, sessionId, { type: 'close' }, head.version, 'clock');
  } catch (error) {
    core.log.warn({ sessionId, reason: String(error) }, 'a complete question was not closed early');
  }
};
