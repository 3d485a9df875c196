import { limits } from '@argus/game/limits';
import { z } from 'zod';

/** An id as Argus makes them. */
export const idSchema = z.string().min(1).max(64);

/** A PIN as it is typed: spaces are for reading. */
export const pinSchema = z
  .string()
  .max(24)
  .transform((pin) => pin.replace(/[\s-]/g, ''));

/** A recovery code as it is typed. */
export const recoveryCodeSchema = z.string().max(32);

/** A nickname before the rules have looked at it; they count in graphemes, so this only keeps out the absurd. */
export const nicknameSchema = z.string().max(400);

/** Any shape of answer that some kind of question takes; the question itself is asked later. */
export const answerSchema = z.union([
  z.string().max(1_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(64)).max(64),
]);

const answerKeySchema = z
  .string()
  .min(1)
  .max(limits.answerKeyLength)
  .regex(/^[\x21-\x7e]+$/, 'A key is made of printable ASCII characters.');

export const questionIndexSchema = z.number().int().min(0).max(10_000);

export const answerInputSchema = z.strictObject({
  questionIndex: questionIndexSchema,
  value: answerSchema,
  key: answerKeySchema,
  /** Which attempt of a self-paced player it belongs to; without it, the one that is on. */
  attempt: z.number().int().min(1).max(limits.attemptsMax).optional(),
});

export const versionSchema = z.number().int().min(0).max(2_147_483_647);

/** Which session a call is about. */
export const oneSession = z.strictObject({ sessionId: idSchema });

/** A page of a list. */
export const pageSchema = z.strictObject({
  limit: z.number().int().min(1).max(100).optional(),
  cursor: z.string().max(256).nullable().optional(),
  /** Endless lists of React Query send it; there is only one direction. */
  direction: z.enum(['forward', 'backward']).optional(),
});
