import fc from 'fast-check';
import { expect, it } from 'vitest';
import { someCommands, somePlan } from '../test/arbitraries.ts';
import { personalStep } from './personalStep.ts';
import { newSession, step } from './session.ts';
import type { SessionFacts } from './sessionFacts.ts';
import type { SessionState } from './sessionState.ts';
import { nobodyStandsOut, sharedStep } from './sharedStep.ts';

const placed = {
  participantId: 'p',
  nickname: 'Ada',
  points: 900,
  totalMs: 900,
  streak: 1,
  right: 1,
  answered: 1,
  wrongRow: 0,
  attempt: 1,
  rank: 1,
  rankBefore: null,
};

it('says what all see of a step exactly where everybody knows what it makes of them, and changes nothing else', () => {
  fc.assert(
    fc.property(somePlan, someCommands, (plan, commands) => {
      let state: SessionState = newSession(plan.settings, 0);
      let now = 0;
      for (const { command, after } of commands) {
        now += after;
        const outcome = step(plan, state, command, now);
        if (!outcome.ok) continue;
        const { state: to, event } = outcome.value;
        const facts: SessionFacts = {
          sessionId: 's',
          pin: '123456',
          title: '',
          language: 'en',
          plan,
          state,
          revision: 7,
          players: 1,
          names: [],
          board: [placed],
          highlights: { climber: null, streak: { nickname: 'Ada', streak: 2 } },
          teams: [],
          timeRequests: new Map(),
          tally: [{ value: 'a', count: 1 }],
        };
        const next = sharedStep(facts, to);
        expect(next === null).toBe(personalStep(state, to) === null);
        if (next) {
          expect(event.scores).toBe(false);
          const opening = { board: [], highlights: nobodyStandsOut, tally: [] };
          expect(next).toEqual({
            ...facts,
            state: to,
            pin: to.phase === 'finished' ? null : facts.pin,
            ...(to.phase === 'asking' ? opening : {}),
          });
        }
        state = to;
      }
    }),
  );
});
