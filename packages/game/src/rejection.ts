/** Everything that can go wrong by the rules. The list is closed: clients may switch over it. */
export const reasons = [
  'already-answered',
  'already-finished',
  'bad-answer',
  'bad-input',
  'bad-nickname',
  'closing',
  'forbidden',
  'kicked',
  'limit-reached',
  'locked',
  'moved-on',
  'nickname-taken',
  'no-questions',
  'not-due',
  'not-finished',
  'not-admitted',
  'not-found',
  'not-open',
  'not-paused',
  'not-signed-in',
  'paused',
  'session-full',
  'session-started',
  'too-late',
  'too-large',
  'too-many-requests',
  'turned-off',
  'unchanged',
  'unavailable',
  'unreadable-file',
  'wrong-code',
  'wrong-phase',
  'wrong-pin',
  'wrong-question',
] as const;

export type Reason = (typeof reasons)[number];

/** A refusal by the rules: a value, never thrown inside the rules. */
export interface Rejection {
  readonly ok: false;
  readonly reason: Reason;
  /** Says what to do next, in plain English. */
  readonly message: string;
  /** Facts that help the caller, such as the answer that counts. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Rejection;

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const reject = (
  reason: Reason,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): Rejection => (details ? { ok: false, reason, message, details } : { ok: false, reason, message });
