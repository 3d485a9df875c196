import { hideParams, safeError } from '@argus/db/safeError';
import { type Logger, pino } from 'pino';

/** The worker's log, without the values of queries that fail. */
export const createLog = (level: string): Logger =>
  pino({
    name: 'worker',
    level,
    base: { name: 'worker', pid: process.pid },
    serializers: {
      err: safeError,
      reason: (reason: unknown) => (typeof reason === 'string' ? hideParams(reason) : reason),
    },
  });
