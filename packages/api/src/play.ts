import { limits } from '@argus/game/limits';
import { reactions } from '@argus/game/reactions';
import { z } from 'zod';
import type { Context } from './context.ts';
import { unwrap } from './errors.ts';
import { playing } from './eventStreams.ts';
import { answerInputSchema, nicknameSchema, pinSchema, recoveryCodeSchema, versionSchema } from './inputs.ts';
import { spend, withPin } from './pinGuard.ts';
import { playerProcedure, publicProcedure } from './trpc.ts';

const nothing = z.strictObject({}).optional();

/** Whether the socket that this goes over is to be the player's from then on: who joins needs no second one. */
const staySchema = z.boolean().optional();

/** What a player gets who has come in; `stays` says whether the connection is the player's now. */
const settle = async <Entry extends { readonly participantToken: string }>(
  ctx: Context,
  entry: Entry,
  stay = false,
): Promise<Entry & { readonly stays: boolean }> => ({
  ...entry,
  stays: stay && (await ctx.goOnAs(entry.participantToken)),
});

/** What players do. */
export const play = {
  lookup: publicProcedure
    .input(z.strictObject({ pin: pinSchema }))
    .query(async ({ ctx, input }) => unwrap(await withPin(ctx, () => ctx.engine.play.lookup(input.pin)))),

  suggest: publicProcedure
    .input(z.strictObject({ pin: pinSchema }))
    .query(async ({ ctx, input }) => unwrap(await withPin(ctx, () => ctx.engine.play.suggest(input.pin)))),

  join: publicProcedure
    .input(
      z.strictObject({
        pin: pinSchema,
        nickname: nicknameSchema,
        /** Index of the team, where the card asks for one. */
        team: z.number().int().min(0).max(limits.teamsMax).optional(),
        stay: staySchema,
      }),
    )
    .mutation(async ({ ctx, input: { stay, ...input } }) => {
      await spend(ctx, 'joinsPerAddress', ctx.connection.address);
      const joined = unwrap(
        await withPin(ctx, async () => {
          await spend(ctx, 'joinsPerSession', input.pin);
          return ctx.engine.play.join(input);
        }),
      );
      return settle(ctx, joined, stay);
    }),

  recover: publicProcedure
    .input(z.strictObject({ pin: pinSchema, code: recoveryCodeSchema, stay: staySchema }))
    .mutation(async ({ ctx, input: { stay, ...input } }) => {
      // Every try counts, right or wrong: many at once are no way around.
      await spend(ctx, 'recoveriesPerDevice', ctx.connection.device);
      await spend(ctx, 'recoveriesPerAddress', ctx.connection.address);
      await spend(ctx, 'recoveriesPerPin', input.pin);
      return settle(ctx, unwrap(await ctx.engine.play.recover(input)), stay);
    }),

  watch: playerProcedure
    .input(nothing)
    .subscription(async ({ ctx, signal }) =>
      playing(ctx, unwrap(await ctx.engine.watch.player(ctx.player)), signal, { isPresence: false }),
    ),

  me: playerProcedure
    .input(nothing)
    .subscription(async ({ ctx, signal }) =>
      playing(ctx, unwrap(await ctx.engine.watch.personal(ctx.player)), signal, { isPresence: true }),
    ),

  answer: playerProcedure
    .input(answerInputSchema)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.engine.play.answer(ctx.player, input, ctx.connection.id)),
    ),

  /** In a self-paced session: begins, takes the next question, ends an attempt or begins another. */
  goOn: playerProcedure
    /** The version of the own run that the player saw; 0 before the first attempt. */
    .input(z.strictObject({ version: versionSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.play.goOn(ctx.player, input.version))),

  react: playerProcedure
    .input(z.strictObject({ reaction: z.enum(reactions) }))
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'reactionsPerParticipant', ctx.player.participantId);
      return unwrap(await ctx.engine.play.react(ctx.player, input.reaction));
    }),

  /** Asks the host for more time in every question; once in a session, where its host lets players ask. */
  askForTime: playerProcedure
    .input(nothing)
    .mutation(async ({ ctx }) => unwrap(await ctx.engine.play.askForTime(ctx.player))),

  presence: playerProcedure
    .input(z.strictObject({ away: z.boolean() }))
    .mutation(async ({ ctx, input }): Promise<{ ok: true }> => {
      await ctx.engine.presence.away(ctx.player, ctx.connection.id, input.away);
      return { ok: true };
    }),

  review: playerProcedure
    .input(nothing)
    .query(async ({ ctx }) => unwrap(await ctx.engine.play.review(ctx.player))),
};
