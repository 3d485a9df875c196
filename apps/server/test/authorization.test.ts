import { createHash } from 'node:crypto';
import { appRouter } from '@argus/api/root';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../src/startServer.ts';
import { type Caller, openCaller, type Shown } from './caller.ts';
import { admin, createClients, openSession, signIn } from './hosted.ts';
import { createServerFixture, type ServerFixture } from './serverFixture.ts';

/** Whom a procedure is for, and whose things it touches. */
type For =
  /** Anybody, and everybody gets the same. */
  | 'anybody'
  /** A participant, of the own session alone. */
  | 'player'
  /** A signed-in user, among the own things alone. */
  | 'user'
  /** The owner of the quiz that it names. */
  | 'owner of the quiz'
  /** The host of the session that it names: its owner, or whoever holds its host token. */
  | 'host of the session';

/** What the calls of a row reach for: things of the session that most callers have no business in. */
interface Target {
  readonly sessionId: string;
  readonly quizId: string;
  readonly participantId: string;
  readonly pin: string;
}

interface Row {
  readonly for: For;
  readonly input?: (target: Target) => object;
}

const oneQuiz: Row = { for: 'owner of the quiz', input: ({ quizId }) => ({ quizId }) };
const oneSession: Row = { for: 'host of the session', input: ({ sessionId }) => ({ sessionId }) };
const step: Row = { for: 'host of the session', input: ({ sessionId }) => ({ sessionId, version: 1 }) };
const oneParticipant: Row = {
  for: 'host of the session',
  input: ({ sessionId, participantId }) => ({ sessionId, participantId }),
};
const participantStep: Row = {
  for: 'host of the session',
  input: ({ sessionId, participantId }) => ({ sessionId, participantId, version: 1 }),
};

const act = (what: object): Row => ({
  for: 'host of the session',
  input: ({ sessionId, participantId }) => ({ sessionId, participantId, ...what }),
});
const amend = (what: object): Row => ({
  for: 'host of the session',
  input: ({ sessionId }) => ({ sessionId, questionIndex: 0, ...what }),
});

const question = {
  id: 'q1',
  kind: 'choice',
  prompt: 'First?',
  choices: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
  correct: 'a',
};

const logo = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"></svg>').toString(
  'base64',
);

