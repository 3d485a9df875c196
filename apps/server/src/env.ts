import { createEnv } from '@t3-oss/env-core';
import { OperatorProblem } from './problem.ts';
import { settings } from './settings.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** Reads and checks the settings; whatever is wrong is told at once, by name and never by value. */
export const readEnv = (values: Values) => {
  const env = createEnv({
    server: settings,
    runtimeEnv: { ...values },
    emptyStringAsUndefined: true,
    onValidationError: (issues) => {
      const lines = issues.map(({ path, message }) => `${path?.map(String).join('.') ?? '?'}: ${message}`);
      throw new OperatorProblem(`The settings are not valid. ${lines.join('; ')}`);
    },
  });
  if ((env.ARGUS_ADMIN_EMAIL === undefined) !== (env.ARGUS_ADMIN_PASSWORD === undefined)) {
    throw new OperatorProblem('Set ARGUS_ADMIN_EMAIL and ARGUS_ADMIN_PASSWORD both, or neither.');
  }
  return env;
};

export type Env = ReturnType<typeof readEnv>;
