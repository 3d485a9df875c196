import { readAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import { readParticipants } from '@argus/db/participants';
import { replaceDerived } from '@argus/db/results';
import { readEvents, type SessionHead } from '@argus/db/sessions';
import { replay } from '@argus/game/replay';
import { newSession } from '@argus/game/session';
import type { Plan, SessionEvent } from '@argus/game/sessionState';

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
  const folded = replay({ plan, opened, events: [...events, event], participants, answers });
  await replaceDerived(tx, id, folded);
};
