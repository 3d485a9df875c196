import { readAnswers } from '@argus/db/answers';
import { readParticipants } from '@argus/db/participants';
import { readPresenceTotals } from '@argus/db/presence';
import { readResults, readScores } from '@argus/db/results';
import { readEvents, readSession, type SessionHead } from '@argus/db/sessions';
import { createReviewFold } from '@argus/game/reviewFold';
import type { ReviewView } from '@argus/game/reviewViews';
import { isSelfPaced } from '@argus/game/selfPaced';
import { newSession } from '@argus/game/session';
import type { Plan, SessionEvent, SessionState } from '@argus/game/sessionState';
import { planNow } from '@argus/game/terms';
import type { Core } from './core.ts';
import { createKeptMap } from './keptMap.ts';

/** How many finished sessions' reviews a process keeps at hand: a whole class asks at once. */
const reviewsKept = 12;

/** A session as its log tells it. */
export interface SessionLog {
  readonly head: SessionHead;
  /** As the session began: what its log is replayed over. */
  readonly plan: Plan;
  /** With the keys that count now. */
  readonly counted: Plan;
  readonly opened: SessionState;
  readonly events: readonly SessionEvent[];
}

/** Reads what all reviews begin with; undefined when there is no such session. */
export const readSessionLog = async (core: Core, sessionId: string): Promise<SessionLog | undefined> => {
  const db = core.db.drizzle;
  const [head, plan] = await Promise.all([readSession(db, sessionId), core.planOf(sessionId)]);
  if (!head || !plan) return undefined;
  const events = await readEvents(db, sessionId);
  const counted = planNow(plan, head.terms);
  return { head, plan, counted, opened: newSession(plan.settings, head.createdAt), events };
};

/** Folds a session's review question by question, so that its answers are never held all at once. */
const foldReview = async (core: Core, { head, counted: plan, events }: SessionLog): Promise<ReviewView> => {
  const db = core.db.drizzle;
  const { id: sessionId, quizId, title, startedAt, finishedAt } = head;
  const [participants, scores, presence] = await Promise.all([
    readParticipants(db, sessionId),
    readScores(db, sessionId),
    readPresenceTotals(db, sessionId, finishedAt ?? core.clock.now()),
  ]);
  const fold = createReviewFold({
    sessionId,
    quizId,
    title,
    plan,
    startedAt,
    finishedAt,
    events,
    amendments: head.terms.amendments,
    participants,
    scores,
    presence,
  });
  for (const index of fold.played) fold.addResults(index, await readResults(db, sessionId, index));
  const bestOnly = isSelfPaced(plan);
  for (const index of plan.questions.keys()) {
    fold.addAnswers(index, await readAnswers(db, sessionId, index, bestOnly));
  }
  return fold.finish();
};

/** The reviews of sessions: those of finished ones are made once, and again only after the session has moved. */
export const createReviewParts = (core: Core) => {
  const kept = createKeptMap<Promise<ReviewView>>(reviewsKept);
  return async (log: SessionLog): Promise<ReviewView> => {
    const { id, version, phase } = log.head;
    if (phase !== 'finished') return foldReview(core, log);
    const key = `${id} ${version}`;
    const known = kept.get(key);
    if (known) return known;
    const made = foldReview(core, log);
    kept.set(key, made);
    made.catch(() => kept.remove(key));
    return made;
  };
};
