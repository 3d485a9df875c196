import { isErased, readErasedAt } from '@argus/db/erasure';
import { readParticipants } from '@argus/db/participants';
import { readPresenceOf } from '@argus/db/presence';
import { readBoard } from '@argus/db/results';
import { listSessionsOfQuiz, readAnswersOf, readFacilities, readResultsOf } from '@argus/db/reviewRows';
import { readSession } from '@argus/db/sessions';
import { type ComparableSession, compareSessions } from '@argus/game/compareSessions';
import { explainPoints } from '@argus/game/explainPoints';
import { boardOf, boardPlaces } from '@argus/game/leaderboard';
import { type PageQuery, participantPage, reviewRowsMost } from '@argus/game/participantPage';
import { participantReview } from '@argus/game/participantReview';
import { playerReview } from '@argus/game/playerReview';
import { questionWindows } from '@argus/game/questionWindows';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { countingAnswers, questionOutcomes } from '@argus/game/reviewFacts';
import type {
  HostReview,
  ParticipantPage,
  ParticipantReview,
  PlayerReview,
  WhyView,
} from '@argus/game/reviewViews';
import { runLimit } from '@argus/game/run';
import { isSelfPaced } from '@argus/game/selfPaced';
import type { CompareView } from '@argus/game/timelineViews';
import { noSession } from './access.ts';
import type { Actor, Core, Player } from './core.ts';
import { ownReview } from './ownReview.ts';
import { createReviewParts, readSessionLog, type SessionLog } from './reviewParts.ts';

/** Joins, drops and away spans that a participant's path shows: a flapping line may have thousands. */
const presenceShown = 500;
/** Sessions of a quiz that are compared, the newest. */
const sessionsCompared = 12;

export type Owns = (actor: Actor, sessionId: string) => Promise<boolean>;

const noParticipant = () => reject('not-found', 'There is no such participant in this session.');

/** What is left to say when a session is over. */
export const createReviews = (core: Core, owns: Owns) => {
  const db = core.db.drizzle;
  const reviewOf = createReviewParts(core);

  /** Runs a use case for whoever hosts the session; to all others it does not exist. */
  const asHost = async <T>(
    actor: Actor,
    sessionId: string,
    run: (log: SessionLog) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    if (!(await owns(actor, sessionId))) return noSession();
    const log = await readSessionLog(core, sessionId);
    return log ? run(log) : noSession();
  };

  const readOwn = async ({ head, plan }: SessionLog, participantId: string) => {
    const [answers, results] = await Promise.all([
      readAnswersOf(db, head.id, [participantId], plan.questions.length, isSelfPaced(plan)),
      readResultsOf(db, head.id, [participantId], plan.questions.length),
    ]);
    return { answers, results };
  };

  return {
    reviewOf,

    review: (actor: Actor, { sessionId }: { sessionId: string }): Promise<Outcome<HostReview>> =>
      asHost(actor, sessionId, async (log) => {
        const whole = await reviewOf(log);
        return accept({
          ...whole,
          participants: whole.participants.slice(0, reviewRowsMost),
          erasedAt: await readErasedAt(db, sessionId),
        });
      }),

    participants: (
      actor: Actor,
      { sessionId, ...query }: { sessionId: string } & PageQuery,
    ): Promise<Outcome<ParticipantPage>> =>
      asHost(actor, sessionId, async (log) => accept(participantPage(await reviewOf(log), query))),

    participant: (
      actor: Actor,
      { sessionId, participantId }: { sessionId: string; participantId: string },
    ): Promise<Outcome<ParticipantReview>> =>
      asHost(actor, sessionId, async (log) => {
        const { plan, counted, opened, events, head } = log;
        const [{ participants }, people] = await Promise.all([
          reviewOf(log),
          readParticipants(db, sessionId),
        ]);
        const summary = participants.find((one) => one.participantId === participantId);
        const person = people.find((one) => one.participantId === participantId);
        if (!summary || !person) return noParticipant();
        return accept(
          participantReview({
            plan: counted,
            summary,
            joinedAt: person.joinedAt,
            erased: await isErased(db, participantId),
            outcomes: questionOutcomes(plan, events),
            windows: questionWindows(plan, opened, events),
            ...(await readOwn(log, participantId)),
            presence: await readPresenceOf(db, sessionId, participantId, presenceShown),
            end: head.finishedAt ?? core.clock.now(),
          }),
        );
      }),

    /** Why one answer brought as many points as it did. */
    why: (
      actor: Actor,
      input: { sessionId: string; participantId: string; questionIndex: number },
    ): Promise<Outcome<WhyView>> =>
      asHost(actor, input.sessionId, async (log) => {
        const { plan, counted, opened, events, head } = log;
        const { participantId, questionIndex } = input;
        const people = await readParticipants(db, input.sessionId);
        if (!people.some((one) => one.participantId === participantId)) return noParticipant();
        const { answers, results } = await readOwn(log, participantId);
        const window = questionWindows(plan, opened, events).get(questionIndex);
        const explained = explainPoints({
          plan: counted,
          questionIndex,
          state: questionOutcomes(plan, events)[questionIndex]?.state ?? 'not-played',
          window,
          runLimitMs: runLimit(counted, questionIndex),
          timesOthers: (window?.factors ?? head.terms.factors)[participantId] ?? 1,
          answer:
            countingAnswers(answers.filter((one) => one.questionIndex === questionIndex)).get(
              participantId,
            ) ?? null,
          result: results.find((one) => one.questionIndex === questionIndex) ?? null,
        });
        return explained
          ? accept(explained)
          : reject('wrong-question', 'There is no such question in this session.');
      }),

    /** The sessions of the same quiz side by side. Whoever only holds a host token sees this one alone. */
    compare: (actor: Actor, { sessionId }: { sessionId: string }): Promise<Outcome<CompareView>> =>
      asHost(actor, sessionId, async ({ head }) => {
        if (head.quizId === null || actor.kind !== 'user') return accept({ sessions: [], questions: [] });
        const rows = await listSessionsOfQuiz(db, actor.userId, head.quizId, sessionsCompared);
        const figures = await readFacilities(
          db,
          rows.map((row) => row.sessionId),
        );
        const sessions: ComparableSession[] = [];
        for (const { players, medianMs, ...row } of rows) {
          const plan = await core.planOf(row.sessionId);
          if (!plan) continue;
          const own = figures.filter((one) => one.sessionId === row.sessionId);
          sessions.push({
            ...row,
            plan,
            participants: players,
            medianResponseMs: medianMs,
            questions: new Map(own.map((one) => [one.questionIndex, one])),
          });
        }
        return accept(compareSessions(sessions));
      }),

    ofPlayer: async ({ sessionId, participantId }: Player): Promise<Outcome<PlayerReview>> => {
      const head = await readSession(db, sessionId);
      if (!head || (await isErased(db, participantId))) return noSession();
      if (head.phase === 'running') return ownReview(core, head, participantId);
      if (head.phase !== 'finished')
        return reject('not-finished', 'The review opens when the session is over.');
      const log = await readSessionLog(core, sessionId);
      if (!log) return noSession();
      const own = playerReview({
        plan: log.counted,
        review: await reviewOf(log),
        board: boardOf(await readBoard(db, sessionId, boardPlaces)),
        participantId,
        ...(await readOwn(log, participantId)),
      });
      return own ? accept(own) : noSession();
    },
  };
};
