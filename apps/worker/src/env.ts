import { keptDays } from '@argus/engine/limits';
import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

type Values = Readonly<Record<string, string | undefined>>;

/** What an operator can put right: it is shown as one line, without a stack. */
export class OperatorProblem extends Error {
  override readonly name = 'OperatorProblem';
}

/** The settings of a worker that runs by itself. They mean the same as the server's of the same name. */
export const settings = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }),
  DATABASE_POOL: z.coerce.number().int().min(4).max(1_000).default(20),
  REDIS_URL: z.url({
    protocol: /^rediss?$/,
    hostname: /.*/,
    error: 'set it to the Redis of the servers, since a worker of its own reaches them only through it',
  }),
  REDIS_CLUSTER: z.stringbool().default(false),
  ARGUS_KEEP_PERSONAL_DAYS: z.coerce.number().int().min(0).max(keptDays.most).default(keptDays.usual),
  ARGUS_WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
} as const;

/** Reads and checks the settings; whatever is wrong is told at once, by name and never by value. */
export const readEnv = (values: Values) =>
  createEnv({
    server: settings,
    runtimeEnv: { ...values },
    emptyStringAsUndefined: true,
    onValidationError: (issues) => {
      const lines = issues.map(({ path, message }) => `${path?.map(String).join('.') ?? '?'}: ${message}`);
      throw new OperatorProblem(`The settings are not valid. ${lines.join('; ')}`);
    },
  });
