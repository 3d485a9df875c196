import { z } from 'zod';
import { unwrap } from './errors.ts';
import { answerSchema, idSchema, questionIndexSchema, versionSchema } from './inputs.ts';
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

  /** The questions of a public quiz for somebody alone, without their keys. Nothing is stored. */
  practice: publicProcedure.input(z.strictObject({ quizId: idSchema })).query(async ({ ctx, input }) => {
    await spend(ctx, 'practicesPerAddress', ctx.connection.address);
    return unwrap(await ctx.engine.lobby.practice(input));
  }),

  /** Judges one answer of practice and tells what was right; a mutation, so that no answer stands in an address. */
  judge: publicProcedure
    .input(
      z.strictObject({
        quizId: idSchema,
        /** Of the quiz, as the practice gave it. */
        revision: versionSchema,
        questionIndex: questionIndexSchema,
        value: answerSchema,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'practiceAnswersPerAddress', ctx.connection.address);
      return unwrap(await ctx.engine.lobby.judge(input));
    }),
};
