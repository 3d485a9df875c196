import { readAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { readParticipants } from '@argus/db/participants';
import { addResults, replaceDerived, writeScores } from '@argus/db/results';
import { readAnswersOf } from '@argus/db/reviewRows';
import { clearResultsOf } from '@argus/db/runs';
import { foldRuns } from '@argus/game/foldRuns';
import { closedIn, type RunState } from '@argus/game/run';
import type { Plan } from '@argus/game/sessionState';
import type { Terms } from '@argus/game/terms';

/** What one participant's attempts are worth so far; places come with the session's end. */
export const foldRun = async (
  tx: Queries,
  sessionId: string,
  participantId: string,
  { plan, terms, run }: { readonly plan: Plan; readonly terms: Terms; readonly run: RunState },
): Promise<void> => {
  const { results, scores } = foldRuns({
    plan,
    terms,
    participants: [{ participantId, joinOrder: 0, kicked: false }],
    answers: await readAnswersOf(tx, sessionId, [participantId], plan.questions.length),
    played: { attempts: run.attempt, questions: closedIn(run) },
  });
  await clearResultsOf(tx, sessionId, participantId, plan.questions.length);
  await addResults(tx, [{ sessionId, rows: results }]);
  await writeScores(
    tx,
    sessionId,
    scores.map((score) => ({ ...score, rank: null })),
  );
};

/** The end of a self-paced session: what everybody's best attempt is worth, and all places. */
export const foldAllRuns = async (
  tx: Queries,
  sessionId: string,
  plan: Plan,
  terms: Terms,
): Promise<void> => {
  const folded = foldRuns({
    plan,
    terms,
    participants: await readParticipants(tx, sessionId),
    answers: await readAnswers(tx, sessionId, null),
  });
  await replaceDerived(tx, sessionId, folded);
};
