import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema, oneSession } from './inputs.ts';
import { hostProcedure } from './trpc.ts';

/** Who else may steer or watch a session. */
export const access = {
  invite: hostProcedure
    .input(oneSession.extend({ role: z.enum(['host', 'observer']), name: z.string().max(80) }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.invite(ctx.actor, input))),

  keys: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.keys(ctx.actor, input))),

  revoke: hostProcedure
    .input(oneSession.extend({ keyId: idSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.sessions.revoke(ctx.actor, input))),
};
