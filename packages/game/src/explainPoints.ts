import type { Result } from './fold.ts';
import { describeAnswer } from './question.ts';
import type { QuestionWindow } from './questionWindows.ts';
import type { QuestionState, WhyView } from './reviewViews.ts';
import { fullPointsMs, timeFactor } from './scoring.ts';
import type { Instant, Plan } from './sessionState.ts';

export interface WhyFacts {
  readonly plan: Plan;
  readonly questionIndex: number;
  readonly state: QuestionState;
  readonly window: QuestionWindow | undefined;
  /** The question's limit in a self-paced session, where everybody has a window of their own. */
  readonly runLimitMs?: number | null;
  /** How many times the others' time this participant had. */
  readonly timesOthers?: number;
  readonly answer: {
    readonly value: unknown;
    readonly attempt: number;
    readonly receivedAt: Instant;
    readonly responseMs: number;
    readonly allowanceMs: number;
  } | null;
  readonly result: Omit<Result, 'participantId' | 'questionIndex'> | null;
}

/** Takes one points figure apart: share × time + bonus, with the times, the allowance and the event behind it. */
export const explainPoints = (facts: WhyFacts): WhyView | undefined => {
  const { plan, questionIndex, window, answer, result } = facts;
  const question = plan.questions[questionIndex];
  if (!question) return undefined;
  const { settings } = plan;
  const { timesOthers = 1, runLimitMs = null } = facts;
  const common = window?.closesAt == null ? runLimitMs : window.closesAt - window.opensAt;
  const limitMs = common === null ? null : common * timesOthers;
  const deadline = window && limitMs !== null ? window.opensAt + limitMs : null;
  const most = settings.basePoints * question.points;
  const factor = result && timeFactor(settings.formula, settings.formulaVersion, { ...result, limitMs });
  const late = answer && deadline !== null ? answer.receivedAt - deadline : 0;
  return {
    questionIndex,
    prompt: question.prompt,
    state: facts.state,
    answer: answer ? describeAnswer(question, answer.value) : null,
    formulaName: settings.formula,
    formulaVersion: settings.formulaVersion,
    share: result?.share ?? null,
    mostPoints: most,
    basePoints: settings.basePoints,
    multiplier: question.points,
    responseMs: answer?.responseMs ?? null,
    allowanceMs: answer?.allowanceMs ?? 0,
    limitMs,
    fullPointsMs,
    timeFactor: factor,
    bonus: result?.bonus ?? 0,
    streak: result?.streak ?? 0,
    points: result?.points ?? 0,
    opensAt: window?.opensAt ?? null,
    closesAt: window?.closesAt ?? null,
    receivedAt: answer?.receivedAt ?? null,
    graceMs: settings.graceMs,
    lateMs: late > 0 ? late : null,
    attempt: answer?.attempt ?? null,
    event: window
      ? { version: window.event.version, at: window.event.at, type: window.event.command.type }
      : null,
  };
};
