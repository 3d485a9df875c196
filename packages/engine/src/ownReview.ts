import { readConcerned } from '@argus/db/participantActs';
import { readAnswersOf } from '@argus/db/reviewRows';
import { readRuns } from '@argus/db/runs';
import type { SessionHead } from '@argus/db/sessions';
import { ownRunReview } from '@argus/game/ownRunReview';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import type { PlayerReview } from '@argus/game/reviewViews';
import { mayReview } from '@argus/game/runView';
import { noSession } from './access.ts';
import type { Core } from './core.ts';

/** The review of whoever has no attempt left, while a self-paced session is still open for others. */
export const ownReview = async (
  core: Core,
  head: SessionHead,
  participantId: string,
): Promise<Outcome<PlayerReview>> => {
  const db = core.db.drizzle;
  const { id: sessionId, title, terms } = head;
  const [plan, person, runs] = await Promise.all([
    core.planOf(sessionId),
    readConcerned(db, sessionId, participantId),
    readRuns(db, sessionId, [participantId]),
  ]);
  const run = runs.get(participantId);
  if (!plan || !person) return noSession();
  if (!plan.settings.selfPaced || !run || !mayReview(plan.settings.selfPaced, run)) {
    return reject('not-finished', 'Your review opens when no attempt is left, or the session is over.');
  }
  const answers = await readAnswersOf(db, sessionId, [participantId], plan.questions.length);
  const { nickname } = person;
  return accept(ownRunReview({ sessionId, title, plan, terms, participantId, nickname, answers }));
};
