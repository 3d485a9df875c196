import { listPublicQuizzes, readPublicQuiz, readQuiz } from '@argus/db/quizzes';
import {
  countLiveSessions,
  findByHostToken,
  insertSession,
  listPublicSessions,
  listSessions,
  readCard,
  readSession,
  type SessionCardRow,
} from '@argus/db/sessions';
import { quizProblems, quizSchema } from '@argus/game/quiz';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { newSession } from '@argus/game/session';
import type { Command, Phase } from '@argus/game/sessionState';
import { type Settings, type SettingsInput, settingsSchema } from '@argus/game/settings';
import type { Actor, Core } from './core.ts';
import { makeId } from './ids.ts';
import { hashToken, makePin, makeToken } from './tokens.ts';
import { type Steered, transition } from './transition.ts';

export const hostLimits = {
  /** Sessions of one host that run at the same time. */
  liveSessions: 100,
  /** Sessions on one page of a list. */
  page: 50,
  /** Public sessions and quizzes that the main room shows. */
  lobby: 24,
} as const;

export interface SessionListItem {
  readonly sessionId: string;
  readonly quizId: string | null;
  readonly title: string;
  readonly pin: string | null;
  readonly phase: Phase;
  readonly players: number;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

/** How often a new PIN is drawn when one is taken; with a million PINs the second is all but always free. */
const pinAttempts = 50;

const itemOf = (row: SessionCardRow): SessionListItem => ({
  sessionId: row.id,
  quizId: row.quizId,
  title: row.title,
  pin: row.pin,
  phase: row.phase,
  players: row.players,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
});

/** The same answer for a session that is not there and one that is somebody else's. */
export const noSession = (): Rejection => reject('not-found', 'There is no such session.');

interface QuizSource {
  readonly id: string;
  readonly title: string;
  readonly document: Parameters<typeof quizProblems>[0];
}

export interface HostOptions {
  readonly lobbyCreate: boolean;
  /** Overrides every session's grace. */
  readonly graceMs?: number;
}

/** Opening and steering sessions. */
export const createHosting = (core: Core, options: HostOptions) => {
  const { drizzle } = core.db;

  const open = async (
    source: QuizSource,
    input: SettingsInput,
    owner: { ownerId: string | null; hostTokenHash: Buffer | null },
  ): Promise<Outcome<{ sessionId: string; pin: string; version: number }>> => {
    const quiz = quizSchema.safeParse(source.document);
    if (!quiz.success || quiz.data.questions.length === 0) {
      return reject('bad-input', 'Solve the problems shown in the editor before you open a session.', {
        problems: quizProblems(source.document),
      });
    }
    const parsed = settingsSchema.safeParse(input);
    if (!parsed.success) {
      return reject('bad-input', parsed.error.issues[0]?.message ?? 'Check the settings.');
    }
    const settings: Settings =
      options.graceMs === undefined ? parsed.data : { ...parsed.data, graceMs: options.graceMs };
    const state = newSession(settings, core.clock.now());
    const sessionId = makeId();
    for (let attempt = 0; attempt < pinAttempts; attempt += 1) {
      const pin = makePin();
      const inserted = await insertSession(drizzle, {
        id: sessionId,
        pin,
        quizId: source.id,
        ...owner,
        title: quiz.data.title,
        language: quiz.data.language,
        plan: { questions: quiz.data.questions, settings },
        public: settings.public,
        graceMs: settings.graceMs,
        ...state,
      });
      if (!inserted) continue;
      if (state.dueAt !== null) await core.timers.schedule({ name: 'due', key: sessionId, at: state.dueAt });
      return accept({ sessionId, pin, version: state.version });
    }
    return reject('unavailable', 'No free PIN was found: try again in a moment.');
  };

  /** Whether this actor steers that session. */
  const owns = async (actor: Actor, sessionId: string): Promise<boolean> => {
    if (actor.kind === 'host-token') return actor.sessionId === sessionId;
    const head = await readSession(drizzle, sessionId);
    return head !== undefined && head.ownerId === actor.userId;
  };

  return {
    owns,

    identify: async (token: string): Promise<Actor | null> => {
      const sessionId = await findByHostToken(drizzle, hashToken(token));
      return sessionId ? { kind: 'host-token', sessionId } : null;
    },

    create: async (actor: Actor, input: { quizId: string; settings?: SettingsInput | undefined }) => {
      if (actor.kind !== 'user') return reject('not-signed-in', 'Sign in to open a session.');
      const row = await readQuiz(drizzle, input.quizId, actor.userId);
      if (!row) return reject('not-found', 'There is no such quiz in your library.');
      if ((await countLiveSessions(drizzle, actor.userId)) >= hostLimits.liveSessions) {
        return reject('limit-reached', `End one of your ${hostLimits.liveSessions} running sessions first.`);
      }
      return open(row, input.settings ?? {}, { ownerId: actor.userId, hostTokenHash: null });
    },

    list: async (actor: Actor, input: { limit?: number | undefined; cursor?: string | null | undefined }) => {
      if (actor.kind !== 'user') return reject('not-signed-in', 'Sign in to see your sessions.');
      const limit = Math.min(input.limit ?? hostLimits.page, hostLimits.page);
      const before = input.cursor && /^\d{1,15}$/.test(input.cursor) ? Number(input.cursor) : null;
      const rows = await listSessions(drizzle, actor.userId, limit + 1, before);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return accept({
        items: page.map(itemOf),
        nextCursor: rows.length > limit && last ? String(last.createdAt) : null,
      });
    },

    get: async (actor: Actor, { sessionId }: { sessionId: string }) => {
      if (!(await owns(actor, sessionId))) return noSession();
      const row = await readCard(drizzle, sessionId);
      const plan = await core.planOf(sessionId);
      if (!row || !plan) return noSession();
      return accept({ ...itemOf(row), version: row.version, settings: plan.settings });
    },

    steer: async (
      actor: Actor,
      sessionId: string,
      version: number,
      command: Command,
    ): Promise<Outcome<Steered>> => {
      // `due` is the clock's own: nobody may claim to be the clock.
      if (command.type === 'due') return reject('forbidden', 'Only the clock does that.');
      if (!(await owns(actor, sessionId))) return noSession();
      return transition(core, sessionId, command, version, actor);
    },

    lobby: {
      open: async () => {
        const [sessions, quizzes] = await Promise.all([
          listPublicSessions(drizzle, hostLimits.lobby),
          options.lobbyCreate ? listPublicQuizzes(drizzle, hostLimits.lobby) : [],
        ]);
        return accept({
          sessions: sessions.flatMap(({ pin, title, players, phase, language }) =>
            pin === null ? [] : [{ pin, title, players, phase, language }],
          ),
          quizzes: quizzes.map(({ id, title, description, questionCount, language }) => ({
            quizId: id,
            title,
            description,
            questions: questionCount,
            language,
          })),
          canCreate: options.lobbyCreate,
        });
      },

      create: async (input: { quizId: string; pace?: 'host' | 'auto' | undefined }) => {
        if (!options.lobbyCreate) {
          return reject('turned-off', 'Starting sessions from the main room is turned off here.');
        }
        const row = await readPublicQuiz(drizzle, input.quizId);
        if (!row) return reject('not-found', 'There is no such public quiz.');
        const hostToken = makeToken();
        const opened = await open(
          row,
          { public: true, pace: input.pace ?? 'host' },
          { ownerId: null, hostTokenHash: hashToken(hostToken) },
        );
        if (!opened.ok) return opened;
        return accept({ sessionId: opened.value.sessionId, pin: opened.value.pin, hostToken });
      },
    },
  };
};
