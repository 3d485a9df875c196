import { listPublicQuizzes, readPublicQuiz, readQuiz } from '@argus/db/quizzes';
import {
  countLiveSessions,
  holdOwner,
  insertSession,
  listPublicSessions,
  listSessions,
  type NewSessionRow,
  readCard,
  type SessionCardRow,
} from '@argus/db/sessions';
import { limits } from '@argus/game/limits';
import { worded } from '@argus/game/question';
import { quizProblems, quizSchema } from '@argus/game/quiz';
import { accept, type Outcome, type Rejection, reject } from '@argus/game/rejection';
import { newSession } from '@argus/game/session';
import type { Command, Phase } from '@argus/game/sessionState';
import { type Settings, type SettingsInput, settingsSchema } from '@argus/game/settings';
import { type Access, noSession } from './access.ts';
import type { Actor, Core } from './core.ts';
import { makeId } from './ids.ts';
import { defaultEngineLimits, type EngineLimits } from './limits.ts';
import { hashToken, makePin, makeToken } from './tokens.ts';
import { type Steered, transition } from './transition.ts';

const hostLimits = {
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

const dayMs = 86_400_000;

/** A self-paced session ends in the future, and not beyond what anybody plans. */
const refusesEnd = ({ selfPaced }: Settings, now: number): Rejection | null => {
  if (selfPaced === null) return null;
  if (selfPaced.until <= now) return reject('bad-input', 'Let the session end in the future.');
  return selfPaced.until > now + limits.selfPacedDaysMax * dayMs
    ? reject('bad-input', `Let the session end within ${limits.selfPacedDaysMax} days.`)
    : null;
};

interface QuizSource {
  readonly id: string;
  readonly title: string;
  readonly document: Parameters<typeof quizProblems>[0];
}

export interface HostOptions {
  readonly lobbyCreate: boolean;
  readonly keepPersonalDays: number;
  /** Overrides every session's grace. */
  readonly graceMs?: number;
  readonly limits?: Partial<EngineLimits>;
}

/** Opening and steering sessions. */
export const createHosting = (core: Core, access: Access, options: HostOptions) => {
  const { drizzle } = core.db;
  const { sessionsPerHost, playersPerSession } = { ...defaultEngineLimits, ...options.limits };

  /** Counting and opening are one: two that come at once do not both get the last place. */
  const insert = async (row: NewSessionRow): Promise<'opened' | 'pin-taken' | 'too-many'> => {
    const { ownerId = null } = row;
    if (ownerId === null) return (await insertSession(drizzle, row)) ? 'opened' : 'pin-taken';
    return drizzle.transaction(async (tx) => {
      await holdOwner(tx, ownerId);
      if ((await countLiveSessions(tx, ownerId)) >= sessionsPerHost) return 'too-many';
      return (await insertSession(tx, row)) ? 'opened' : 'pin-taken';
    });
  };

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
    const { title, language, questions } = quiz.data;
    const parsed = settingsSchema.safeParse(input);
    if (!parsed.success) {
      return reject('bad-input', parsed.error.issues[0]?.message ?? 'Check the settings.');
    }
    const settings: Settings = {
      ...parsed.data,
      playersMax: Math.min(parsed.data.playersMax, playersPerSession),
      ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
    };
    const createdAt = core.clock.now();
    const wrongEnd = refusesEnd(settings, createdAt);
    if (wrongEnd) return wrongEnd;
    const state = newSession(settings, createdAt);
    const sessionId = makeId();
    for (let attempt = 0; attempt < pinAttempts; attempt += 1) {
      const pin = makePin();
      const outcome = await insert({
        id: sessionId,
        pin,
        quizId: source.id,
        ...owner,
        title,
        language,
        plan: { questions: questions.map((question) => worded(question, language)), settings },
        public: settings.public,
        graceMs: settings.graceMs,
        createdAt,
        startedAt: state.phase === 'lobby' ? null : createdAt,
        ...state,
      });
      if (outcome === 'too-many') {
        return reject(
          'limit-reached',
          `You have ${sessionsPerHost} sessions that have not ended. End one first.`,
        );
      }
      if (outcome === 'pin-taken') continue;
      if (state.dueAt !== null) await core.timers.schedule({ name: 'due', key: sessionId, at: state.dueAt });
      return accept({ sessionId, pin, version: state.version });
    }
    return reject('unavailable', 'No free PIN was found: try again in a moment.');
  };

  return {
    create: async (actor: Actor, input: { quizId: string; settings?: SettingsInput | undefined }) => {
      if (actor.kind !== 'user') return reject('not-signed-in', 'Sign in to open a session.');
      const row = await readQuiz(drizzle, input.quizId, actor.userId);
      if (!row) return reject('not-found', 'There is no such quiz in your library.');
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
      if (!(await access.sees(actor, sessionId))) return noSession();
      const row = await readCard(drizzle, sessionId);
      const plan = await core.planOf(sessionId);
      if (!row || !plan) return noSession();
      return accept({ ...itemOf(row), version: row.version, settings: plan.settings });
    },

    /** `version` is what the host saw; null for acts that mean the same whatever came between. */
    steer: async (
      actor: Actor,
      sessionId: string,
      version: number | null,
      command: Command,
    ): Promise<Outcome<Steered>> => {
      // `due` is the clock's own: nobody may claim to be the clock.
      if (command.type === 'due') return reject('forbidden', 'Only the clock does that.');
      const refusal = await access.refusesSteering(actor, sessionId, command.type);
      if (refusal) return refusal;
      const outcome = await transition(core, sessionId, command, version, actor);
      if (!outcome.ok) access.noteRefused(actor, sessionId, command.type, outcome);
      return outcome;
    },

    lobby: {
      privacy: async () => accept({ keepPersonalDays: options.keepPersonalDays }),

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
