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
    .input(
      z.strictObject({
        token: z.string().min(1).max(512),
        email: z.email('This is not an e-mail address.').max(254),
        name: z.string().trim().min(1, 'Give your name.').max(120),
        password: z.string().min(8, 'A password has at least 8 characters.').max(256),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'setupTriesPerAddress', ctx.connection.address);
      return unwrap(await ctx.engine.accounts.createFirst(input));
    }),
};
