import { type Outcome, type Reason, type Rejection, reject } from '@argus/game/rejection';
import { getTRPCErrorFromUnknown, type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Log } from './apiOptions.ts';

/** Every reason and the code that it travels under. */
export const codeOf: Record<Reason, TRPC_ERROR_CODE_KEY> = {
  'already-answered': 'CONFLICT',
  'already-finished': 'CONFLICT',
  'bad-answer': 'BAD_REQUEST',
  'bad-input': 'BAD_REQUEST',
  'bad-nickname': 'BAD_REQUEST',
  closing: 'CONFLICT',
  forbidden: 'FORBIDDEN',
  kicked: 'FORBIDDEN',
  'limit-reached': 'FORBIDDEN',
  locked: 'FORBIDDEN',
  'moved-on': 'CONFLICT',
  'nickname-taken': 'CONFLICT',
  'no-questions': 'CONFLICT',
  'not-admitted': 'FORBIDDEN',
  'not-due': 'CONFLICT',
  'not-finished': 'CONFLICT',
  'not-found': 'NOT_FOUND',
  'not-open': 'CONFLICT',
  'not-paused': 'CONFLICT',
  'not-signed-in': 'UNAUTHORIZED',
  paused: 'CONFLICT',
  'session-full': 'FORBIDDEN',
  'session-started': 'FORBIDDEN',
  'too-late': 'CONFLICT',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'too-many-requests': 'TOO_MANY_REQUESTS',
  'turned-off': 'FORBIDDEN',
  unavailable: 'SERVICE_UNAVAILABLE',
  unchanged: 'CONFLICT',
  'unreadable-file': 'UNPROCESSABLE_CONTENT',
  'wrong-code': 'NOT_FOUND',
  'wrong-phase': 'CONFLICT',
  'wrong-pin': 'NOT_FOUND',
  'wrong-question': 'CONFLICT',
};

/** A refusal on its way to the caller. */
export class Refusal extends TRPCError {
  readonly rejection: Rejection;

  constructor(rejection: Rejection) {
    super({ code: codeOf[rejection.reason], message: rejection.message });
    this.rejection = rejection;
  }
}

/** Refuses the call. */
export const refuse = (
  reason: Reason,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): Refusal => new Refusal(reject(reason, message, details));

/** The value of an outcome; a rejection becomes the error that the caller sees. */
export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome);
};

const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));

const badInput = (error: z.ZodError): Refusal => {
  const issues = issuesOf(error).slice(0, 20);
  const [first] = issues;
  const where = first && first.path !== '' ? `${first.path}: ` : '';
  return refuse('bad-input', `${where}${first?.message ?? 'This is not what was expected here.'}`, {
    issues,
  });
};

/** Reasons for what tRPC itself refuses. */
const reasonOfCode: Partial<Record<TRPC_ERROR_CODE_KEY, [Reason, string]>> = {
  PARSE_ERROR: ['bad-input', 'This is not a JSON-RPC message. Send one as tRPC writes it.'],
  BAD_REQUEST: ['bad-input', 'This is not a call that tRPC would write.'],
  METHOD_NOT_SUPPORTED: ['bad-input', 'Mutations go by POST, queries and subscriptions by GET.'],
  UNSUPPORTED_MEDIA_TYPE: ['bad-input', 'Send JSON, with the content type application/json.'],
  NOT_FOUND: ['not-found', 'There is no such procedure.'],
  PAYLOAD_TOO_LARGE: ['too-large', 'This is too large to be sent. Make it smaller and try again.'],
  CLIENT_CLOSED_REQUEST: ['bad-input', 'The call was given up by its caller.'],
};

/** SQLSTATE classes and system errors that pass: connection, resources, operator, time limits, locks. */
const passing = /^(08|53|57|58|55P03|40|25006|XX)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/;
const poolTrouble =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|is not queryable/;

const causesOf = (error: unknown, depth = 0): Error[] =>
  error instanceof Error && depth < 6 ? [error, ...causesOf(error.cause, depth + 1)] : [];

/** Whether the database, not the call, is what went wrong. */
export const isDatabaseTrouble = (error: unknown): boolean =>
  causesOf(error).some(
    (cause) => ('code' in cause && passing.test(String(cause.code))) || poolTrouble.test(cause.message),
  );

/** Anything that was thrown, as the one refusal that the caller may see of it. Says nothing about the inside. */
export const toRefusal = (error: unknown): TRPCError => {
  if (error instanceof Refusal) return error;
  if (!(error instanceof TRPCError))
    return toRefusal(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error }));
  if (error.cause instanceof Refusal) return error.cause;
  if (error.cause instanceof z.ZodError && error.code === 'BAD_REQUEST') return badInput(error.cause);
  const known = reasonOfCode[error.code];
  if (known) return refuse(...known);
  if (isDatabaseTrouble(error)) {
    return refuse('unavailable', 'Argus cannot reach its database right now. Try again in a moment.');
  }
  return error;
};

/** The same for a call that failed; what is no ordinary refusal is logged. */
export const refusalOf = (thrown: unknown, path: string, log: Log): TRPCError => {
  const error = getTRPCErrorFromUnknown(thrown);
  const refusal = toRefusal(error);
  if (!(refusal instanceof Refusal) || isDatabaseTrouble(error)) {
    log.error({ path, error: error.cause ?? error }, 'a call failed');
  }
  return refusal;
};

/** What the caller gets to know of a refusal, beside its message. */
export const factsOf = (
  error: TRPCError,
): { reason: Reason; details?: Readonly<Record<string, unknown>> } => {
  if (!(error instanceof Refusal)) return { reason: 'unavailable' };
  const { reason, details } = error.rejection;
  return details ? { reason, details } : { reason };
};

export const internalMessage = 'Something went wrong on our side. Try again in a moment.';
