import type { HostView, MonitorRow, MonitorView, QuestionView } from './views.ts';

/** A question as it stands in views, for tests. */
export const questionFixture = (fields: Partial<QuestionView> = {}): QuestionView => ({
  index: 0,
  total: 2,
  kind: 'choice',
  prompt: 'Which planet has the most moons?',
  choices: [
    { id: 'a', text: 'Saturn' },
    { id: 'b', text: 'Mars' },
  ],
  select: 'one',
  unit: null,
  points: 1,
  timeLimit: null,
  opensAt: 0,
  closesAt: null,
  ...fields,
});

const head = {
  sessionId: 's1',
  version: 3,
  revision: 1,
  serverNow: 60_000,
  title: 'Natural sciences',
  language: 'en',
  phase: 'lobby',
  paused: false,
  locked: false,
  pace: 'host',
  nextAt: null,
  players: 0,
} as const;

/** A host's view, for tests. */
export const hostFixture = (fields: Partial<HostView> = {}): HostView => ({
  ...head,
  pin: '123456',
  question: null,
  answered: 0,
  solution: null,
  distribution: null,
  board: null,
  names: [],
  settings: {
    pace: 'host',
    formula: 'speed',
    formulaVersion: 1,
    basePoints: 1_000,
    streakBonus: false,
    joinLate: true,
    public: false,
    closeWhenAllAnswered: false,
    leadInMs: 3_000,
    graceMs: 250,
    revealMs: 8_000,
    boardMs: 6_000,
    lobbyMs: null,
    autoTimeLimit: 60,
    playersMax: 100,
  },
  key: null,
  next: { index: 0, kind: 'choice', prompt: 'Which planet has the most moons?' },
  opensAt: null,
  dueAt: null,
  connected: 0,
  participants: [],
  ...fields,
});

/** A row of the monitor, for tests. */
export const rowFixture = (nickname: string, fields: Partial<MonitorRow> = {}): MonitorRow => ({
  participantId: nickname,
  nickname,
  joinedAt: 0,
  kicked: false,
  connected: true,
  lostAt: null,
  awayAt: null,
  rttMs: null,
  answer: null,
  share: null,
  responseMs: null,
  points: 0,
  rank: null,
  streak: 0,
  ...fields,
});

/** A view of the monitor, for tests. */
export const monitorFixture = (fields: Partial<MonitorView> = {}): MonitorView => ({
  ...head,
  question: null,
  key: null,
  answered: 0,
  connected: 0,
  away: 0,
  distribution: null,
  pulse: [],
  rows: [],
  ...fields,
});
