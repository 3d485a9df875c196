import type { FormulaName } from './settings.ts';

/** Response times up to this many milliseconds lose nothing: nobody reads faster. */
export const fullPointsMs = 500;

export interface Earning {
  /** 0 to 1, from the judge. */
  readonly share: number;
  /** Milliseconds from the opening to the receipt. */
  readonly responseMs: number;
  /** The question's limit in milliseconds; null without one. */
  readonly limitMs: number | null;
  readonly basePoints: number;
  /** The question's weight. */
  readonly multiplier: 0 | 1 | 2;
}

/** The most that is taken off a response time for the way to the server, in milliseconds. */
export const allowanceMaxMs = 150;

/** One way to the server: half the measured round trip, up to `allowanceMaxMs`; nothing where none was measured. */
export const delayAllowance = (roundTripMs: number | null): number =>
  roundTripMs === null ? 0 : Math.min(allowanceMaxMs, Math.max(0, roundTripMs / 2));

type Formula = (most: number, elapsed: number) => number;

/** `elapsed` is the part of the limit that has passed, 0 to 1. */
const formulas: Readonly<Record<FormulaName, Readonly<Record<1, Formula>>>> = {
  /** P·(1 − t/T/2): at the deadline half of the points are left. */
  speed: { 1: (most, elapsed) => most * (1 - elapsed / 2) },
  /** P·(1 − t/T): at the deadline nothing is left. */
  linear: { 1: (most, elapsed) => most * (1 - elapsed) },
  /** P, whenever the answer comes. */
  accuracy: { 1: (most) => most },
};

/** The part of the points that the response time leaves, 0 to 1; all of it up to `fullPointsMs` and without a limit. */
export const timeFactor = (
  formula: FormulaName,
  version: 1,
  { responseMs, limitMs }: Pick<Earning, 'responseMs' | 'limitMs'>,
): number => {
  if (limitMs === null || limitMs <= 0 || responseMs < fullPointsMs) return 1;
  return formulas[formula][version](1, Math.min(1, Math.max(0, responseMs / limitMs)));
};

/**
 * Points of one answer, a whole number from 0 to `basePoints × multiplier`.
 * P = basePoints × multiplier × share; t is the response time, T the limit. Up to `fullPointsMs`, and where
 * there is no limit, the whole of P is earned.
 */
export const pointsFor = (formula: FormulaName, version: 1, earning: Earning): number => {
  const { share, basePoints, multiplier } = earning;
  const most = basePoints * multiplier * Math.min(1, Math.max(0, share));
  return Math.round(most * timeFactor(formula, version, earning));
};

/** Points for each right answer in a row after the first, and the most that a row can add to one answer. */
export const streakStep = 100;
export const streakBonusMax = 500;

/** How many right answers in a row there are now. A question worth nothing neither extends nor breaks a row. */
export const nextStreak = (streak: number, share: number | null, multiplier: 0 | 1 | 2): number => {
  if (multiplier === 0) return streak;
  return share === 1 ? streak + 1 : 0;
};

/** What a row of right answers adds to the answer that made it this long. */
export const streakBonus = (streak: number): number =>
  Math.min(streakBonusMax, Math.max(0, streak - 1) * streakStep);
