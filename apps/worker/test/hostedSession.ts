import { createTestDatabase, type TestDatabase } from '@argus/db/testDatabase';
import { createEngine, type Engine } from '@argus/engine/createEngine';
import type { Relay } from '@argus/relay/relay';
import type { Timers } from '@argus/timers/timers';
import { pino } from 'pino';

export const silent = pino({ level: 'silent' });

/** Seconds that the question of these tests is open: the fewest there may be. */
const timeLimit = 5;

export interface HostedSession {
  readonly database: TestDatabase;
  readonly engine: Engine;
  /** Opens a session whose only question is on. */
  ask(): Promise<string>;
  phaseOf(sessionId: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const unwrap = <T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T => {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

/** The server's side of a session, for a worker to move on. */
export const createHostedSession = async (
  relay: Relay,
  timers: (database: TestDatabase, now: () => number) => Timers,
): Promise<HostedSession> => {
  const database = await createTestDatabase();
  const { db } = database;
  const engine = await createEngine({ db, relay, timers: (now) => timers(database, now), log: silent });
  await engine.start();
  await engine.accounts.ensureAdmin({ email: 'host@example.org', password: 'a long password' });
  const { rows } = await db.pool.query<{ id: string }>('select id from auth_user');
  const actor = { kind: 'user', userId: rows[0]?.id ?? '' } as const;
  const quiz = {
    title: 'One question',
    description: '',
    language: 'en',
    tags: [],
    questions: [{ id: 'q1', kind: 'boolean', prompt: 'Is water wet?', correct: true, points: 1, timeLimit }],
  };
  return {
    database,
    engine,
    ask: async () => {
      const { quizId } = unwrap(await engine.quizzes.create(actor, { quiz }));
      const settings = { leadInMs: 0 };
      const { sessionId, version } = unwrap(await engine.sessions.create(actor, { quizId, settings }));
      unwrap(await engine.sessions.steer(actor, sessionId, version, { type: 'start' }));
      return sessionId;
    },
    phaseOf: async (sessionId) => {
      const found = await db.pool.query<{ phase: string }>('select phase from quiz_session where id = $1', [
        sessionId,
      ]);
      return found.rows[0]?.phase;
    },
    close: async () => {
      await engine.close();
      await database.drop();
    },
  };
};
