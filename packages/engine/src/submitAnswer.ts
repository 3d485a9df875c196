import { type AnswerReceipt, countAnswered, type IncomingAnswer, submitAnswers } from '@argus/db/answers';
import { isDataError } from '@argus/db/safeError';
import { readSession } from '@argus/db/sessions';
import { readWholeSession } from '@argus/db/wholeSession';
import { limits } from '@argus/game/limits';
import { readAnswer } from '@argus/game/question';
import { accept, type Outcome, type Reason, reject } from '@argus/game/rejection';
import { delayAllowance } from '@argus/game/scoring';
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

const placeOf = ({ participantId, questionIndex }: Queued): string => `${participantId} ${questionIndex}`;

/**
 * Takes answers: one write under way per session, what comes in meanwhile goes together into the next.
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
    sessionId: string,
    items: readonly Queued[],
    receipts: Map<Queued, AnswerReceipt>,
  ): Promise<void> => {
    if (items.length === 0) return;
    const now = performance.now();
    const written = await submitAnswers(
      core.db.drizzle,
      sessionId,
      items.map(({ arrivedAt, ...item }) => ({ ...item, waitedMs: now - arrivedAt })),
    );
    if (written.some(({ fresh }) => fresh)) void ringSession(core.relay, sessionId, { what: 'answered' });
    if (written.some(({ overdue }) => overdue)) closeOverdue(core, sessionId);
    for (const [index, item] of items.entries()) receipts.set(item, written[index] ?? again);
  };

  const batcher = createBatcher<Queued, AnswerReceipt>(async (sessionId, queued) => {
    const firsts = new Map<string, Queued>();
    for (const item of queued) if (!firsts.has(placeOf(item))) firsts.set(placeOf(item), item);
    const receipts = new Map<Queued, AnswerReceipt>();
    await write(sessionId, [...firsts.values()], receipts);
    const ofFirst = (item: Queued): AnswerReceipt => {
      const first = firsts.get(placeOf(item));
      return (first && receipts.get(first)) ?? again;
    };
    // Where an answer is stored now, all others in the batch only ask whether it is theirs.
    const repeats = queued.filter((item) => !receipts.has(item) && isStored(ofFirst(item)));
    await write(sessionId, repeats, receipts);
    return queued.map((item) => receipts.get(item) ?? ofFirst(item));
  }, isDataError);

  /** Answers that come together are counted together, and nobody's acknowledgement waits for it. */
  const completion = createBatcher<number, true>(
    async (sessionId, indexes) => {
      for (const index of new Set(indexes)) await closeWhenComplete(core, sessionId, index);
      return indexes.map((): true => true);
    },
    () => false,
    { gapMs: completionGapMs },
  );

  const offer = async (sessionId: string, item: Queued): Promise<AnswerReceipt> => {
    for (let attempt = 0; attempt < collisionRetries; attempt += 1) {
      const receipt = await batcher.add(sessionId, item);
      if (receipt.verdict !== 'again') return receipt;
    }
    return again;
  };

  const submit = async (
    player: Player,
    input: AnswerInput,
    connectionId?: string,
  ): Promise<Outcome<Received>> => {
    const arrivedAt = performance.now();
    const { sessionId, participantId } = player;
    const plan = await core.planOf(sessionId);
    const question = plan?.questions[input.questionIndex];
    if (!plan || !question) return reject('wrong-question', messages['wrong-question'] ?? '');
    if (input.key.length === 0 || input.key.length > limits.answerKeyLength) {
      return reject('bad-input', `Send a key of 1 to ${limits.answerKeyLength} characters with the answer.`);
    }
    const read = readAnswer(question, input.value);
    if (!read.ok) return read;
    const measured = plan.settings.fairDelay && connectionId !== undefined;
    const allowanceMs = measured ? delayAllowance(roundTripOf(player, connectionId)) : 0;
    if (plan.settings.selfPaced) {
      const taken = await runs.answer(player, plan, { ...input, value: read.value, allowanceMs, arrivedAt });
      if (!taken.ok && (taken.reason === 'already-answered' || taken.reason === 'too-late'))
        onRefused(player);
      return taken;
    }
    const receipt = await offer(sessionId, {
      participantId,
      questionIndex: input.questionIndex,
      key: input.key,
      value: read.value,
      allowanceMs,
      arrivedAt,
    });
    if (receipt.verdict === 'again') return reject('unavailable', 'Send the same answer again.');
    if (receipt.verdict !== 'received') {
      if (worthNoting.has(receipt.verdict)) onRefused(player);
      const details = receipt.verdict === 'already-answered' ? { value: receipt.stored } : undefined;
      return reject(receipt.verdict, messages[receipt.verdict] ?? receipt.verdict, details);
    }
    const responseMs = receipt.responseMs ?? 0;
    const { attempt } = receipt;
    onStored({ player, questionIndex: input.questionIndex, value: read.value, responseMs, attempt });
    if (receipt.fresh && plan.settings.closeWhenAllAnswered) {
      void completion.add(sessionId, input.questionIndex);
    }
    return accept({ received: true, questionIndex: input.questionIndex, responseMs });
  };

  return {
    submit,
    idle: async (): Promise<void> => {
      await batcher.idle();
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

/** Refusals that say something of the one who answered. */
const worthNoting: ReadonlySet<AnswerReceipt['verdict']> = new Set(['already-answered', 'too-late']);

const isStored = ({ verdict }: AnswerReceipt): boolean =>
  verdict === 'received' || verdict === 'already-answered';

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
