import { z } from 'zod';
import { unwrap } from './errors.ts';
import { publicProcedure, userProcedure } from './trpc.ts';

const nothing = z.strictObject({}).optional();

/** How the organisation shows itself: its name, a colour and a logo. */
export const brand = {
  get: publicProcedure.input(nothing).query(async ({ ctx }) => unwrap(await ctx.engine.brand.get())),

  save: userProcedure
    .input(z.strictObject({ name: z.string().max(400), color: z.string().max(16).nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.brand.save(ctx.actor, input))),

  /** A PNG, WebP or SVG of at most 64 KB and 2,000 pixels; what it is, its bytes say. */
  setLogo: userProcedure
    .input(z.strictObject({ base64: z.base64('Send the file in base64.') }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.brand.setLogo(ctx.actor, input))),

  removeLogo: userProcedure
    .input(nothing)
    .mutation(async ({ ctx }) => unwrap(await ctx.engine.brand.removeLogo(ctx.actor))),
};
