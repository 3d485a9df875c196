import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema } from './inputs.ts';
import { spend } from './pinGuard.ts';
import { publicProcedure } from './trpc.ts';

/** The main room. */
export const lobby = {
  open: publicProcedure
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => unwrap(await ctx.engine.lobby.open())),

  /** How long personal data is kept here; 0 days: until a host erases it. */
  privacy: publicProcedure
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }) => unwrap(await ctx.engine.lobby.privacy())),

  create: publicProcedure
    .input(z.strictObject({ quizId: idSchema, pace: z.enum(['host', 'auto']).optional() }))
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'lobbySessionsPerAddress', ctx.connection.address);
      return unwrap(await ctx.engine.lobby.create(input));
    }),
};
