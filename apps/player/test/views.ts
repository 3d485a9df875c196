import type { PersonalView, PlayerView, QuestionView } from '../src/views.ts';

export const someQuestion = (fields: Partial<QuestionView> = {}): QuestionView => ({
  index: 0,
  total: 3,
  kind: 'choice',
  prompt: 'Which planet is the largest?',
  choices: [
    { id: 'a', text: 'Jupiter' },
    { id: 'b', text: 'Mars' },
  ],
  select: 'one',
  unit: null,
  points: 1,
  timeLimit: 20,
  opensAt: 1_000_000,
  closesAt: 1_020_000,
  ...fields,
});

export const someView = (fields: Partial<PlayerView> = {}): PlayerView => ({
  sessionId: 's1',
  version: 2,
  revision: 2,
  serverNow: 1_000_000,
  title: 'Planets',
  language: 'en',
  phase: 'asking',
  paused: false,
  locked: false,
  pace: 'host',
  nextAt: null,
  players: 3,
  question: someQuestion(),
  solution: null,
  distribution: null,
  answered: null,
  board: null,
  ...fields,
});

export const someMe = (fields: Partial<PersonalView> = {}): PersonalView => ({
  sessionId: 's1',
  version: 2,
  revision: 2,
  serverNow: 1_000_000,
  participantId: 'p1',
  nickname: 'Ada',
  kicked: false,
  phase: 'asking',
  answer: null,
  closesAt: null,
  result: null,
  points: 0,
  rank: null,
  streak: 0,
  ahead: null,
  ...fields,
});
