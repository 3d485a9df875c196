import { accept, reject } from '@argus/game/rejection';
import type { PersonalView, PlayerView } from '@argus/game/views';
import type { Engine, Live, Player } from '../src/engine.ts';

/** A live view whose values the test sends. */
export const createChannel = <T>(first: T) => {
  let value = first;
  const listeners = new Set<() => void>();
  const live: { -readonly [K in keyof Live<T>]: Live<T>[K] } = {
    subscribe: (wake) => {
      listeners.add(wake);
      return () => void listeners.delete(wake);
    },
    read: () => value,
  };
  return {
    live,
    send: (next: T) => {
      value = next;
      for (const listener of [...listeners]) listener();
    },
    /** How many watch right now. */
    watchers: () => listeners.size,
  };
};

export const somePlayerView: PlayerView = {
  sessionId: 's1',
  version: 1,
  revision: 1,
  serverNow: 1_000,
  title: 'Rivers',
  language: 'en',
  phase: 'lobby',
  paused: false,
  locked: false,
  pace: 'host',
  selfPaced: null,
  nextAt: null,
  players: 1,
  question: null,
  solution: null,
  distribution: null,
  otherAnswers: 0,
  answered: null,
  board: null,
  teams: null,
  teamNames: null,
  announcement: null,
  amendments: [],
  watched: true,
  reactions: true,
  timeRequests: false,
};

const somePersonalView: PersonalView = {
  sessionId: 's1',
  version: 1,
  revision: 1,
  serverNow: 1_000,
  participantId: 'p1',
  nickname: 'Ada',
  kicked: false,
  waiting: false,
  timeRequest: null,
  timeFactor: 1,
  team: null,
  message: null,
  phase: 'lobby',
  attempt: 1,
  answer: null,
  closesAt: null,
  result: null,
  points: 0,
  run: null,
  rank: null,
  streak: 0,
  ahead: null,
};

export interface FakeEngine extends Engine {
  readonly channel: ReturnType<typeof createChannel<PlayerView>>;
  /** What was changed, in order. */
  readonly changes: string[];
  readonly connected: Map<string, Player>;
  readonly delays: number[];
  kick(participantId: string): void;
  /** The users that are signed in, by the value of their cookie. */
  readonly signedIn: Set<string>;
}

const nothing = () => Promise.resolve(reject('not-found', 'There is nothing here.'));

/**
 * The least engine that the doors can be tried with: the participant token `player`, the host token `host`,
 * the cookie `admin`, and the PIN 123456.
 */
