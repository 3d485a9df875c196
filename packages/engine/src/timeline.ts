import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAnswers } from '@argus/db/answers';
import { readParticipants } from '@argus/db/participants';
import { readAbsences, readPresenceSeries } from '@argus/db/presence';
import { readAnswersUntil } from '@argus/db/reviewRows';
import { readLog } from '@argus/db/sessions';
import { questionWindows } from '@argus/game/questionWindows';
import { accept, type Outcome } from '@argus/game/rejection';
import { momentView, stateAt, timelineSteps } from '@argus/game/timeline';
import type {
  MomentView,
  TimelineAnswers,
  TimelineBoard,
  TimelineMark,
  TimelineView,
} from '@argus/game/timelineViews';
import { noSession } from './access.ts';
import type { Actor, Core } from './core.ts';
import { createKeptMap } from './keptMap.ts';
import type { Owns } from './review.ts';
import { readSessionLog, type SessionLog } from './reviewParts.ts';

const timelinesKept = 6;
/** Connections are told in at most about so many spans, of a second or more. */
const connectionSpans = 1_000;

/** The replay of sessions from their logs. */
export const createTimelines = (core: Core, owns: Owns) => {
  const db = core.db.drizzle;
  const kept = createKeptMap<Promise<TimelineView>>(timelinesKept);

  const endOf = ({ head, events }: SessionLog): number =>
    head.finishedAt ?? Math.max(core.clock.now(), events.at(-1)?.at ?? 0);

  const make = async (log: SessionLog): Promise<TimelineView> => {
    const { head, plan, opened } = log;
    const sessionId = head.id;
    const [logged, participants, answers] = await Promise.all([
      readLog(db, sessionId),
      readParticipants(db, sessionId),
      readAnswers(db, sessionId, null),
    ]);
    const marks: TimelineMark[] = [];
    const boards: TimelineBoard[] = [];
    const steps = timelineSteps({
      plan,
      opened,
      participants,
      answers,
      events: logged.map(({ event, actor }) => ({ ...event, by: actor === 'clock' ? 'clock' : 'host' })),
      nicknames: new Map(participants.map((one) => [one.participantId, one.nickname])),
    });
    for (const { mark, board } of steps) {
      marks.push(mark);
      if (board) boards.push(board);
      // Folding a question of thousands takes a moment: others get their turn in between.
      await nextTurn();
    }
    const from = head.createdAt;
    const to = endOf(log);
    const bucketMs = Math.max(1_000, Math.ceil((to - from) / connectionSpans / 1_000) * 1_000);
    const perQuestion = [...questionWindows(plan, opened, log.events)].map(
      ([questionIndex, { opensAt, closedAt }]): TimelineAnswers => {
        const perSecond: number[] = [];
        for (const answer of answers) {
          if (answer.questionIndex !== questionIndex) continue;
          const second = Math.max(0, Math.floor((answer.receivedAt - opensAt) / 1_000));
          while (perSecond.length <= second) perSecond.push(0);
          perSecond[second] = (perSecond[second] ?? 0) + 1;
        }
        const prompt = plan.questions[questionIndex]?.prompt ?? '';
        return { questionIndex, prompt, opensAt, closedAt, perSecond };
      },
    );
    return {
      sessionId,
      title: head.title,
      from,
      to,
      players: participants.length,
      marks,
      boards,
      answers: perQuestion,
      connections: await readPresenceSeries(db, sessionId, bucketMs),
    };
  };

  const timelineOf = (log: SessionLog): Promise<TimelineView> => {
    if (log.head.phase !== 'finished') return make(log);
    const key = `${log.head.id} ${log.head.version}`;
    const known = kept.get(key);
    if (known) return known;
    const made = make(log);
    kept.set(key, made);
    made.catch(() => kept.remove(key));
    return made;
  };

  const hosted = async (actor: Actor, sessionId: string): Promise<SessionLog | undefined> =>
    (await owns(actor, sessionId)) ? readSessionLog(core, sessionId) : undefined;

  return {
    timeline: async (actor: Actor, { sessionId }: { sessionId: string }): Promise<Outcome<TimelineView>> => {
      const log = await hosted(actor, sessionId);
      return log ? accept(await timelineOf(log)) : noSession();
    },

    moment: async (actor: Actor, input: { sessionId: string; at: number }): Promise<Outcome<MomentView>> => {
      const log = await hosted(actor, input.sessionId);
      if (!log) return noSession();
      const { plan, counted, opened, events, head } = log;
      const at = Math.min(Math.max(input.at, head.createdAt), endOf(log));
      const state = stateAt(plan, opened, events, at);
      const asked = state.questionIndex >= 0;
      const [answers, { joined, absent }] = await Promise.all([
        asked ? readAnswersUntil(db, head.id, state.questionIndex, at) : [],
        readAbsences(db, head.id, at),
      ]);
      const lost = absent.filter(({ type }) => type === 'lost');
      return accept(
        momentView({
          plan: counted,
          state,
          at,
          joined,
          answers,
          connected: joined - lost.length,
          lost: lost.map(({ nickname, since }) => ({ nickname, since })),
          away: absent
            .filter(({ type }) => type === 'away')
            .map(({ nickname, since }) => ({ nickname, since })),
        }),
      );
    },
  };
};
