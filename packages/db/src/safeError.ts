/**
 * What a failed query's error says without the values that it was asked with: they may be anybody's e-mail
 * address, answer or secret, and belong in no log.
 */
export const hideParams = (text: string): string => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, '');

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
}

/** An error as it may be written down. Of its cause only the code: Postgres puts values into its messages. */
export const safeError = (error: unknown): SafeError => {
  if (!(error instanceof Error)) return { type: typeof error, message: hideParams(String(error)), stack: '' };
  const code = codeOf(error) ?? codeOf(error.cause);
  return {
    type: error.constructor.name,
    message: hideParams(error.message),
    stack: hideParams(error.stack ?? ''),
    ...(code === undefined ? {} : { code }),
  };
};

/** Whether a statement failed over the values that it was given: data, constraints, sizes. */
export const isDataError = (error: unknown): boolean =>
  error instanceof Error && (/^(22|23|54)/.test(codeOf(error) ?? '') || isDataError(error.cause));

/** Whether a statement gave way to somebody who held what it needed: a deadlock, or a lock waited for in vain. */
export const isLockError = (error: unknown): boolean =>
  error instanceof Error && (/^(40P01|55P03)$/.test(codeOf(error) ?? '') || isLockError(error.cause));
