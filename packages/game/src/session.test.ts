import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCommands, somePlan } from '../test/arbitraries.ts';
import { newSession, step } from './session.ts';
import type { Command, Plan, SessionState } from './sessionState.ts';
import { settingsSchema } from './settings.ts';

const question = (id: string, timeLimit: number | null = 20) =>
  ({ id, kind: 'boolean', prompt: 'True?', explanation: '', timeLimit, points: 1, correct: true }) as const;

const plan = (settings: object = {}, questions = [question('a'), question('b')]): Plan => ({
  questions,
  settings: settingsSchema.parse({ leadInMs: 3_000, graceMs: 250, ...settings }),
});

/** Steps that must be taken, one after the other. */
const run = (of: Plan, ...steps: readonly (readonly [Command | Command['type'], number])[]): SessionState => {
  let state = newSession(of.settings, 0);
  for (const [what, now] of steps) {
    const command = typeof what === 'string' ? ({ type: what } as Command) : what;
    const outcome = step(of, state, command, now);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.message}`);
    state = outcome.value.state;
  }
  return state;
};

const reasonOf = (of: Plan, state: SessionState, command: Command, now: number) => {
  const outcome = step(of, state, command, now);
  return outcome.ok ? null : outcome.reason;
};

describe('a session', () => {
  it('opens a question after the lead-in and closes it after the grace', () => {
    const state = run(plan(), ['start', 1_000]);
    expect(state).toMatchObject({
      phase: 'asking',
      questionIndex: 0,
      opensAt: 4_000,
      closesAt: 24_000,
      dueAt: 24_250,
    });
    expect(reasonOf(plan(), state, { type: 'due' }, 24_249)).toBe('not-due');
    expect(run(plan(), ['start', 1_000], ['due', 24_250])).toMatchObject({ phase: 'revealed', dueAt: null });
  });

  it('goes from question to reveal to board to question, and from the last reveal to the end', () => {
    const walk = [
      ['start', 0],
      ['next', 5_000],
      ['next', 6_000],
      ['next', 7_000],
      ['next', 12_000],
    ] as const;
    expect(run(plan(), ...walk.slice(0, 3)).phase).toBe('board');
    expect(run(plan(), ...walk.slice(0, 4))).toMatchObject({ phase: 'asking', questionIndex: 1 });
    expect(run(plan(), ...walk, ['next', 13_000])).toMatchObject({ phase: 'finished', dueAt: null });
  });

  it('keeps the time that is left over a pause, for the question and for the clock', () => {
    const state = run(plan(), ['start', 0], ['pause', 10_000], ['resume', 70_000]);
    expect(state).toMatchObject({ opensAt: 63_000, closesAt: 83_000, dueAt: 83_250, pausedAt: null });
    const auto = plan({ pace: 'auto', revealMs: 8_000 });
    const revealed = run(auto, ['start', 0], ['due', 23_250], ['pause', 25_250], ['resume', 30_000]);
    expect(revealed).toMatchObject({ phase: 'revealed', dueAt: 36_000 });
  });

  it('shifts the deadline when it is extended, and refuses that once the time is over', () => {
    const extended = run(plan(), ['start', 0], [{ type: 'extend', seconds: 30 }, 5_000]);
    expect(extended).toMatchObject({ closesAt: 53_000, dueAt: 53_250 });
    const started = run(plan(), ['start', 0]);
    expect(reasonOf(plan(), started, { type: 'extend', seconds: 30 }, 23_000)).toBe('closing');
    expect(reasonOf(plan(), started, { type: 'extend', seconds: 0 }, 5_000)).toBe('bad-input');
    expect(reasonOf(plan(), started, { type: 'extend', seconds: 241 }, 5_000)).toBe('bad-input');
    const endless = plan({}, [question('a', null)]);
    expect(reasonOf(endless, run(endless, ['start', 0]), { type: 'extend', seconds: 5 }, 4_000)).toBe(
      'wrong-phase',
    );
  });

  it('takes a skipped question out and scores one that is cut short', () => {
    const started = run(plan(), ['start', 0]);
    const skipped = step(plan(), started, { type: 'skip' }, 5_000);
    expect(skipped).toMatchObject({
      ok: true,
      value: { event: { skips: true, scores: false, questionIndex: 0 } },
    });
    const ended = step(plan(), started, { type: 'end' }, 5_000);
    expect(ended).toMatchObject({ ok: true, value: { event: { scores: true, to: 'finished' } } });
    const early = step(plan(), started, { type: 'end' }, 2_000);
    expect(early).toMatchObject({ ok: true, value: { event: { skips: true, scores: false } } });
  });

  it('moves by itself through a whole quiz where the clock has the pace', () => {
    const auto = plan({ pace: 'auto', lobbyMs: 5_000 }, [question('a', null)]);
    let state = newSession(auto.settings, 0);
    const phases = [state.phase];
    while (state.dueAt !== null) {
      const outcome = step(auto, state, { type: 'due' }, state.dueAt);
      if (!outcome.ok) throw new Error(outcome.message);
      state = outcome.value.state;
      phases.push(state.phase);
    }
    expect(phases).toEqual(['lobby', 'asking', 'revealed', 'finished']);
  });

  it('cannot start without a question, nor do anything after the end', () => {
    const empty = plan({}, []);
    expect(reasonOf(empty, newSession(empty.settings, 0), { type: 'start' }, 0)).toBe('no-questions');
    const over = run(plan(), ['end', 0]);
    expect(reasonOf(plan(), over, { type: 'start' }, 1)).toBe('already-finished');
  });
});

describe('any run of commands', () => {
  it('never reaches an illegal state, never turns time back and counts its versions', () => {
    fc.assert(
      fc.property(somePlan, someCommands, (of, commands) => {
        let state = newSession(of.settings, 1_000_000);
        let now = 1_000_000;
        let lastAt = 0;
        for (const { command, after } of commands) {
          now += after;
          const before = JSON.stringify(state);
          const outcome = step(of, state, command, now);
          expect(JSON.stringify(state)).toBe(before);
          if (!outcome.ok) {
            expect(outcome.message).not.toBe('');
            continue;
          }
          const { state: next, event } = outcome.value;
          expect(next.version).toBe(state.version + 1);
          expect(event).toMatchObject({ version: next.version, command, from: state.phase, to: next.phase });
          legal(of, next);
          if (
            state.phase === 'asking' &&
            next.phase === 'asking' &&
            next.questionIndex === state.questionIndex
          ) {
            expect(next.opensAt).toBeGreaterThanOrEqual(state.opensAt ?? 0);
            if (state.closesAt !== null) expect(next.closesAt).toBeGreaterThanOrEqual(state.closesAt);
          }
          expect(next.questionIndex).toBeGreaterThanOrEqual(state.questionIndex);
          expect(next.questionIndex - state.questionIndex).toBeLessThanOrEqual(1);
          // The clock may be set back by a moment; the log follows what it knows to have passed.
          if (command.type === 'resume') expect(event.at).toBeGreaterThanOrEqual(state.pausedAt ?? 0);
          lastAt = Math.max(lastAt, event.at);
          state = next;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('scores or skips each question at most once, and only after it was asked', () => {
    fc.assert(
      fc.property(somePlan, someCommands, (of, commands) => {
        let state = newSession(of.settings, 0);
        let now = 0;
        const done = new Set<number>();
        for (const { command, after } of commands) {
          now = Math.max(0, now + after);
          const outcome = step(of, state, command, now);
          if (!outcome.ok) continue;
          const { event } = outcome.value;
          if (event.scores || event.skips) {
            expect(event.scores && event.skips).toBe(false);
            expect(event.from).toBe('asking');
            expect(event.questionIndex).toBe(state.questionIndex);
            expect(done.has(state.questionIndex)).toBe(false);
            done.add(state.questionIndex);
          }
          state = outcome.value.state;
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What holds in every state that a session can be in. */
const legal = (of: Plan, state: SessionState): void => {
  const { phase, questionIndex, opensAt, closesAt, dueAt, pausedAt } = state;
  if (phase === 'lobby') expect(questionIndex).toBe(-1);
  if (['asking', 'revealed', 'board'].includes(phase)) {
    expect(of.questions[questionIndex]).toBeDefined();
    expect(opensAt).not.toBeNull();
  }
  if (opensAt !== null && closesAt !== null) expect(closesAt).toBeGreaterThanOrEqual(opensAt);
  if (phase === 'asking') {
    expect(dueAt === null).toBe(closesAt === null);
    if (dueAt !== null && closesAt !== null) expect(dueAt - closesAt).toBe(of.settings.graceMs);
  }
  if (phase === 'revealed') expect(closesAt).not.toBeNull();
  if (phase === 'finished') expect([dueAt, pausedAt]).toEqual([null, null]);
  if (of.settings.pace === 'host' && phase !== 'asking') expect(dueAt).toBeNull();
  if (of.settings.pace === 'auto' && ['asking', 'revealed', 'board'].includes(phase))
    expect(dueAt).not.toBeNull();
};
