import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Queries } from '@argus/db/client';
import { holdFreeSessions } from '@argus/db/steps';
import { accept, type Outcome } from '@argus/game/rejection';
import { createBatcher } from './batcher.ts';
import type { Core } from './core.ts';
import { type NextStep, nextStep, takeSteps } from './steps.ts';
import { announce, type Steered, transition } from './transition.ts';

/** Sessions that step in one transaction. */
export const stepsAtOnce = 100;
/** So many step by themselves at once, which is the shortest way for each, before others begin to gather. */
const mostAlone = 2;
/** A session with more players steps by itself: the others would wait for its results to be written. */
export const mostPlayersTogether = 200;

/** What became of a session in a batch; null when it has to step by itself. */
type Together = Outcome<NextStep> | null;

/** The end of a self-paced session folds all its runs. */
const endsRuns = ({ event }: NextStep): boolean => event.scores && event.questionIndex === null;

const stepTogether = async (
  core: Core,
  tx: Queries,
  ids: readonly string[],
): Promise<Map<string, Together>> => {
  const held = await holdFreeSessions(tx, ids, mostPlayersTogether);
  const outcomes = new Map<string, Together>();
  for (const session of held) {
    const plan = await core.planOf(session.id);
    const outcome = plan ? nextStep(plan, session, { type: 'due' }, null, 'clock') : null;
    outcomes.set(session.id, outcome?.ok && endsRuns(outcome.value) ? null : outcome);
  }
  const steps = [...outcomes.values()].flatMap((outcome) => (outcome?.ok ? [outcome.value] : []));
  if (steps.length > 0) await takeSteps(tx, steps);
  return outcomes;
};

/**
 * The clock's own steps. What is due in the same moment, and what becomes due while a batch is under way, steps in one
 * transaction: each by itself would cost a commit, and a handful of statements, and hundreds wait for each other. A
 * session that somebody holds at that moment, a large one, or all when something goes wrong, step by themselves: a batch
 * waits for nobody, and nobody's trouble is another's.
 */
export const createDueSteps = (core: Core) => {
  let alone = 0;
  const batcher = createBatcher<string, { together: Together }>(
    async (_key, ids) => {
      if (ids.length === 1 && alone < mostAlone) return [{ together: null }];
      // Read once and kept, as a rule already: not in the transaction, which holds others.
      await Promise.all(ids.map((id) => core.planOf(id)));
      const outcomes = await core.db.drizzle.transaction((tx) => stepTogether(core, tx, [...new Set(ids)]));
      return ids.map((id) => ({ together: outcomes.get(id) ?? null }));
    },
    () => false,
    { maxBatch: stepsAtOnce, ready: () => nextTurn() },
  );

  const takeAlone = async (sessionId: string): Promise<Outcome<Steered>> => {
    alone += 1;
    try {
      return await transition(core, sessionId, { type: 'due' }, null, 'clock');
    } finally {
      alone -= 1;
    }
  };

  const take = async (sessionId: string): Promise<Outcome<Steered>> => {
    const { together } = await batcher.add('clock', sessionId).catch((error: unknown) => {
      core.log.warn({ reason: String(error) }, 'sessions could not step together; each does by itself');
      return { together: null };
    });
    if (!together) return takeAlone(sessionId);
    if (!together.ok) return together;
    const { after } = together.value;
    await announce(core, together.value);
    return accept({ version: after.version, phase: after.phase });
  };

  return {
    /** Moves a session on when its time has come; a nudge that is early, late or double changes nothing. */
    fire: async (sessionId: string): Promise<boolean> => {
      const outcome = await take(sessionId);
      if (outcome.ok) return true;
      const dueAt = outcome.details?.dueAt;
      if (outcome.reason === 'not-due' && typeof dueAt === 'number') {
        await core.timers.schedule({ name: 'due', key: sessionId, at: dueAt });
      }
      return false;
    },
    idle: batcher.idle,
  };
};

export type DueSteps = ReturnType<typeof createDueSteps>;
