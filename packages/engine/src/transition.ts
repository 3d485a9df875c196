import { readAnswers } from '@argus/db/answers';
import type { Drizzle, Queries } from '@argus/db/client';
import { readParticipants, setKicked } from '@argus/db/participants';
import { readScores, writeResults, writeScores } from '@argus/db/results';
import { holdSession, lockOutAnswers, type SessionHead, saveStep } from '@argus/db/sessions';
import { foldQuestion, rerank } from '@argus/game/fold';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { step } from '@argus/game/session';
import type { Command, Phase, Plan, SessionEvent, SessionState } from '@argus/game/sessionState';
import { type Actor, actorName, type Core } from './core.ts';
import { ringSession } from './doorbell.ts';

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
});

/** Judges a question's answers and writes what they are worth and where everybody stands. */
const foldScores = async (
  tx: Queries,
  sessionId: string,
  plan: Plan,
  event: SessionEvent,
  before: SessionState,
): Promise<void> => {
  const { questionIndex } = event;
  if (questionIndex === null) return;
  const participants = await readParticipants(tx, sessionId);
  const answers = await readAnswers(tx, sessionId, questionIndex);
  const scores = await readScores(tx, sessionId);
  const limitMs =
    before.closesAt === null || before.opensAt === null ? null : before.closesAt - before.opensAt;
  const folded = foldQuestion({ plan, questionIndex, participants, answers, scores, limitMs });
  await writeResults(tx, sessionId, folded.results);
  await writeScores(tx, sessionId, folded.scores);
};

/** A kick or its undo changes who has a place. */
const applyKick = async (
  tx: Queries,
  sessionId: string,
  command: Extract<Command, { participantId: string }>,
  at: number,
): Promise<void> => {
  const known = await setKicked(tx, sessionId, command.participantId, command.type === 'kick' ? at : null);
  if (!known) throw new Refused(reject('not-found', 'There is no such participant in this session.'));
  const scores = await readScores(tx, sessionId);
  if (scores.length > 0) {
    await writeScores(tx, sessionId, rerank(await readParticipants(tx, sessionId), scores));
  }
};

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
  await lockOutAnswers(tx, sessionId);
  const head = await holdSession(tx, sessionId);
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
  if (event.scores) await foldScores(tx, sessionId, plan, event, before);
  if (command.type === 'kick' || command.type === 'restore') {
    await applyKick(tx, sessionId, command, event.at);
  }
  if (!(await saveStep(tx, sessionId, before, state, event, actorName(actor)))) {
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
