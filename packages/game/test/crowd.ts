import { type Question, questionSchema } from '../src/question.ts';
import { newSession, step } from '../src/session.ts';
import type { RosterEntry, SessionFacts } from '../src/sessionFacts.ts';
import type { PlainCommandType, Plan } from '../src/sessionState.ts';
import { settingsSchema } from '../src/settings.ts';

/** A text that is as long as it may be. */
export const long = (length: number) =>
  'A long and winding sentence about rivers '.repeat(40).slice(0, length);
export const text = questionSchema.parse({
  id: 'q',
  kind: 'text',
  prompt: long(1_000),
  accepted: ['Iris', long(100)],
});
export const choice = questionSchema.parse({
  id: 'q',
  kind: 'choice',
  prompt: long(1_000),
  choices: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: `${id} ${long(290)}` })),
  correct: 'a',
});

/** One of many players of whom there is something to say everywhere. */
export const entry = (index: number, fields: Partial<RosterEntry> = {}): RosterEntry => ({
  participantId: `participant-${index}`.padEnd(21, '0'),
  nickname: `Player with name ${index}`,
  joinedAt: 1_700_000_000_000 + index * 1_000,
  kicked: false,
  waiting: false,
  team: index % 4,
  connected: true,
  lostAt: null,
  awayAt: null,
  awayMs: 12_345.678,
  questionAwayMs: 1_234.5,
  rttMs: 120,
  medianRttMs: 98,
  device: 'phone',
  answer: null,
  progress: null,
  refused: 0,
  points: 12_345,
  rank: index + 1,
  rankBefore: index + 4,
  streak: 3,
  wrongRow: 0,
  ...fields,
});

/** The facts of a session that asks this question, and what follows from more commands. */
export const asking = (question: Question, ...commands: readonly PlainCommandType[]): SessionFacts => {
  const names = ['Red', 'Blue', 'Green', 'Yellow'];
  const settings = settingsSchema.parse({ leadInMs: 0, teams: { names } });
  const plan: Plan = { settings, questions: [question, question] };
  let state = newSession(settings, 0);
  for (const type of ['start', ...commands] as const) {
    const stepped = step(plan, state, { type }, 0);
    if (!stepped.ok) throw new Error(stepped.message);
    ({ state } = stepped.value);
  }
  const nobody = { climber: null, streak: null };
  const shown = {
    players: 0,
    names: [],
    board: [],
    tally: [],
    highlights: nobody,
    teams: [],
    timeRequests: new Map(),
  };
  return {
    sessionId: 's'.repeat(21),
    pin: '123456',
    title: long(120),
    language: 'en',
    plan,
    state,
    revision: 1,
    ...shown,
  };
};
