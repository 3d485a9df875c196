import type { Queries } from '@argus/db/client';
import { addResults, addScores, changeScores } from '@argus/db/results';
import type { SessionHead } from '@argus/db/sessions';
import { clearOpenResults, type FoldRows, readFolds, saveSteps } from '@argus/db/steps';
import { foldQuestion } from '@argus/game/fold';
import { limitOf } from '@argus/game/refold';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { step } from '@argus/game/session';
import type { Command, Plan, SessionEvent, SessionState } from '@argus/game/sessionState';
import { planNow } from '@argus/game/terms';

/** A step that a session is about to make. */
export interface NextStep {
  readonly sessionId: string;
  readonly plan: Plan;
  /** The session's, which the step leaves as it is. */
  readonly revision: number;
  readonly before: SessionState;
  readonly after: SessionState;
  readonly event: SessionEvent;
  readonly actor: string;
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

/**
 * What a command would make of a session that is held. `expected` is the version that the caller saw; null for the
 * clock, which judges by `dueAt` alone.
 */
export const nextStep = (
  plan: Plan,
  held: SessionHead & { readonly now: number },
  command: Command,
  expected: number | null,
  actor: string,
): Outcome<NextStep> => {
  if (expected !== null && expected !== held.version) {
    return reject('moved-on', 'The session has moved on since: look at its newest state.', {
      version: held.version,
      phase: held.phase,
    });
  }
  const before = stateOf(held);
  const outcome = step(plan, before, command, held.now);
  if (!outcome.ok) return outcome;
  const { state, event } = outcome.value;
  return accept({ sessionId: held.id, plan, revision: held.revision, before, after: state, event, actor });
};

/** Judges a question's answers: what they are worth, and where everybody stands. */
const foldOf = ({ plan, before }: NextStep, questionIndex: number, rows: FoldRows) =>
  foldQuestion({
    plan: planNow(plan, before.terms),
    questionIndex,
    ...rows,
    limitMs: limitOf(before),
    factors: before.terms.factors,
  });

const nobody: FoldRows = { participants: [], answers: [], scores: [] };

/** The question that counts and that the step closes; null when it closes none. */
const closedBy = ({ event }: NextStep): number | null => (event.scores ? event.questionIndex : null);

/**
 * Writes the steps of sessions that are held, with the results and scores of the questions that they close. `read` is
 * what `readFolds` has found of them, where somebody has asked already.
 */
export const takeSteps = async (
  tx: Queries,
  steps: readonly NextStep[],
  read?: ReadonlyMap<string, FoldRows>,
): Promise<void> => {
  const closes = steps.filter((step) => closedBy(step) !== null).map(({ sessionId }) => sessionId);
  const rows = read ?? (closes.length > 0 ? await readFolds(tx, closes) : new Map<string, FoldRows>());
  const folds = steps.flatMap((step) => {
    const { sessionId } = step;
    const questionIndex = closedBy(step);
    if (questionIndex === null) return [];
    const found = rows.get(sessionId) ?? nobody;
    const known = new Set(found.scores.map(({ participantId }) => participantId));
    const { results, scores } = foldOf(step, questionIndex, found);
    const [old, fresh] = [
      scores.filter(({ participantId }) => known.has(participantId)),
      scores.filter(({ participantId }) => !known.has(participantId)),
    ];
    return { sessionId, results, old, fresh };
  });
  // Asked for at once, in this order: which question was open stands in the session's row until the step is saved.
  const [, moved] = await Promise.all([
    closes.length > 0 ? clearOpenResults(tx, closes) : undefined,
    saveSteps(tx, steps),
    addResults(
      tx,
      folds.map(({ sessionId, results }) => ({ sessionId, rows: results })),
    ),
    addScores(
      tx,
      folds.map(({ sessionId, fresh }) => ({ sessionId, rows: fresh })),
    ),
    changeScores(
      tx,
      folds.map(({ sessionId, old }) => ({ sessionId, rows: old })),
    ),
  ]);
  if (moved.length > 0) throw new Error(`Sessions moved although they were held: ${moved.join(', ')}`);
};
