import type { Reason } from '@argus/game/rejection';
import { initTRPC, type TRPCDefaultErrorShape } from '@trpc/server';
import { checkInput } from './cleanInput.ts';
import type { Context } from './context.ts';
import { factsOf, internalMessage, isDatabaseTrouble, Refusal, refuse, toRefusal } from './errors.ts';

/** What a caller learns of an error. No stack trace, ever. */
export interface ErrorShape extends Omit<TRPCDefaultErrorShape, 'data'> {
  data: Omit<TRPCDefaultErrorShape['data'], 'stack'> & {
    /** Stable: programs may switch over it. */
    readonly reason: Reason;
    /** Facts that help, such as the answer that counts. */
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

export const t = initTRPC.context<Context>().create({
  isDev: false,
  isServer: true,
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  errorFormatter: ({ error, shape }): ErrorShape => {
    const refusal = toRefusal(error);
    const { path } = shape.data;
    return {
      code: shape.code,
      message: refusal instanceof Refusal ? refusal.message : internalMessage,
      data: {
        code: refusal.code,
        httpStatus: shape.data.httpStatus,
        ...(path === undefined ? {} : { path }),
        ...factsOf(refusal),
      },
    };
  },
});

/** Anybody may call. What every procedure has: clean input, and errors that say nothing about the inside. */
export const publicProcedure = t.procedure.use(async ({ ctx, getRawInput, next, path }) => {
  checkInput(await getRawInput(), ctx.limits.settings.inputDepth);
  const result = await next();
  if (result.ok) return result;
  const error = toRefusal(result.error);
  if (!(error instanceof Refusal) || isDatabaseTrouble(result.error)) {
    ctx.log.error({ path, error: result.error.cause ?? result.error }, 'a call failed');
  }
  return { ...result, error };
});

/** A participant calls. Whether they still may do what they ask for, the engine says. */
export const playerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const player = await ctx.player();
  if (!player) throw refuse('not-signed-in', 'Join the session first.');
  return next({ ctx: { ...ctx, player } });
});

/** Somebody who hosts calls: a signed-in user, or the holder of a host token. Of what, the engine says. */
export const hostProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const actor = await ctx.actor();
  if (!actor) throw refuse('not-signed-in', 'Sign in first.');
  return next({ ctx: { ...ctx, actor } });
});

/** Only a signed-in user may call: a host token opens one session, not the library. */
export const userProcedure = hostProcedure.use(async ({ ctx, next }) => {
  if (ctx.actor.kind !== 'user') throw refuse('not-signed-in', 'Sign in first.');
  return next({ ctx });
});
