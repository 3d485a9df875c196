import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCommands, someSettings, twinQuestions } from '../test/arbitraries.ts';
import { personalView } from './personalView.ts';
import { newSession, step } from './session.ts';
import type { PersonalFacts, SessionFacts } from './sessionFacts.ts';
import type { Plan, SessionState } from './sessionState.ts';
import { playerView, stageView } from './view.ts';

const facts = (plan: Plan, state: SessionState): SessionFacts => ({
  sessionId: 's1',
  pin: '123456',
  title: 'Planets',
  language: 'en',
  plan,
  state,
  revision: 7,
  players: 2,
  names: [{ participantId: 'p0', nickname: 'Ada' }],
  board: [],
  tally: [],
  timeRequests: new Map(),
  highlights: { climber: null, streak: null },
  teams: [],
});

const personal: PersonalFacts = {
  participantId: 'p0',
  nickname: 'Ada',
  kicked: false,
  waiting: false,
  team: null,
  message: null,
  answer: null,
  result: null,
  points: 0,
  streak: 0,
  rank: null,
  rankBefore: null,
  runs: null,
  ahead: null,
};

const twinPlans = fc
  .tuple(someSettings, fc.tuple(twinQuestions('q0'), twinQuestions('q1'), twinQuestions('q2')))
  .map(([settings, twins]): readonly [Plan, Plan] => [
    { settings, questions: twins.map(([one]) => one) },
    { settings, questions: twins.map(([, other]) => other) },
  ]);

describe('what leaves before the reveal', () => {
  it('never depends on the key, whatever was done before', () => {
    let compared = 0;
    fc.assert(
      fc.property(twinPlans, someCommands, ([plan, twin], commands) => {
        let state = newSession(plan.settings, 0);
        let now = 0;
        const compare = () => {
          if (state.phase === 'revealed') return;
          compared += 1;
          const [one, other] = [facts(plan, state), facts(twin, state)];
          expect(JSON.stringify(playerView(one, now))).toBe(JSON.stringify(playerView(other, now)));
          expect(JSON.stringify(stageView(one, now))).toBe(JSON.stringify(stageView(other, now)));
          expect(JSON.stringify(personalView(one, personal, now))).toBe(
            JSON.stringify(personalView(other, personal, now)),
          );
        };
        compare();
        for (const { command, after } of commands) {
          now = Math.max(0, now + after);
          const outcome = step(plan, state, command, now);
          if (!outcome.ok) continue;
          ({ state } = outcome.value);
          compare();
        }
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it('holds no result of the question that is on, though the facts already do', () => {
    const plan: Plan = { settings: someSettingsOnce(), questions: [booleanQuestion] };
    const asking = step(plan, newSession(plan.settings, 0), { type: 'start' }, 0);
    if (!asking.ok) throw new Error(asking.message);
    const told = personalView(
      facts(plan, asking.value.state),
      { ...personal, result: { share: 1, points: 900, bonus: 0 } },
      10_000,
    );
    expect(told.result).toBeNull();
  });
});

const booleanQuestion = {
  id: 'q',
  kind: 'boolean',
  prompt: 'True?',
  explanation: 'It is.',
  timeLimit: 20,
  points: 1,
  correct: true,
} as const;

const someSettingsOnce = () => fc.sample(someSettings, { numRuns: 1, seed: 1 })[0] as Plan['settings'];

describe('the reveal', () => {
  it('shows what was right, why, and how everybody answered', () => {
    const plan: Plan = {
      settings: { ...someSettingsOnce(), pace: 'host', leadInMs: 0 },
      questions: [booleanQuestion],
    };
    const asking = step(plan, newSession(plan.settings, 0), { type: 'start' }, 0);
    if (!asking.ok) throw new Error(asking.message);
    const revealed = step(plan, asking.value.state, { type: 'close' }, 5_000);
    if (!revealed.ok) throw new Error(revealed.message);
    const view = playerView(
      {
        ...facts(plan, revealed.value.state),
        tally: [
          { value: true, count: 3 },
          { value: false, count: 1 },
        ],
      },
      6_000,
    );
    expect(view.solution).toEqual({ choiceIds: ['true'], texts: ['True'], explanation: 'It is.' });
    expect(view.answered).toBe(4);
    expect(view.distribution?.map(({ key, count, right }) => [key, count, right])).toEqual([
      ['true', 3, true],
      ['false', 1, false],
    ]);
  });
});
