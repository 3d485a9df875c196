import { limits } from '@argus/game/limits';
import { questionSchema } from '@argus/game/question';
import type { Command, PlainCommandType } from '@argus/game/sessionState';
import { z } from 'zod';
import type { Context } from './context.ts';
import type { Actor } from './engine.ts';
import { unwrap } from './errors.ts';
import { idSchema, nicknameSchema, oneSession, versionSchema } from './inputs.ts';
import { hostProcedure } from './trpc.ts';

/** A step is taken from the version that the host saw: a double click finds it moved and changes nothing. */
const seen = oneSession.extend({ version: versionSchema });
/** An act means the same whatever came between; done twice, it is refused as `unchanged`. */
const someone = oneSession.extend({ participantId: idSchema });
const someQuestion = oneSession.extend({ questionIndex: z.number().int().min(0).max(limits.quizQuestions) });
const reason = z.string().max(limits.reasonLength);

const steer = async (
  { engine, actor }: Pick<Context, 'engine'> & { readonly actor: Actor },
  sessionId: string,
  version: number | null,
  command: Command,
) => unwrap(await engine.sessions.steer(actor, sessionId, version, command));

const step = (type: PlainCommandType) =>
  hostProcedure
    .input(seen)
    .mutation(({ ctx, input }) => steer(ctx, input.sessionId, input.version, { type }));

/** What hosts do to sessions: steps, and acts beside them. Each returns the new version. */
export const acts = {
  start: step('start'),
  next: step('next'),
  close: step('close'),
  pause: step('pause'),
  resume: step('resume'),
  skip: step('skip'),
  lock: step('lock'),
  unlock: step('unlock'),
  end: step('end'),
  show: step('show'),
  hide: step('hide'),
  approve: step('approve'),
  unapprove: step('unapprove'),
  take: step('take'),
  give: step('give'),
  open: step('open'),

  extend: hostProcedure
    .input(seen.extend({ seconds: z.number().int().min(1).max(limits.extendSecondsMax) }))
    .mutation(({ ctx, input }) =>
      steer(ctx, input.sessionId, input.version, { type: 'extend', seconds: input.seconds }),
    ),

  kick: hostProcedure.input(someone.extend({ version: versionSchema })).mutation(({ ctx, input }) => {
    const { sessionId, version, participantId } = input;
    return steer(ctx, sessionId, version, { type: 'kick', participantId });
  }),
  restore: hostProcedure.input(someone.extend({ version: versionSchema })).mutation(({ ctx, input }) => {
    const { sessionId, version, participantId } = input;
    return steer(ctx, sessionId, version, { type: 'restore', participantId });
  }),

  /** Another attempt at the open question; the last answer counts. */
  allow: hostProcedure
    .input(someone)
    .mutation(({ ctx, input: { sessionId, participantId } }) =>
      steer(ctx, sessionId, null, { type: 'allow', participantId }),
    ),
  rename: hostProcedure
    .input(someone.extend({ nickname: nicknameSchema }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'rename', ...rest }),
    ),
  /** Multiplies one participant's time for the whole session. */
  giveTime: hostProcedure
    .input(someone.extend({ factor: z.number() }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'factor', ...rest }),
    ),
  /** Declines a participant's request for more time; `giveTime` grants it. */
  declineTime: hostProcedure
    .input(someone)
    .mutation(({ ctx, input: { sessionId, participantId } }) =>
      steer(ctx, sessionId, null, { type: 'decline', participantId }),
    ),
  assign: hostProcedure
    .input(someone.extend({ team: z.number().int().min(0).max(limits.teamsMax) }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'assign', ...rest }),
    ),
  admit: hostProcedure
    .input(oneSession.extend({ participantIds: z.array(idSchema).min(1).max(limits.playersMax) }))
    .mutation(({ ctx, input: { sessionId, participantIds } }) =>
      steer(ctx, sessionId, null, { type: 'admit', participantIds }),
    ),
  /** To one participant, or to everybody with null; an empty text takes back what was said to all. */
  message: hostProcedure
    .input(oneSession.extend({ participantId: idSchema.nullable(), text: z.string().max(1_000) }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'message', ...rest }),
    ),

  void: hostProcedure
    .input(someQuestion.extend({ reason }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'void', ...rest }),
    ),
  unvoid: hostProcedure
    .input(someQuestion)
    .mutation(({ ctx, input: { sessionId, questionIndex } }) =>
      steer(ctx, sessionId, null, { type: 'unvoid', questionIndex }),
    ),
  correct: hostProcedure
    .input(someQuestion.extend({ reason, question: questionSchema }))
    .mutation(({ ctx, input: { sessionId, ...rest } }) =>
      steer(ctx, sessionId, null, { type: 'correct', ...rest }),
    ),

  /** Takes out for good what is personal: of one participant, or of the whole session without one. */
  erase: hostProcedure
    .input(oneSession.extend({ participantId: idSchema.optional() }))
    .mutation(({ ctx, input: { sessionId, participantId = null } }) =>
      steer(ctx, sessionId, null, { type: 'erase', participantId }),
    ),
};
