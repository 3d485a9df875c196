import { z } from 'zod';
import type { User } from './shapes.ts';
import { publicProcedure } from './trpc.ts';

/** Who is signed in. */
export const account = {
  me: publicProcedure
    .input(z.strictObject({}).optional())
    .query(async ({ ctx }): Promise<{ user: User | null }> => ({ user: await ctx.user() })),
};
