import { describe, expect, it } from 'vitest';
import type { Question } from './question.ts';
import type { Plan } from './sessionState.ts';
import { type SettingsInput, settingsSchema } from './settings.ts';
import { type Asking, mayAskForTime, takesTimeRequests, timeRequestStates } from './timeRequests.ts';

const question = (timeLimit: number | null): Question => ({
  id: 'q',
  kind: 'boolean',
  prompt: 'Is it?',
  explanation: '',
  timeLimit,
  points: 1,
  correct: true,
});

const plan = (settings: SettingsInput = {}, timeLimit: number | null = 20): Plan => ({
  questions: [question(timeLimit)],
  settings: settingsSchema.parse({ timeRequests: true, ...settings }),
});

const here: Asking = { phase: 'lobby', kicked: false, waiting: false, timeRequest: null, timeFactor: 1 };
const verdict = (who: Partial<Asking> = {}, of: Plan = plan()) => {
  const outcome = mayAskForTime(of, { ...here, ...who });
  return outcome.ok ? 'accepted' : outcome.reason;
};

describe('a request for more time', () => {
  it('may be made in every phase until the session is over', () => {
    const phases = ['lobby', 'asking', 'revealed', 'board', 'running'] as const;
    expect(phases.map((phase) => verdict({ phase }))).toEqual(phases.map(() => 'accepted'));
    expect(verdict({ phase: 'finished' })).toBe('already-finished');
  });

  it('is made once, whatever became of it', () => {
    for (const timeRequest of timeRequestStates) expect(verdict({ timeRequest })).toBe('unchanged');
  });

  it('is refused of those who are out, not yet in, or have as much as there may be', () => {
    expect(verdict({ kicked: true })).toBe('kicked');
    expect(verdict({ waiting: true })).toBe('not-admitted');
    expect(verdict({ timeFactor: 3 })).toBe('limit-reached');
    expect(verdict({ timeFactor: 2 })).toBe('accepted');
  });

  it('is taken only where the host lets players ask', () => {
    expect(verdict({}, plan({ timeRequests: false }))).toBe('turned-off');
    expect(settingsSchema.parse({}).timeRequests).toBe(false);
    const { timeRequests: _, ...older } = plan().settings;
    expect(takesTimeRequests({ ...plan(), settings: older as Plan['settings'] })).toBe(false);
  });

  it('is taken only where there is a time that could be multiplied', () => {
    expect(takesTimeRequests(plan({}, null))).toBe(false);
    expect(takesTimeRequests(plan({ pace: 'auto' }, null))).toBe(true);
    const selfPaced = { until: 1, timed: true };
    expect(takesTimeRequests(plan({ selfPaced }))).toBe(true);
    expect(takesTimeRequests(plan({ selfPaced: { ...selfPaced, timed: false } }))).toBe(false);
    expect(takesTimeRequests(plan({ selfPaced }, null))).toBe(false);
  });
});
