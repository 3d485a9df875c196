import { readConcerned } from '@argus/db/participantActs';
import { holdSession } from '@argus/db/sessions';
import { insertTimeRequest, readTimeRequest } from '@argus/db/timeRequests';
import { accept, type Outcome } from '@argus/game/rejection';
import { factorOf } from '@argus/game/terms';
import { mayAskForTime } from '@argus/game/timeRequests';
import type { PersonalView } from '@argus/game/views';
import { noSession } from './access.ts';
import type { Core, Player } from './core.ts';
import { ringSession } from './doorbell.ts';
import type { Live } from './live.ts';

/**
 * Requests for more time. One is a row and an entry in the participant's log, but no step: a class that asks must not
 * outdate what its host is about to press. The host's answer is a step, and stands in the session's log.
 */
export const createTimeRequests = (
  core: Core,
  personalOf: (player: Player) => Promise<Outcome<Live<PersonalView>>>,
) => ({
  ask: async (player: Player): Promise<Outcome<{ asked: true }>> => {
    const { sessionId, participantId } = player;
    const plan = await core.planOf(sessionId);
    if (!plan) return noSession();
    const personal = await personalOf(player);
    if (!personal.ok) return personal;
    // Most refusals are known here: whoever keeps asking holds no row.
    const known = mayAskForTime(plan, personal.value.read());
    if (!known.ok) return known;
    const outcome = await core.db.drizzle.transaction(async (tx): Promise<Outcome<{ asked: true }>> => {
      const head = await holdSession(tx, sessionId);
      const row = await readConcerned(tx, sessionId, participantId);
      if (!head || !row) return noSession();
      const verdict = mayAskForTime(plan, {
        phase: head.phase,
        kicked: row.kicked && !row.waiting,
        waiting: row.waiting,
        timeRequest: await readTimeRequest(tx, sessionId, participantId),
        timeFactor: factorOf(head.terms, participantId),
      });
      if (!verdict.ok) return verdict;
      await insertTimeRequest(tx, sessionId, participantId, head.now);
      return accept({ asked: true });
    });
    if (outcome.ok) void ringSession(core.relay, sessionId, { what: 'asked' });
    return outcome;
  },
});
