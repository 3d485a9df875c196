import { quizDraftSchema } from '@argus/game/quiz';
import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema, pageSchema } from './inputs.ts';
import { userProcedure } from './trpc.ts';

const oneQuiz = z.strictObject({ quizId: idSchema });
const nothing = z.strictObject({}).optional();

/** What authors do with their quizzes. */
export const quizzes = {
  list: userProcedure
    .input(pageSchema.extend({ search: z.string().max(200).optional() }).optional())
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.list(ctx.actor, input ?? {}))),

  get: userProcedure
    .input(oneQuiz)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.get(ctx.actor, input))),

  create: userProcedure
    .input(z.strictObject({ quiz: quizDraftSchema.optional() }).optional())
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.create(ctx.actor, input ?? {}))),

  update: userProcedure
    .input(
      z.strictObject({
        quizId: idSchema,
        revision: z.number().int().min(0),
        quiz: quizDraftSchema,
        public: z.boolean().optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.update(ctx.actor, input))),

  remove: userProcedure
    .input(oneQuiz)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.remove(ctx.actor, input))),

  restore: userProcedure
    .input(oneQuiz)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.restore(ctx.actor, input))),

  duplicate: userProcedure
    .input(oneQuiz)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.duplicate(ctx.actor, input))),

  import: userProcedure
    .input(
      z.strictObject({
        fileName: z.string().min(1).max(255),
        base64: z.base64('The file must come in base64.'),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.import(ctx.actor, input))),

  export: userProcedure
    .input(oneQuiz.extend({ format: z.enum(['argus-json', 'csv']) }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.quizzes.export(ctx.actor, input))),

  csvExample: userProcedure
    .input(nothing)
    .query(async ({ ctx }) => unwrap(await ctx.engine.quizzes.csvExample(ctx.actor))),

  createDemo: userProcedure
    .input(nothing)
    .mutation(async ({ ctx }) => unwrap(await ctx.engine.quizzes.createDemo(ctx.actor))),
};