let joiners = 0;
/** One row for every procedure there is. */
const rows: Readonly<Record<string, Row>> = {
  'account.me': { for: 'user' },
  'brand.get': { for: 'anybody' },
  'brand.save': { for: 'user', input: () => ({ name: 'Argus', color: null }) },
  'brand.setLogo': { for: 'user', input: () => ({ base64: logo }) },
  'brand.removeLogo': { for: 'user' },
  'lobby.open': { for: 'anybody' },
  'lobby.privacy': { for: 'anybody' },
  'lobby.create': { for: 'anybody', input: () => ({ quizId: 'nowhere' }) },
  'lobby.practice': { for: 'anybody', input: ({ quizId }) => ({ quizId }) },
  'lobby.judge': {
    for: 'anybody',
    input: ({ quizId }) => ({ quizId, revision: 1, questionIndex: 0, value: 'a' }),
  },
  'setup.status': { for: 'anybody' },
  'setup.create': {
    for: 'anybody',
    input: () => ({ token: 'forged', email: 'eve@example.org', name: 'Eve', password: 'correct horse' }),
  },
  'play.lookup': { for: 'anybody', input: ({ pin }) => ({ pin }) },
  'play.suggest': { for: 'anybody', input: ({ pin }) => ({ pin }) },
  'play.join': {
    for: 'anybody',
    input: ({ pin }) => {
      joiners += 1;
      return { pin, nickname: `Joiner ${joiners}` };
    },
  },
  'play.recover': { for: 'anybody', input: ({ pin }) => ({ pin, code: 'AAAAAA' }) },
  'play.watch': { for: 'player' },
  'play.me': { for: 'player' },
  'play.review': { for: 'player' },
  'play.presence': { for: 'player', input: () => ({ away: false }) },
  'play.react': { for: 'player', input: () => ({ reaction: 'clap' }) },
  'play.askForTime': { for: 'player' },
  'play.goOn': { for: 'player', input: () => ({ version: 0 }) },
  'play.answer': { for: 'player', input: () => ({ questionIndex: 0, value: 'a', key: 'k' }) },
  'quizzes.list': { for: 'user' },
  'quizzes.create': { for: 'user' },
  'quizzes.createDemo': { for: 'user' },
  'quizzes.csvExample': { for: 'user' },
  'quizzes.import': { for: 'user', input: () => ({ fileName: 'a.txt', base64: 'I1EgT25lPwo=' }) },
  'quizzes.get': oneQuiz,
  'quizzes.duplicate': oneQuiz,
  'quizzes.export': {
    for: 'owner of the quiz',
    input: ({ quizId }) => ({ quizId, format: 'argus-json' }),
  },
  'quizzes.update': {
    for: 'owner of the quiz',
    input: ({ quizId }) => ({ quizId, revision: 99, quiz: { title: 'Taken', questions: [] } }),
  },
  'quizzes.restore': oneQuiz,
  'quizzes.remove': oneQuiz,
  'sessions.list': { for: 'user' },
  'sessions.create': oneQuiz,
  'sessions.get': oneSession,
  'sessions.stage': oneSession,
  'sessions.host': oneSession,
  'sessions.monitor': oneSession,
  'sessions.review': oneSession,
  'sessions.export': {
    for: 'host of the session',
    input: ({ sessionId }) => ({ sessionId, sheet: 'participants', format: 'csv' }),
  },
  'reviews.participants': oneSession,
  'reviews.participant': oneParticipant,
  'reviews.why': {
    for: 'host of the session',
    input: ({ sessionId, participantId }) => ({ sessionId, participantId, questionIndex: 0 }),
  },
  'reviews.timeline': oneSession,
  'reviews.moment': { for: 'host of the session', input: ({ sessionId }) => ({ sessionId, at: 0 }) },
  'reviews.compare': oneSession,
  'reviews.mark': {
    for: 'owner of the quiz',
    input: ({ sessionId }) => ({ sessionId, questionIndex: 0, note: '' }),
  },
  'reviews.marks': oneQuiz,
  'reviews.unmark': { for: 'owner of the quiz', input: ({ quizId }) => ({ quizId, questionId: 'q' }) },
  'sessions.start': step,
  'sessions.next': step,
  'sessions.close': step,
  'sessions.pause': step,
  'sessions.resume': step,
  'sessions.skip': step,
  'sessions.lock': step,
  'sessions.unlock': step,
  'sessions.extend': {
    for: 'host of the session',
    input: ({ sessionId }) => ({ sessionId, version: 1, seconds: 10 }),
  },
  'sessions.kick': participantStep,
  'sessions.restore': participantStep,
  'sessions.end': step,
  'sessions.show': step,
  'sessions.hide': step,
  'sessions.approve': step,
  'sessions.unapprove': step,
  'sessions.take': step,
  'sessions.give': step,
  'sessions.open': step,
  'sessions.participant': oneParticipant,
  'sessions.played': oneSession,
  'sessions.allow': oneParticipant,
  'sessions.rename': act({ nickname: 'Grace' }),
  'sessions.giveTime': act({ factor: 2 }),
  'sessions.declineTime': oneParticipant,
  'sessions.assign': act({ team: 0 }),
  'sessions.message': act({ text: 'Hello' }),
  'sessions.admit': {
    for: 'host of the session',
    input: ({ sessionId, participantId }) => ({ sessionId, participantIds: [participantId] }),
  },
  'sessions.void': amend({ reason: 'A mistake.' }),
  'sessions.unvoid': amend({}),
  'sessions.correct': amend({ reason: 'A mistake.', question }),
  'sessions.erase': oneSession,
  'sessions.invite': {
    for: 'host of the session',
    input: ({ sessionId }) => ({ sessionId, role: 'observer', name: 'Eve' }),
  },
  'sessions.keys': oneSession,
  'sessions.revoke': { for: 'host of the session', input: ({ sessionId }) => ({ sessionId, keyId: 'k' }) },
};

const isProcedure = (value: unknown): value is { _def: { type: string } } =>
  typeof value === 'function' && '_def' in value;

const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]: [string, unknown]) => {
  if (!isProcedure(procedure)) throw new Error(`${path} is no procedure.`);
  return [path, procedure._def.type] as const;
});

const roles = [
  'nobody',
  'forger',
  'player of the session',
  'player of another session',
  'host of another session',
  'another user',
  'host of the session',
] as const;
type Role = (typeof roles)[number];

/** Who is signed in to nothing that the procedure is for. */
const outsiders: Readonly<Record<For, readonly Role[]>> = {
  anybody: [],
  player: ['nobody', 'forger', 'host of another session', 'another user', 'host of the session'],
  user: ['nobody', 'forger', 'player of the session', 'player of another session', 'host of another session'],
  'owner of the quiz': [
    'nobody',
    'forger',
    'player of the session',
    'player of another session',
    'host of another session',
  ],
  'host of the session': ['nobody', 'forger', 'player of the session', 'player of another session'],
};

/** Who may call it, and is to learn nothing about what is not theirs: not even that it is there. */
const strangers: Readonly<Record<For, readonly Role[]>> = {
  anybody: [],
  player: [],
  user: [],
  'owner of the quiz': ['another user'],
  'host of the session': ['another user', 'host of another session'],
};

const tables = [
  'quiz',
  'quiz_session',
  'session_event',
  'participant',
  'answer',
  'quiz_score',
  'time_request',
  'auth_user',
  'instance_setting',
];

