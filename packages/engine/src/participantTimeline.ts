import { readAnswersOf } from '@argus/db/answers';
import { readConcerned } from '@argus/db/participantActs';
import { readParticipantEvents } from '@argus/db/participantEvents';
import { readActsOn, readSession } from '@argus/db/sessions';
import { type ParticipantTimeline, participantTimeline } from '@argus/game/participantTimeline';
import { type PlayedQuestion, playedQuestions } from '@argus/game/playedQuestions';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { type Access, noSession } from './access.ts';
import type { Actor, Core } from './core.ts';

/** So many of a participant's own events are shown: the latest. */
const eventsShown = 400;

/** One participant's history, for whoever may see the session. */
export const createParticipantTimelines = (core: Core, access: Access) => ({
  participant: async (
    actor: Actor,
    { sessionId, participantId }: { sessionId: string; participantId: string },
  ): Promise<Outcome<ParticipantTimeline>> => {
    if (!(await access.sees(actor, sessionId))) return noSession();
    const db = core.db.drizzle;
    const [head, plan, row] = await Promise.all([
      readSession(db, sessionId),
      core.planOf(sessionId),
      readConcerned(db, sessionId, participantId),
    ]);
    if (!head || !plan) return noSession();
    if (!row) return reject('not-found', 'There is no such participant in this session.');
    const [events, answers, acts] = await Promise.all([
      readParticipantEvents(db, sessionId, participantId, eventsShown),
      readAnswersOf(db, sessionId, participantId),
      readActsOn(db, sessionId, participantId),
    ]);
    const participant = { participantId, ...row, kicked: row.kicked && !row.waiting };
    return accept(participantTimeline({ participant, plan, terms: head.terms, events, answers, acts }));
  },

  /** The questions that have been played, with the keys that count now: what can be voided or corrected. */
  played: async (
    actor: Actor,
    { sessionId }: { sessionId: string },
  ): Promise<Outcome<{ questions: PlayedQuestion[] }>> => {
    if (!(await access.sees(actor, sessionId))) return noSession();
    const db = core.db.drizzle;
    const [head, plan] = await Promise.all([readSession(db, sessionId), core.planOf(sessionId)]);
    return head && plan ? accept({ questions: playedQuestions(plan, head) }) : noSession();
  },
});
