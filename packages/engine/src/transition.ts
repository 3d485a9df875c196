import type { Drizzle } from '@argus/db/client';
import { holdSession, lockOutAnswers } from '@argus/db/sessions';
import { readFolds } from '@argus/db/steps';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { type Command, isAmend, type Phase, type Plan } from '@argus/game/sessionState';
import { type Actor, actorName, type Core } from './core.ts';
import { movedBy, ringSession } from './doorbell.ts';
import { foldAgain } from './foldAgain.ts';
import { foldAllRuns } from './foldRun.ts';
import { applyAct } from './participantActs.ts';
import { type NextStep, nextStep, takeSteps } from './steps.ts';

export interface Steered {
  readonly version: number;
  readonly phase: Phase;
}

/** Carries a refusal out of a transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.message);
    this.rejection = rejection;
  }
}

/**
 * Every phase change there is: one transaction that compares and swaps the session's version, writes the
 * event and, where a question closes, the results and scores. `expected` is the version that the caller saw;
 * null for the clock, which judges by `dueAt` alone.
 */
export const transition = async (
  core: Core,
  sessionId: string,
  command: Command,
  expected: number | null,
  actor: Actor | 'clock',
): Promise<Outcome<Steered>> => {
  const plan = await core.planOf(sessionId);
  if (!plan) return reject('not-found', 'There is no such session.');
  let taken: NextStep;
  try {
    taken = await core.db.drizzle.transaction((tx) => runStep(tx, sessionId, plan, command, expected, actor));
  } catch (error) {
    if (error instanceof Refused) return error.rejection;
    throw error;
  }
  await announce(core, taken);
  // What a participant who plays at their own speed has before them is a view of its own.
  if (command.type === 'factor' && plan.settings.selfPaced) {
    void ringSession(core.relay, sessionId, { what: 'ran', participantId: command.participantId });
  }
  const { version, phase } = taken.after;
  return accept({ version, phase });
};

/** What closes a question that is open, if anything does: then its answers are needed. */
const closes: ReadonlySet<Command['type']> = new Set(['due', 'close']);

const runStep = async (
  tx: Parameters<Parameters<Drizzle['transaction']>[0]>[0],
  sessionId: string,
  plan: Plan,
  command: Command,
  expected: number | null,
  actor: Actor | 'clock',
): Promise<NextStep> => {
  // Asked for at once, and one after the other in the database: each sees what the one before has waited for.
  const [, held, read] = await Promise.all([
    lockOutAnswers(tx, sessionId),
    holdSession(tx, sessionId),
    closes.has(command.type) ? readFolds(tx, [sessionId]) : undefined,
  ]);
  if (!held) throw new Refused(reject('not-found', 'There is no such session.'));
  const outcome = nextStep(plan, held, command, expected, actorName(actor));
  if (!outcome.ok) throw new Refused(outcome);
  const { before, event } = outcome.value;
  if (event.scores && event.questionIndex === null) await foldAllRuns(tx, sessionId, plan, before.terms);
  const { at, version } = event;
  const refused = await applyAct({ tx, sessionId, plan, before, command, at, version });
  if (refused) throw new Refused(refused);
  if (isAmend(command)) await foldAgain(tx, held, plan, event);
  await takeSteps(tx, [outcome.value], read);
  return outcome.value;
};

/** After the commit: rings the doorbell and sets the next nudge. Neither is needed for being right. */
export const announce = async (core: Core, step: NextStep): Promise<void> => {
  const { sessionId, after } = step;
  const scheduled =
    after.dueAt === null
      ? core.timers.cancel('due', sessionId)
      : core.timers.schedule({ name: 'due', key: sessionId, at: after.dueAt });
  const rung = ringSession(core.relay, sessionId, movedBy(step));
  const [nudge] = await Promise.allSettled([scheduled, rung]);
  if (nudge.status === 'rejected') {
    core.log.warn({ sessionId, reason: String(nudge.reason) }, 'no timer was set; the pulse will move it on');
  }
};

/** With no worker at all the first caller after the deadline closes the question, or ends the session. */
export const closeOverdue = (core: Core, sessionId: string): void => {
  transition(core, sessionId, { type: 'due' }, null, 'clock').catch((error: unknown) => {
    core.log.warn({ sessionId, reason: String(error) }, 'an overdue question was not closed');
  });
};