describe('T33: every procedure', { timeout: 60_000 }, () => {
  let fixture: ServerFixture;
  let server: RunningServer;
  const clients = createClients();
  let callers: Record<Role, Caller>;
  let target: Target;
  /** As the target, but nothing of it is there. */
  const nowhere: Target = { sessionId: 'nowhere', quizId: 'nowhere', participantId: 'nobody', pin: '000000' };

  beforeAll(async () => {
    fixture = await createServerFixture();
    const other = { email: 'other@example.org', password: 'another horse battery' };
    // The settings make an administrator at the start: one each time.
    await (await fixture.start({ admin: other })).close();
    server = await fixture.start({ admin });
    const cookie = await signIn(server);
    const host = clients.connectAs(server, cookie);
    const [mine, theirs] = [await openSession(host, [question]), await openSession(host, [question])];
    const { quiz, revision } = await host.quizzes.get.query({ quizId: theirs.quizId });
    await host.quizzes.update.mutate({ quizId: theirs.quizId, revision, quiz, public: true });
    const anybody = clients.connect(server);
    const { hostToken } = await anybody.lobby.create.mutate({ quizId: theirs.quizId });
    const join = (pin: string) => anybody.play.join.mutate({ pin, nickname: 'Ada' });
    const [here, there] = [await join(mine.pin), await join(theirs.pin)];
    const { sessionId, quizId, pin } = mine;
    target = { sessionId, quizId, pin, participantId: here.participantId };
    const shown: Record<Role, Shown> = {
      nobody: {},
      forger: { params: { participantToken: 'forged', hostToken: `${hostToken.slice(0, -1)}~` } },
      'player of the session': { params: { participantToken: here.participantToken } },
      'player of another session': { params: { participantToken: there.participantToken } },
      'host of another session': { params: { hostToken } },
      'another user': { cookie: await signIn(server, other) },
      'host of the session': { cookie },
    };
    const opened = await Promise.all(
      roles.map(async (role) => [role, await openCaller(server, shown[role])] as const),
    );
    callers = Object.fromEntries(opened) as Record<Role, Caller>;
  });
  afterAll(async () => {
    for (const caller of Object.values(callers ?? {})) caller.close();
    await clients.close();
    await fixture.close();
  });

  const stored = async (): Promise<string> => {
    const hash = createHash('sha256');
    for (const table of tables) {
      const { rows: found } = await fixture.database.db.pool.query(
        `select to_jsonb(t) as row from ${table} t`,
      );
      for (const text of found.map(({ row }) => JSON.stringify(row)).sort()) hash.update(text);
    }
    return hash.digest('hex');
  };

  const ask = (role: Role, type: string, path: string, of: Target) =>
    callers[role].call(type, path, rows[path]?.input?.(of) ?? {});

  it('has a row of who may call it', () => {
    expect(Object.keys(rows).sort()).toEqual(procedures.map(([path]) => path).sort());
  });

  it.each(procedures)(
    '%s (%s) lets in whom it is for, and tells nobody else anything',
    async (path, type) => {
      const row = rows[path];
      if (!row) throw new Error(`${path} has no row.`);
      const before = await stored();
      for (const role of outsiders[row.for]) {
        const reply = await ask(role, type, path, target);
        // Who is asked for is nobody's business, but everybody may ask who they are themselves.
        if (path === 'account.me') expect(reply.text).toContain('"user":null');
        else expect([role, reply.reason]).toEqual([role, 'not-signed-in']);
        expect(reply.text).not.toContain(target.sessionId);
      }
      for (const role of strangers[row.for]) {
        const reply = await ask(role, type, path, target);
        expect([role, reply.reason]).toEqual([role, 'not-found']);
        expect(reply).toEqual(await ask(role, type, path, nowhere));
      }
      expect(await stored(), 'a refused call changed something').toBe(before);

      if (row.for === 'anybody') {
        const reasons = [];
        for (const role of roles) reasons.push((await ask(role, type, path, target)).reason);
        expect(new Set(reasons).size).toBe(1);
      }
      if (row.for === 'player') {
        const own = await ask('player of the session', type, path, target);
        const other = await ask('player of another session', type, path, target);
        expect(own.reason).toBe(other.reason);
        expect(own.reason).not.toMatch(/not-signed-in|not-found/);
        expect(other.text).not.toContain(target.sessionId);
        expect(other.text).not.toContain(target.participantId);
      }
      if (row.for === 'user') {
        const other = await ask('another user', type, path, target);
        expect(other.text).not.toContain(target.sessionId);
        expect(other.text).not.toContain(target.quizId);
        expect(other.text).not.toContain(admin.email);
      }
      if (row.for !== 'anybody' && row.for !== 'player') {
        const { reason } = await ask('host of the session', type, path, target);
        expect(reason, 'the right one is let in').not.toMatch(/not-signed-in|not-found|bad-input/);
      }
    },
  );
});
