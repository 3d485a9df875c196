import { z } from 'zod';
import { unwrap } from './errors.ts';
import { answerKeySchema, answerSchema, nicknameSchema, pinSchema } from './inputs.ts';
import { spend, withPin } from './pinGuard.ts';
import { playerProcedure, publicProcedure } from './trpc.ts';
import { watching } from './watching.ts';

const nothing = z.strictObject({}).optional();

/** What players do. */
export const play = {
  lookup: publicProcedure
    .input(z.strictObject({ pin: pinSchema }))
    .query(async ({ ctx, input }) => unwrap(await withPin(ctx, () => ctx.engine.play.lookup(input.pin)))),

  suggest: publicProcedure
    .input(z.strictObject({ pin: pinSchema }))
    .query(async ({ ctx, input }) => unwrap(await withPin(ctx, () => ctx.engine.play.suggest(input.pin)))),

  join: publicProcedure
    .input(z.strictObject({ pin: pinSchema, nickname: nicknameSchema }))
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'joinsPerAddress', ctx.connection.address);
      return unwrap(await withPin(ctx, () => ctx.engine.play.join(input)));
    }),

  watch: playerProcedure
    .input(nothing)
    .subscription(async ({ ctx, signal }) =>
      watching(unwrap(await ctx.engine.watch.player(ctx.player)), signal),
    ),

  me: playerProcedure
    .input(nothing)
    .subscription(async ({ ctx, signal }) =>
      watching(unwrap(await ctx.engine.watch.personal(ctx.player)), signal),
    ),

  answer: playerProcedure
    .input(
      z.strictObject({
        questionIndex: z.number().int().min(0).max(10_000),
        value: answerSchema,
        key: answerKeySchema,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.play.answer(ctx.player, input))),

  presence: playerProcedure
    .input(z.strictObject({ away: z.boolean() }))
    .mutation(({ ctx, input }): { ok: true } => {
      ctx.engine.presence.away(ctx.player, ctx.connection.id, input.away);
      return { ok: true };
    }),

  review: playerProcedure
    .input(nothing)
    .query(async ({ ctx }) => unwrap(await ctx.engine.play.review(ctx.player))),
};
