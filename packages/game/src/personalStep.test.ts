import fc from 'fast-check';
import { expect, it } from 'vitest';
import { someCommands, somePlan } from '../test/arbitraries.ts';
import { personalStep } from './personalStep.ts';
import { newSession, step } from './session.ts';
import type { PersonalFacts } from './sessionFacts.ts';
import type { Plan, SessionState } from './sessionState.ts';
import { settingsSchema } from './settings.ts';

const known: PersonalFacts = {
  participantId: 'p',
  nickname: 'Ada',
  kicked: false,
  waiting: false,
  team: null,
  message: null,
  answer: { value: 'a', responseMs: 900, attempt: 1 },
  result: { share: 1, points: 900, bonus: 0 },
  points: 900,
  streak: 1,
  rank: 1,
  rankBefore: null,
  runs: null,
  ahead: null,
};

const question = (id: string) =>
  ({
    id,
    kind: 'boolean',
    prompt: 'True?',
    explanation: '',
    timeLimit: 20,
    points: 1,
    correct: true,
  }) as const;
const plan: Plan = { questions: [question('a'), question('b')], settings: settingsSchema.parse({}) };

it('an opening takes the last answer away, the board and the end keep it, and all else must be read', () => {
  let state = newSession(plan.settings, 0);
  const go = (type: 'start' | 'next' | 'close' | 'pause' | 'resume' | 'lock', now: number) => {
    const outcome = step(plan, state, { type }, now);
    if (!outcome.ok) throw new Error(outcome.message);
    const [from, { state: to }] = [state, outcome.value];
    state = to;
    return personalStep(from, to)?.(known) ?? null;
  };
  const empty = { ...known, answer: null, result: null };
  expect(go('start', 0)).toEqual(empty);
  expect(go('pause', 8_000)).toBeNull();
  expect(go('resume', 9_000)).toBeNull();
  expect(go('close', 10_000)).toBeNull();
  expect(go('lock', 11_000)).toBeNull();
  expect(go('next', 12_000)).toBe(known);
  expect(go('next', 13_000)).toEqual(empty);
  expect(go('close', 20_000)).toBeNull();
  expect(go('next', 21_000)).toBe(known);
});

it('whatever scores, and more than one step, must be read', () => {
  fc.assert(
    fc.property(somePlan, someCommands, (some, commands) => {
      const states: SessionState[] = [newSession(some.settings, 0)];
      let now = 0;
      for (const { command, after } of commands) {
        now += after;
        const from = states.at(-1);
        const outcome = from && step(some, from, command, now);
        if (!from || !outcome?.ok) continue;
        const { state, event } = outcome.value;
        if (event.scores) expect(personalStep(from, state)).toBeNull();
        const [before] = states.slice(-2);
        if (states.length > 1 && before) expect(personalStep(before, state)).toBeNull();
        states.push(state);
      }
    }),
  );
});
