import { limits } from '@argus/game/limits';
import { settingsSchema } from '@argus/game/settings';
import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema, pageSchema, versionSchema } from './inputs.ts';
import { hostProcedure, userProcedure } from './trpc.ts';
import { watching } from './watching.ts';

const oneSession = z.strictObject({ sessionId: idSchema });
const seen = oneSession.extend({ version: versionSchema });
const seenParticipant = seen.extend({ participantId: idSchema });

type PlainCommand = 'start' | 'next' | 'close' | 'pause' | 'resume' | 'skip' | 'lock' | 'unlock' | 'end';

/** A step that needs nothing but the version that the host saw. */
const step = (type: PlainCommand) =>
  hostProcedure
    .input(seen)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.engine.sessions.steer(ctx.actor, input.sessionId, input.version, { type })),
    );

/** A step that concerns one participant. */
const participantStep = (type: 'kick' | 'restore') =>
  hostProcedure.input(seenParticipant).mutation(async ({ ctx, input }) => {
    const { sessionId, version, participantId } = input;
    return unwrap(await ctx.engine.sessions.steer(ctx.actor, sessionId, version, { type, participantId }));
  });

/** What hosts do with their sessions. */
export const sessions = {
  create: userProcedure
    .input(z.strictObject({ quizId: idSchema, settings: settingsSchema.optional() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.create(ctx.actor, input))),

  list: userProcedure
    .input(pageSchema.optional())
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.list(ctx.actor, input ?? {}))),

  get: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.get(ctx.actor, input))),

  start: step('start'),
  next: step('next'),
  close: step('close'),
  pause: step('pause'),
  resume: step('resume'),
  skip: step('skip'),
  lock: step('lock'),
  unlock: step('unlock'),
  end: step('end'),

  extend: hostProcedure
    .input(seen.extend({ seconds: z.number().int().min(1).max(limits.extendSecondsMax) }))
    .mutation(async ({ ctx, input }) => {
      const { sessionId, version, seconds } = input;
      const command = { type: 'extend', seconds } as const;
      return unwrap(await ctx.engine.sessions.steer(ctx.actor, sessionId, version, command));
    }),

  kick: participantStep('kick'),
  restore: participantStep('restore'),

  stage: hostProcedure
    .input(oneSession)
    .subscription(async ({ ctx, input, signal }) =>
      watching(unwrap(await ctx.engine.watch.stage(ctx.actor, input.sessionId)), signal),
    ),

  host: hostProcedure
    .input(oneSession)
    .subscription(async ({ ctx, input, signal }) =>
      watching(unwrap(await ctx.engine.watch.host(ctx.actor, input.sessionId)), signal),
    ),

  monitor: hostProcedure
    .input(oneSession)
    .subscription(async ({ ctx, input, signal }) =>
      watching(unwrap(await ctx.engine.watch.monitor(ctx.actor, input.sessionId)), signal),
    ),

  review: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.review(ctx.actor, input))),

  export: hostProcedure
    .input(oneSession.extend({ sheet: z.enum(['questions', 'participants']), format: z.literal('csv') }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.export(ctx.actor, input))),
};
