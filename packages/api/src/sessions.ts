import { monitorWindowSchema } from '@argus/game/monitorWindow';
import { settingsSchema } from '@argus/game/settings';
import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema, oneSession, pageSchema } from './inputs.ts';
import { access } from './sessionAccess.ts';
import { acts } from './sessionActs.ts';
import { hostProcedure, userProcedure } from './trpc.ts';
import { watching } from './watching.ts';

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

  ...acts,
  ...access,

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
    .input(oneSession.extend({ window: monitorWindowSchema.optional() }))
    .subscription(async ({ ctx, input, signal }) =>
      watching(unwrap(await ctx.engine.watch.monitor(ctx.actor, input.sessionId, input.window)), signal),
    ),

  participant: hostProcedure
    .input(oneSession.extend({ participantId: idSchema }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.participant(ctx.actor, input))),

  played: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.played(ctx.actor, input))),

  review: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.review(ctx.actor, input))),

  export: hostProcedure
    .input(oneSession.extend({ sheet: z.enum(['questions', 'participants']), format: z.literal('csv') }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.export(ctx.actor, input))),
};
