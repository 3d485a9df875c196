import { readAnswers } from '@argus/db/answers';
import type { Queries } from '@argus/db/client';
import {
  cleanAnnouncements,
  cleanEvents,
  deleteTraces,
  eraseParticipants,
  markErased,
  replaceAnswers,
} from '@argus/db/erasure';
import { readConcerned } from '@argus/db/participantActs';
import { joinByHash } from '@argus/db/wholeSession';
import { erasedText, personalAnswers } from '@argus/game/erase';
import { type Rejection, reject } from '@argus/game/rejection';
import type { Plan, SessionState } from '@argus/game/sessionState';
import { planNow } from '@argus/game/terms';

export interface Erasing {
  readonly tx: Queries;
  readonly sessionId: string;
  readonly plan: Plan;
  readonly before: SessionState;
  /** Null: everybody, and the session with them. */
  readonly participantId: string | null;
  readonly at: number;
}

/** Takes out what these participants wrote that is their own; one question's answers at a time. */
const eraseWritten = async ({ tx, sessionId, plan, before }: Erasing, ids: readonly string[]) => {
  const erased = new Set(ids);
  const counted = planNow(plan, before.terms);
  for (const [index, asked] of plan.questions.entries()) {
    if (asked.kind !== 'text') continue;
    const answers = await readAnswers(tx, sessionId, index);
    const personal = personalAnswers([asked, counted.questions[index] ?? asked], answers);
    const theirs = personal.filter((one) => erased.has(one.participantId));
    await replaceAnswers(tx, sessionId, index, theirs, erasedText);
  }
};

/**
 * Takes everything personal out of a session, or what is one participant's, in the transaction of the step that
 * says so. Answers, results, scores and steps stay, under ids that lead to nobody: review and replay hold.
 */
export const erasePersonal = async (erasing: Erasing): Promise<Rejection | null> => {
  const { tx, sessionId, participantId, at } = erasing;
  if (participantId !== null && !(await readConcerned(tx, sessionId, participantId))) {
    return reject('not-found', 'There is no such participant in this session.');
  }
  if (participantId === null && !(await markErased(tx, sessionId, at))) {
    return reject('unchanged', 'Everything personal was erased from this session already.');
  }
  await joinByHash(tx);
  const ids = await eraseParticipants(tx, sessionId, participantId, at);
  if (participantId !== null && ids.length === 0) {
    return reject('unchanged', 'Everything personal of this participant was erased already.');
  }
  await deleteTraces(tx, sessionId, ids);
  await cleanEvents(tx, sessionId, ids, erasedText);
  if (participantId === null) await cleanAnnouncements(tx, sessionId, erasedText);
  await eraseWritten(erasing, ids);
  return null;
};
