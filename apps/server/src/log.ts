import { hideParams, safeError } from '@argus/db/safeError';
import { type DestinationStream, type Logger, pino } from 'pino';

const names = ['password', 'token', 'secret', 'authorization', 'cookie'];

/** The process's log. What could carry a secret is blotted out wherever it turns up. */
export const createLog = (level: string, name: string, to?: DestinationStream): Logger => {
  const options = {
    name,
    level,
    base: { name, pid: process.pid },
    serializers: {
      err: safeError,
      error: safeError,
      reason: (reason: unknown) => (typeof reason === 'string' ? hideParams(reason) : reason),
    },
    redact: {
      paths: names.flatMap((field) => [field, `*.${field}`, `*.headers.${field}`]),
      censor: '[hidden]',
    },
  };
  return to ? pino(options, to) : pino(options);
};
