import { type AnswerReceipt, countAnswered, type IncomingAnswer, submitAnswers } from '@argus/db/answers';
import { isDataError } from '@argus/db/safeError';
import { readSession } from '@argus/db/sessions';
import { limits } from '@argus/game/limits';
import { readAnswer } from '@argus/game/question';
import { accept, type Outcome, type Reason, reject } from '@argus/game/rejection';
import { createBatcher } from './batcher.ts';
import type { Core, Player } from './core.ts';
import { ringSession } from './doorbell.ts';
import { transition } from './transition.ts';

export interface AnswerInput {
  readonly questionIndex: number;
  readonly value: unknown;
  readonly key: string;
}

export interface Received {
  readonly received: true;
  readonly questionIndex: number;
  /** Milliseconds since the question opened. */
  readonly responseMs: number;
}

/** What a stored answer tells the rest of this process. */
export interface StoredNotice {
  readonly player: Player;
  readonly questionIndex: number;
  readonly value: unknown;
  readonly responseMs: number;
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
  kicked: 'The host has removed you from this session.',
  'not-found': 'You are not in this session.',
};

/** How often an answer is offered again that raced with another one of the same participant. */
const collisionRetries = 20;

const placeOf = ({ participantId, questionIndex }: Queued): string => `${participantId} ${questionIndex}`;

/**
 * Takes answers: one write under way per session, what comes in meanwhile goes together into the next.
 * The acknowledgement follows the commit and never says right or wrong.
 */
export const createAnswers = (core: Core, onStored: (notice: StoredNotice) => void) => {
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
  );

  const offer = async (sessionId: string, item: Queued): Promise<AnswerReceipt> => {
    for (let attempt = 0; attempt < collisionRetries; attempt += 1) {
      const receipt = await batcher.add(sessionId, item);
      if (receipt.verdict !== 'again') return receipt;
    }
    return again;
  };

  const submit = async (player: Player, input: AnswerInput): Promise<Outcome<Received>> => {
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
    const receipt = await offer(sessionId, {
      participantId,
      questionIndex: input.questionIndex,
      key: input.key,
      value: read.value,
      arrivedAt,
    });
    if (receipt.verdict === 'again') return reject('unavailable', 'Send the same answer again.');
    if (receipt.verdict !== 'received') {
      const details = receipt.verdict === 'already-answered' ? { value: receipt.stored } : undefined;
      return reject(receipt.verdict, messages[receipt.verdict] ?? receipt.verdict, details);
    }
    const responseMs = receipt.responseMs ?? 0;
    onStored({ player, questionIndex: input.questionIndex, value: read.value, responseMs });
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
  overdue: false,
};

const isStored = ({ verdict }: AnswerReceipt): boolean =>
  verdict === 'received' || verdict === 'already-answered';

/** With no worker at all the first caller after the deadline closes the question. */
const closeOverdue = (core: Core, sessionId: string): void => {
  transition(core, sessionId, { type: 'due' }, null, 'clock').catch((error: unknown) => {
    core.log.warn({ sessionId, reason: String(error) }, 'an overdue question was not closed');
  });
};

const closeWhenComplete = async (core: Core, sessionId: string, questionIndex: number): Promise<void> => {
  try {
    const { answered, players } = await countAnswered(core.db.drizzle, sessionId, questionIndex);
    if (answered < players) return;
    const head = await readSession(core.db.drizzle, sessionId);
    if (head?.phase !== 'asking' || head.questionIndex !== questionIndex) return;
    await transition(core, sessionId, { type: 'close' }, head.version, 'clock');
  } catch (error) {
    core.log.warn({ sessionId, reason: String(error) }, 'a complete question was not closed early');
  }
};
