import { limits } from '@argus/game/limits';
import { pageRowsMost } from '@argus/game/participantPage';
import { participantOrders } from '@argus/game/reviewViews';
import { z } from 'zod';
import { unwrap } from './errors.ts';
import { idSchema } from './inputs.ts';
import { hostProcedure, userProcedure } from './trpc.ts';

const oneSession = z.strictObject({ sessionId: idSchema });
const oneParticipant = oneSession.extend({ participantId: idSchema });

/** A closer look at sessions that have been played; `sessions.review` has the whole. */
export const reviews = {
  participants: hostProcedure
    .input(
      oneSession.extend({
        search: z.string().max(100).default(''),
        order: z.enum(participantOrders).default('rank'),
        descending: z.boolean().default(false),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(pageRowsMost).default(100),
      }),
    )
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.participants(ctx.actor, input))),

  participant: hostProcedure
    .input(oneParticipant)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.participant(ctx.actor, input))),

  why: hostProcedure
    .input(oneParticipant.extend({ questionIndex: z.number().int().min(0).max(10_000) }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.why(ctx.actor, input))),

  timeline: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.timeline(ctx.actor, input))),

  moment: hostProcedure
    .input(oneSession.extend({ at: z.number().min(0).max(Number.MAX_SAFE_INTEGER) }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.moment(ctx.actor, input))),

  compare: hostProcedure
    .input(oneSession)
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.compare(ctx.actor, input))),

  /** Marks a question of the session's quiz as one to improve, with a note for whoever edits it. */
  mark: userProcedure
    .input(
      oneSession.extend({
        questionIndex: z.number().int().min(0).max(10_000),
        note: z.string().max(limits.markNoteLength),
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.mark(ctx.actor, input))),

  marks: userProcedure
    .input(z.strictObject({ quizId: idSchema }))
    .query(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.marks(ctx.actor, input))),

  unmark: userProcedure
    .input(z.strictObject({ quizId: idSchema, questionId: idSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await ctx.engine.reviews.unmark(ctx.actor, input))),
};
