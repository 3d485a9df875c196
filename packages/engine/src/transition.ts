import type { Drizzle } from '@argus/db/client';
import { writeResults, writeScores } from '@argus/db/results';
import { holdSession, lockOutAnswers, type SessionHead, saveStep } from '@argus/db/sessions';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { step } from '@argus/game/session';
import { type Command, isAmend, type Phase, type Plan, type SessionState } from '@argus/game/sessionState';
import { type Actor, actorName, type Core } from './core.ts';
import { ringSession } from './doorbell.ts';
import { foldAllRuns } from './foldRun.ts';
import { foldAgain, foldScores } from './foldScores.ts';
import { applyAct } from './participantActs.ts';

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

const stateOf = (head: SessionHead): SessionState => ({
  phase: head.phase,
  version: head.version,
  questionIndex: head.questionIndex,
  opensAt: head.opensAt,
  closesAt: head.closesAt,
  dueAt: head.dueAt,
  pausedAt: head.pausedAt,
  locked: head.locked,
  terms: head.terms,
});

interface Moved {
  readonly state: SessionState;
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
  let moved: Moved;
  try {
    moved = await core.db.drizzle.transaction((tx) => runStep(tx, sessionId, plan, command, expected, actor));
  } catch (error) {
    if (error instanceof Refused) return error.rejection;
    throw error;
  }
  const { state } = moved;
  await announce(core, sessionId, state);
  // What a participant who plays at their own speed has before them is a view of its own.
  if (command.type === 'factor' && plan.settings.selfPaced) {
    void ringSession(core.relay, sessionId, { what: 'ran', participantId: command.participantId });
  }
  return accept({ version: state.version, phase: state.phase });
};

const runStep = async (
  tx: Parameters<Parameters<Drizzle['transaction']>[0]>[0],
  sessionId: string,
  plan: Plan,
  command: Command,
  expected: number | null,
  actor: Actor | 'clock',
): Promise<Moved> => {
  // One after the other in the database, whose second statement sees what the first has waited for.
  const [, head] = await Promise.all([lockOutAnswers(tx, sessionId), holdSession(tx, sessionId)]);
  if (!head) throw new Refused(reject('not-found', 'There is no such session.'));
  if (expected !== null && expected !== head.version) {
    throw new Refused(
      reject('moved-on', 'The session has moved on since: look at its newest state.', {
        version: head.version,
        phase: head.phase,
      }),
    );
  }
  const before = stateOf(head);
  const outcome = step(plan, before, command, head.now);
  if (!outcome.ok) throw new Refused(outcome);
  const { state, event } = outcome.value;
  const folded =
    event.scores && event.questionIndex !== null
      ? await foldScores(tx, sessionId, plan, event.questionIndex, before)
      : null;
  if (event.scores && event.questionIndex === null) await foldAllRuns(tx, sessionId, plan, before.terms);
  const { at, version: next } = event;
  const refused = await applyAct({ tx, sessionId, plan, before, command, at, version: next });
  if (refused) throw new Refused(refused);
  if (isAmend(command)) await foldAgain(tx, head, plan, event);
  const [saved] = await Promise.all([
    saveStep(tx, sessionId, before, state, event, actorName(actor)),
    folded && writeResults(tx, sessionId, folded.results),
    folded && writeScores(tx, sessionId, folded.scores),
  ]);
  if (!saved) {
    throw new Error(`Session ${sessionId} moved although it was held.`);
  }
  return { state };
};

/** After the commit: rings the doorbell and sets the next nudge. Neither is needed for being right. */
const announce = async (core: Core, sessionId: string, state: SessionState): Promise<void> => {
  const scheduled =
    state.dueAt === null
      ? core.timers.cancel('due', sessionId)
      : core.timers.schedule({ name: 'due', key: sessionId, at: state.dueAt });
  const rung = ringSession(core.relay, sessionId, { what: 'moved', version: state.version });
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
