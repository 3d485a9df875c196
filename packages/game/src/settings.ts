import { z } from 'zod';
import { limits } from './limits.ts';

export const formulaNames = ['speed', 'linear', 'accuracy'] as const;
export type FormulaName = (typeof formulaNames)[number];

/** How a session runs. Frozen with the session, so that later defaults change nothing that was played. */
export const settingsSchema = z.object({
  /** `host`: every step is the host's; `auto`: the clock moves everything. */
  pace: z.enum(['host', 'auto']).default('host'),
  /** How response time turns into points. */
  formula: z.enum(formulaNames).default('speed'),
  /** Version of the formula; a changed formula is a new version beside the old one. */
  formulaVersion: z.literal(1).default(1),
  /** Points of a question that counts once. */
  basePoints: z.number().int().min(100).max(10_000).default(1_000),
  /** Extra points for right answers in a row. */
  streakBonus: z.boolean().default(false),
  /** Whether joining stays possible after the start. */
  joinLate: z.boolean().default(true),
  /** Whether the session is listed in the main room. */
  public: z.boolean().default(false),
  /** Whether a question closes as soon as everybody who is connected has answered. */
  closeWhenAllAnswered: z.boolean().default(false),
  /** Milliseconds between showing a question and opening it. */
  leadInMs: z.number().int().min(0).max(15_000).default(3_000),
  /** Milliseconds after the deadline in which an answer on its way still counts; in nobody's countdown. */
  graceMs: z.number().int().min(0).max(2_000).default(250),
  /** Auto pace: milliseconds that the reveal and the board stay. */
  revealMs: z.number().int().min(1_000).max(120_000).default(8_000),
  boardMs: z.number().int().min(1_000).max(120_000).default(6_000),
  /** Auto pace: milliseconds in the lobby before the first question; null waits for a start. */
  lobbyMs: z.number().int().min(5_000).max(3_600_000).nullable().default(null),
  /** Auto pace: seconds for a question without a time limit of its own. */
  autoTimeLimit: z.number().int().min(limits.timeLimitMin).max(limits.timeLimitMax).default(60),
  playersMax: z.number().int().min(1).max(limits.playersMax).default(limits.playersMax),
});

export type Settings = z.infer<typeof settingsSchema>;
/** What a caller may leave out. */
export type SettingsInput = z.input<typeof settingsSchema>;
