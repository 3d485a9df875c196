import { z } from 'zod';
import { unwrap } from './errors.ts';
import { spend } from './pinGuard.ts';
import { publicProcedure } from './trpc.ts';

/** The first administrator. */
export const setup = {
  status: publicProcedure.input(z.strictObject({}).optional()).query(async ({ ctx }) => ({
    needsAdmin: await ctx.engine.accounts.needsAdmin(),
    lobbyCreate: unwrap(await ctx.engine.lobby.open()).canCreate,
    version: ctx.version,
    joinUrl: ctx.joinUrl,
  })),

  create: publicProcedure
    // What makes a good account is said by the engine.
    .input(
      z.strictObject({
        token: z.string().min(1).max(512),
        email: z.string().max(254),
        name: z.string().max(1_000),
        password: z.string().max(1_000),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'setupTriesPerAddress', ctx.connection.address);
      return unwrap(await ctx.engine.accounts.createFirst(input));
    }),
};