export const createFakeEngine = (): FakeEngine => {
  const channel = createChannel(somePlayerView);
  const changes: string[] = [];
  const connected = new Map<string, Player>();
  const delays: number[] = [];
  const signedIn = new Set(['admin']);
  const kickListeners = new Set<(participantId: string) => void>();
  const change = async <T>(what: string, value: T) => {
    changes.push(what);
    return accept(value);
  };
  const card = {
    sessionId: 's1',
    title: 'Rivers',
    phase: 'lobby',
    players: 1,
    joinable: true,
    reason: null,
    opensAt: null,
    serverNow: 1_000,
    asks: { nickname: true, from: 'free', teams: null },
    language: 'en',
  } as const;
  const ada = { sessionId: 's1', participantId: 'p1', participantToken: 'player', nickname: 'Ada' };
  return {
    channel,
    changes,
    connected,
    delays,
    signedIn,
    kick: (participantId) => {
      for (const listener of kickListeners) listener(participantId);
    },
    identify: {
      player: async (token) => {
        const [, name] = /^player(\d*)$/.exec(token) ?? [];
        return name === undefined ? null : { sessionId: 's1', participantId: `p${name || 1}` };
      },
      hostToken: async (token) => (token === 'host' ? { kind: 'host-token', sessionId: 's1' } : null),
    },
    accounts: {
      user: async (headers) => {
        const [, name] = /argus=(\w+)/.exec(headers.get('cookie') ?? '') ?? [];
        return name && signedIn.has(name) ? { id: name, name, email: `${name}@example.org` } : null;
      },
      needsAdmin: async () => false,
      createFirst: () => change('setup', { created: true as const }),
    },
    play: {
      lookup: async (pin) =>
        pin === '123456' ? accept(card) : reject('wrong-pin', 'No session has this PIN. Check it.'),
      suggest: async () => accept({ nicknames: ['Otter', 'Heron', 'Perch'] }),
      goOn: (_player, seen) => change(`go on from ${seen}`, { version: seen + 1 }),
      askForTime: () => change('ask for time', { asked: true as const }),
      react: (_player, reaction) => change(`react ${reaction}`, { received: true as const }),
      join: ({ nickname }) =>
        change('join', {
          sessionId: 's1',
          participantId: 'p1',
          participantToken: 'player',
          nickname,
          recoveryCode: 'K7QM4X2P',
        }),
      recover: async ({ pin, code }) =>
        pin === '123456' && code === 'K7QM4X2P'
          ? accept({ ...ada, recoveryCode: code })
          : reject('wrong-code', 'Check both.'),
      answer: (_player, { questionIndex }) =>
        change('answer', { received: true as const, questionIndex, responseMs: 1 }),
      review: nothing,
    },
    watch: {
      player: async () => accept(channel.live),
      personal: async () => accept(createChannel(somePersonalView).live),
      stage: nothing,
      host: nothing,
      monitor: nothing,
    },
    presence: {
      connect: (player, connectionId) => {
        connected.set(connectionId, player);
        return () => {
          connected.delete(connectionId);
        };
      },
      away: async () => {
        changes.push('away');
      },
      delay: (_player, _connectionId, rttMs) => {
        delays.push(rttMs);
      },
    },
    onKicked: (listener) => {
      kickListeners.add(listener);
      return () => {
        kickListeners.delete(listener);
      };
    },
    brand: {
      get: async () => accept({ name: '', color: null, palette: null, logo: null }),
      save: (_actor, { name, color }) => change('brand', { name, color, palette: null, logo: null }),
      setLogo: () => change('logo', { name: '', color: null, palette: null, logo: '/brand/0.png' }),
      removeLogo: () => change('logo', { name: '', color: null, palette: null, logo: null }),
    },
    lobby: {
      open: async () => accept({ sessions: [], quizzes: [], canCreate: true }),
      privacy: async () => accept({ keepPersonalDays: 90 }),
      create: () => change('lobby', { sessionId: 's1', pin: '123456', hostToken: 'host' }),
      practice: async ({ quizId }) =>
        accept({ quizId, revision: 1, title: 'Rivers', description: '', language: 'en', questions: [] }),
      judge: async () =>
        accept({ outcome: 'right', solution: { choiceIds: ['a'], texts: ['A'], explanation: '' } }),
    },
    quizzes: {
      list: async () => accept({ items: [], nextCursor: null }),
      get: nothing,
      create: async () => {
        changes.push('quiz');
        return reject('limit-reached', 'The library is full.');
      },
      update: nothing,
      remove: () => change('remove', { removed: true as const }),
      restore: () => change('restore', { restored: true as const }),
      duplicate: nothing,
      import: nothing,
      export: nothing,
      csvExample: nothing,
      createDemo: async () => {
        changes.push('demo');
        return reject('limit-reached', 'The library is full.');
      },
    },
    sessions: {
      create: () => change('session', { sessionId: 's1', pin: '123456', version: 1 }),
      list: async () => accept({ items: [], nextCursor: null }),
      get: nothing,
      review: nothing,
      export: nothing,
      steer: (_actor, _sessionId, version) =>
        change('steer', { version: (version ?? 1) + 1, phase: 'asking' as const }),
      participant: nothing,
      played: nothing,
      invite: () => change('invite', { keyId: 'k1', token: 'key' }),
      keys: nothing,
      revoke: nothing,
    },
    reviews: {
      participant: nothing,
      participants: nothing,
      why: nothing,
      timeline: nothing,
      moment: nothing,
      compare: nothing,
      mark: nothing,
      marks: nothing,
      unmark: nothing,
      export: nothing,
    },
  };
};
