import { z } from 'zod';
import { limits } from './limits.ts';

/** Where nicknames come from: written freely, taken from Argus' suggestions, or from the host's list. */
export const nicknameSources = ['free', 'suggested', 'list'] as const;

export const formulaNames = ['speed', 'linear', 'accuracy'] as const;
export type FormulaName = (typeof formulaNames)[number];

/** Who plays together, and how their points add up. */
const teamsSchema = z.object({
  /** `host`: everybody is given a place and the host may move them; `players`: they choose. */
  choose: z.enum(['host', 'players']).default('host'),
  /** `mean` is fair between teams of different sizes. */
  score: z.enum(['mean', 'sum']).default('mean'),
  names: z
    .array(z.string().trim().min(1).max(limits.teamNameLength))
    .min(limits.teamsMin)
    .max(limits.teamsMax)
    .refine((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, {
      message: 'Give each team a name of its own.',
    }),
});

/** When a player learns what an answer was worth: after each question, or when no attempt is left. */
export const feedbacks = ['each', 'end'] as const;

/** A session that everybody plays at their own speed, from the opening of its door until its end. */
const selfPacedSchema = z.object({
  /**
   * When it ends, epoch milliseconds. Every self-paced session has an end: without one there would never be places,
   * nor a review, and its PIN would never be free again.
   */
  until: z.number().int().min(0),
  /** Whether questions keep their time limits. */
  timed: z.boolean().default(true),
  feedback: z.enum(feedbacks).default('each'),
  /** How often each may play the whole quiz; the best attempt counts. */
  attempts: z.number().int().min(1).max(limits.attemptsMax).default(1),
});

export type SelfPaced = z.infer<typeof selfPacedSchema>;

const settingsShape = z.object({
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
  nicknames: z.enum(nicknameSources).default('free'),
  /** The names to pick from, where they come from a list. */
  nicknameList: z.array(z.string().trim().min(1).max(80)).max(limits.nicknameListMax).default([]),
  /** Whether the measured way to the server is taken off response times. */
  fairDelay: z.boolean().default(false),
  /** Whether the host lets everybody in one by one. */
  approval: z.boolean().default(false),
  /** Whether host and monitor learn who looks away from the game; players are told. Never used for scoring. */
  watchTabs: z.boolean().default(true),
  /** Whether players may send reactions, a few emoji, to the stage. */
  reactions: z.boolean().default(true),
  /** Whether players may ask the host for more time. */
  timeRequests: z.boolean().default(false),
  /** When the door opens, epoch milliseconds; null opens it at once. */
  plannedAt: z.number().int().min(0).nullable().default(null),
  /** How everybody plays at their own speed; null where all play together. */
  selfPaced: selfPacedSchema.nullable().default(null),
  /** Teams, or null where everybody plays alone. */
  teams: teamsSchema.nullable().default(null),
  playersMax: z.number().int().min(1).max(limits.playersMost).default(limits.playersMax),
});

/** How a session runs. Frozen with the session, so that later defaults change nothing that was played. */
export const settingsSchema = settingsShape
  .refine(({ nicknames, nicknameList }) => nicknames !== 'list' || nicknameList.length > 0, {
    path: ['nicknameList'],
    message: 'Give at least one name to pick from.',
  })
  .refine(({ selfPaced, pace }) => selfPaced === null || pace === 'host', {
    path: ['pace'],
    message: 'A self-paced session is not moved on by the clock: choose one of the two.',
  })
  .refine(({ selfPaced, plannedAt }) => selfPaced === null || selfPaced.until > (plannedAt ?? 0), {
    path: ['selfPaced', 'until'],
    message: 'Let the session end after it opens.',
  });

export type Settings = z.infer<typeof settingsSchema>;
/** What a caller may leave out. */
export type SettingsInput = z.input<typeof settingsSchema>;
