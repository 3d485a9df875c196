import type { Queries } from '@argus/db/client';
import { type HeldRun, holdRun, insertRunAnswer, readGiven, readHeldRun, saveRun } from '@argus/db/runs';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { answerIn, goOn, type RunMoment, type RunState } from '@argus/game/run';
import type { Plan } from '@argus/game/sessionState';
import type { AnswerInput, Received } from './answerInput.ts';
import type { Core, Player } from './core.ts';
import { ringSession } from './doorbell.ts';
import { foldRun } from './foldRun.ts';
import { closeOverdue } from './transition.ts';

/** Where a participant stands in their own run. */
export interface RunStep {
  /** To be sent with the next step. */
  readonly version: number;
}

/** An answer that the rules of its question have read. */
export interface RunAnswer extends AnswerInput {
  readonly allowanceMs: number;
  /** When it came to this process, by `performance.now()`. */
  readonly arrivedAt: number;
}

const notHere = (): Rejection => reject('not-found', 'You are not in this session.');

const refusesPlayer = ({ kicked, waiting }: HeldRun): Rejection | null => {
  if (kicked) return reject('kicked', 'The host has removed you from this session.');
  return waiting ? reject('not-admitted', 'Wait until the host lets you in.') : null;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The steps of participants who play at their own speed. Each is a transaction that holds the participant alone, so
 * nobody waits for anybody else; the database's clock judges, and no timer is needed for it.
 */
export const createRuns = (core: Core, onMoved: (player: Player) => Promise<void>) => {
  const { drizzle } = core.db;

  const save = async (
    tx: Queries,
    { sessionId, participantId }: Player,
    { plan, session, run: before, now }: RunMoment,
    run: RunState,
  ): Promise<void> => {
    await saveRun(tx, sessionId, participantId, run, now);
    // Every step away from an open question closes it.
    if (before?.phase === 'asking')
      await foldRun(tx, sessionId, participantId, { plan, terms: session.terms, run });
  };

  const held = async <T>(
    player: Player,
    plan: Plan,
    step: (tx: Queries, at: RunMoment) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const { sessionId, participantId } = player;
    const outcome = await drizzle.transaction(async (tx): Promise<Outcome<T>> => {
      await holdRun(tx, sessionId, participantId);
      const found = await readHeldRun(tx, sessionId, participantId);
      if (!found) return notHere();
      const { phase, terms, run, now } = found;
      return refusesPlayer(found) ?? step(tx, { plan, session: { phase, terms }, participantId, run, now });
    });
    if (!outcome.ok && outcome.reason === 'too-late') closeOverdue(core, sessionId);
    return outcome;
  };

  const moved = async (player: Player): Promise<void> => {
    const { sessionId, participantId } = player;
    void ringSession(core.relay, sessionId, { what: 'ran', participantId });
    await onMoved(player);
  };

  return {
    /** Begins, takes the next question, ends an attempt or begins another: whatever comes next. */
    goOn: async (player: Player, seen: number): Promise<Outcome<RunStep>> => {
      const plan = await core.planOf(player.sessionId);
      if (!plan) return notHere();
      const outcome = await held(player, plan, async (tx, at): Promise<Outcome<RunStep>> => {
        const next = goOn(at, seen);
        if (!next.ok) return next;
        await save(tx, player, at, next.value);
        return accept({ version: next.value.version });
      });
      if (outcome.ok) await moved(player);
      return outcome;
    },

    answer: async (player: Player, plan: Plan, input: RunAnswer): Promise<Outcome<Received>> => {
      const { questionIndex, key, value, allowanceMs, arrivedAt } = input;
      const { sessionId, participantId } = player;
      let fresh = false;
      const outcome = await held(player, plan, async (tx, at): Promise<Outcome<Received>> => {
        const attempt = input.attempt ?? at.run?.attempt ?? 1;
        const given = await readGiven(tx, sessionId, participantId, questionIndex);
        const known = given.find((one) => one.key === key) ?? given.find((one) => one.attempt === attempt);
        if (known) {
          const { responseMs } = known;
          return known.key === key && isSame(known.value, value)
            ? accept({ received: true, questionIndex, responseMs })
            : reject('already-answered', 'You have answered this question: your first answer counts.', {
                value: known.value,
              });
        }
        const receivedAt = at.now - Math.round(performance.now() - arrivedAt);
        const judged = answerIn(
          { ...at, now: receivedAt },
          { questionIndex, attempt: input.attempt ?? null, allowanceMs },
        );
        if (!judged.ok) return judged;
        const { run, responseMs } = judged.value;
        const row = { questionIndex, attempt: run.attempt, key, value, receivedAt, responseMs, allowanceMs };
        await insertRunAnswer(tx, sessionId, participantId, row);
        await save(tx, player, at, run);
        fresh = true;
        return accept({ received: true, questionIndex, responseMs });
      });
      if (fresh) await moved(player);
      return outcome;
    },
  };
};

export type Runs = ReturnType<typeof createRuns>;
