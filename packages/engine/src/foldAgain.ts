import { readAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { readParticipants } from '@argus/db/participants';
import { addResults, addScores, clearDerived } from '@argus/db/results';
import { readEvents, type SessionHead } from '@argus/db/sessions';
import { replay } from '@argus/game/replay';
import { newSession } from '@argus/game/session';
import type { Plan, SessionEvent } from '@argus/game/sessionState';

/** How many results one statement writes. */
const resultsAtOnce = 10_000;

/** Folds the whole session again from its log, after a question was voided or its key corrected. */
export const foldAgain = async (
  tx: Queries,
  head: Pick<SessionHead, 'id' | 'createdAt'>,
  plan: Plan,
  event: SessionEvent,
): Promise<void> => {
  const { id } = head;
  const [events, participants, answers] = await Promise.all([
    readEvents(tx, id),
    readParticipants(tx, id),
    readAnswers(tx, id, null),
  ]);
  const opened = newSession(plan.settings, head.createdAt);
  const { results, scores } = replay({ plan, opened, events: [...events, event], participants, answers });
  await clearDerived(tx, id);
  for (let from = 0; from < results.length; from += resultsAtOnce) {
    await addResults(tx, [{ sessionId: id, rows: results.slice(from, from + resultsAtOnce) }]);
  }
  await addScores(tx, [{ sessionId: id, rows: scores }]);
};
