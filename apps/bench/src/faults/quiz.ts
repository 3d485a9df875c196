import type { ArgusInputs } from '@argus/client';
import type { Chance } from './chance.ts';

type Draft = ArgusInputs['quizzes']['update']['quiz'];
type Value = ArgusInputs['play']['answer']['value'];

/** A question of a trial, with what gives its answer away. */
export interface TrialQuestion {
  readonly draft: Draft['questions'][number];
  readonly right: Value;
  readonly wrong: Value;
  /** Texts that no player may be sent before the reveal; nobody answers with them. */
  readonly canaries: readonly string[];
}

export interface TrialQuizOptions {
  readonly questions: number;
  /** Seconds; null leaves the close to the host. */
  readonly timeLimit: number | null;
}

/** Questions of several kinds whose keys are like nothing else, so that a leak is found by a search for text. */
export const trialQuestions = (
  chance: Chance,
  { questions, timeLimit }: TrialQuizOptions,
): TrialQuestion[] => {
  const mark = (): string => `canary-${chance.between(100_000_000, 999_999_999)}`;
  return Array.from({ length: questions }, (_, index): TrialQuestion => {
    const explanation = mark();
    const base = { id: `q${index}`, prompt: `Question ${index}?`, explanation, timeLimit };
    switch (index % 3) {
      case 0: {
        const ids = ['a', 'b', 'c', 'd'];
        const correct = chance.pick(ids);
        return {
          draft: {
            ...base,
            kind: 'choice',
            choices: ids.map((id) => ({ id, text: `Choice ${id}` })),
            correct,
          },
          right: correct,
          wrong: ids.find((id) => id !== correct) ?? '',
          canaries: [explanation],
        };
      }
      case 1: {
        const correct = chance.between(100_000, 999_999) + 0.062_5;
        return {
          draft: { ...base, kind: 'number', correct, tolerance: 5 },
          right: Math.floor(correct),
          wrong: 7,
          canaries: [explanation, String(correct)],
        };
      }
      default: {
        const accepted = mark();
        return {
          draft: { ...base, kind: 'text', accepted: [accepted, 'Right'] },
          right: 'right',
          wrong: 'wrong',
          canaries: [explanation, accepted],
        };
      }
    }
  });
};
