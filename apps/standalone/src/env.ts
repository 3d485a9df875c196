import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Env, readEnv } from 'server/env';

type Values = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly env: Env;
  /** Null: the database is the operator's own. */
  readonly dataFolder: string | null;
}

/** Stands in until the embedded Postgres has a port. */
const notYet = 'postgres://127.0.0.1/argus';

/** The folder of the project's package.json, seen from the source and from the build alike. */
export const projectFolder = dirname(fileURLToPath(new URL('../../../package.json', import.meta.url)));

const set = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/**
 * Reads the server's settings as they suit one process on one machine: quiet, and gone at once when told to,
 * since no load balancer has to notice.
 */
export const readSettings = (values: Values): Settings => {
  const own = set(values.DATABASE_URL);
  const env = readEnv({
    ...values,
    DATABASE_URL: own ?? notYet,
    LOG_LEVEL: set(values.LOG_LEVEL) ?? 'warn',
    ARGUS_DRAIN_MS: set(values.ARGUS_DRAIN_MS) ?? '0',
  });
  if (own !== undefined) return { env, dataFolder: null };
  return { env, dataFolder: resolve(projectFolder, set(values.ARGUS_DATA_DIR) ?? '.argus') };
};
