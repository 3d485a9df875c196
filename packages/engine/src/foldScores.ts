import { readAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { readParticipants } from '@argus/db/participants';
import { clearDerived, readScores, writeResults, writeScores } from '@argus/db/results';
import { readEvents, type SessionHead } from '@argus/db/sessions';
import { foldQuestion } from '@argus/game/fold';
import { limitOf } from '@argus/game/refold';
import { replay } from '@argus/game/replay';
import { newSession } from '@argus/game/session';
import type { Plan, SessionEvent, SessionState } from '@argus/game/sessionState';
import { planNow } from '@argus/game/terms';

/** Judges a question's answers: what they are worth, and where everybody stands. Writes nothing. */
export const foldScores = async (
  tx: Queries,
  sessionId: string,
  plan: Plan,
  questionIndex: number,
  before: SessionState,
): Promise<ReturnType<typeof foldQuestion>> => {
  const [participants, answers, scores] = await Promise.all([
    readParticipants(tx, sessionId),
    readAnswers(tx, sessionId, questionIndex),
    readScores(tx, sessionId),
  ]);
  const { terms } = before;
  return foldQuestion({
    plan: planNow(plan, terms),
    questionIndex,
    participants,
    answers,
    scores,
    limitMs: limitOf(before),
    factors: terms.factors,
  });
};

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
    await writeResults(tx, id, results.slice(from, from + resultsAtOnce));
  }
  await writeScores(tx, id, scores);
};
