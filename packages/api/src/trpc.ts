import { initTRPC } from '@trpc/server';
import { checkInput } from './cleanInput.ts';
import type { Context } from './context.ts';
import { type ErrorShape, shapeOf } from './errorShape.ts';
import { refusalOf, refuse, toRefusal } from './errors.ts';

export const t = initTRPC.context<Context>().create({
  isDev: false,
  isServer: true,
  // Often enough that a client can tell within 3 s that its stream is dead: it has no way to ask.
  sse: { ping: { enabled: true, intervalMs: 2_000 }, client: { reconnectAfterInactivityMs: 12_000 } },
  errorFormatter: ({ error, shape: { data } }): ErrorShape =>
    shapeOf(toRefusal(error), { path: data.path, httpStatus: data.httpStatus }),
});

/** Anybody may call. What every procedure has: clean input, and errors that say nothing about the inside. */
export const publicProcedure = t.procedure.use(async ({ ctx, getRawInput, next, path }) => {
  checkInput(await getRawInput(), ctx.limits.settings.inputDepth);
  const result = await next();
  if (result.ok) return result;
  return { ...result, error: refusalOf(result.error, path, ctx.log) };
});

/** A participant calls. Whether they still may do what they ask for, the engine says. */
export const playerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const player = await ctx.player();
  if (!player) throw refuse('not-signed-in', 'Join the session first.');
  // Alone: tRPC puts it beside the rest, and each copy of the rest costs every call.
  return next({ ctx: { player } });
});

/** Somebody who hosts calls: a signed-in user, or the holder of a host token. Of what, the engine says. */
export const hostProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const actor = await ctx.actor();
  if (!actor) throw refuse('not-signed-in', 'Sign in first.');
  return next({ ctx: { actor } });
});

/** Only a signed-in user may call: a host token opens one session, not the library. */
export const userProcedure = hostProcedure.use(async ({ ctx, next }) => {
  if (ctx.actor.kind !== 'user') throw refuse('not-signed-in', 'Sign in first.');
  return next({ ctx: { actor: ctx.actor } });
});
