import { randomUUID } from 'node:crypto';
import { readAnswers } from '@argus/db/answers';
import { readParticipants } from '@argus/db/participants';
import { readResults, readScores } from '@argus/db/results';
import { readEvents, readPlan, readSession } from '@argus/db/sessions';
import type { QuizDraft } from '@argus/game/quiz';
import type { Outcome } from '@argus/game/rejection';
import { replay } from '@argus/game/replay';
import { newSession } from '@argus/game/session';
import type { Command, PlainCommandType } from '@argus/game/sessionState';
import type { SettingsInput } from '@argus/game/settings';
import { sql } from 'drizzle-orm';
import type { Received } from '../src/answerInput.ts';
import type { Player } from '../src/core.ts';
import type { Engine } from '../src/createEngine.ts';
import type { Steered } from '../src/transition.ts';
import { type EngineFixture, hostOf, unwrap } from './engineFixture.ts';

export const owner = hostOf('owner');

export interface JoinedPlayer extends Player {
  readonly nickname: string;
  readonly participantToken: string;
}

export interface GameOptions {
  readonly questions: QuizDraft['questions'];
  readonly settings?: SettingsInput;
  readonly title?: string;
}

export type Game = Awaited<ReturnType<typeof openGame>>;

const byPlace = (one: object, other: object): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

/** A session with an owner who always knows the newest version. */
export const openGame = async (fixture: EngineFixture, engine: Engine, options: GameOptions) => {
  const db = fixture.db.drizzle;
  const { questions, settings = {}, title = 'Trial' } = options;
  const quiz = { title, description: '', language: 'en', tags: [], questions };
  const { quizId } = unwrap(await engine.quizzes.create(owner, { quiz }));
  const { sessionId, pin } = unwrap(
    // No lead-in: what is asked is open at once, unless a test wants to see it closed.
    await engine.sessions.create(owner, { quizId, settings: { leadInMs: 0, ...settings } }),
  );

  const head = async () => {
    const found = await readSession(db, sessionId);
    if (!found) throw new Error('The session is gone.');
    return found;
  };

  const command = async (wanted: Command, by: Engine = engine): Promise<Outcome<Steered>> =>
    by.sessions.steer(owner, sessionId, (await head()).version, wanted);

  return {
    sessionId,
    pin,
    quizId,
    head,
    /** Steers by the newest version. */
    command,
    /** Steers, and fails the test when that is refused. */
    step: async (wanted: Command | PlainCommandType) =>
      unwrap(await command(typeof wanted === 'string' ? { type: wanted } : wanted)),

    join: async (nickname: string, by: Engine = engine): Promise<JoinedPlayer> =>
      unwrap(await by.play.join({ pin, nickname })),

    answer: (
      player: Player,
      questionIndex: number,
      value: unknown,
      { key = randomUUID(), by = engine }: { readonly key?: string; readonly by?: Engine } = {},
    ): Promise<Outcome<Received>> => by.play.answer(player, { questionIndex, value, key }),

    /** Moves everything that has happened in the session into the past: for it, that much time has gone by. */
    letTimePass: async (ms: number): Promise<void> => {
      const by = sql`${ms} * interval '1 millisecond'`;
      await db.transaction(async (tx) => {
        await tx.execute(sql`
          update quiz_session set opens_at = opens_at - ${by}, closes_at = closes_at - ${by},
            due_at = due_at - ${by}, paused_at = paused_at - ${by}, created_at = created_at - ${by},
            started_at = started_at - ${by}, finished_at = finished_at - ${by} where id = ${sessionId}`);
        await tx.execute(sql`
          update session_event set at = at - ${by},
            event = jsonb_set(event, '{at}', to_jsonb((event ->> 'at')::bigint - ${ms}::bigint))
          where session_id = ${sessionId}`);
        await tx.execute(sql`
          update participant_run set opens_at = opens_at - ${by}, closes_at = closes_at - ${by},
            started_at = started_at - ${by}, finished_at = finished_at - ${by} where session_id = ${sessionId}`);
        await tx.execute(
          sql`update answer set received_at = received_at - ${by} where session_id = ${sessionId}`,
        );
      });
    },

    answers: () => readAnswers(db, sessionId, null),
    events: () => readEvents(db, sessionId),
    participants: () => readParticipants(db, sessionId),
    scores: () => readScores(db, sessionId),

    /** What is stored of the game, and what its log says that it should be. */
    audit: async () => {
      const plan = await readPlan(db, sessionId);
      if (!plan) throw new Error('The session has no plan.');
      const { createdAt, ...state } = await head();
      const replayed = replay({
        plan,
        opened: newSession(plan.settings, createdAt),
        events: await readEvents(db, sessionId),
        participants: await readParticipants(db, sessionId),
        answers: await readAnswers(db, sessionId, null),
      });
      return {
        stored: {
          phase: state.phase,
          version: state.version,
          scores: (await readScores(db, sessionId)).sort(byPlace),
          results: (await readResults(db, sessionId, null)).sort(byPlace),
        },
        replayed: {
          phase: replayed.state.phase,
          version: replayed.state.version,
          scores: [...replayed.scores].sort(byPlace),
          results: [...replayed.results].sort(byPlace),
        },
      };
    },
  };
};
