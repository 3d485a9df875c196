import { z } from 'zod';
import { settings } from './settings.ts';

const title = `# The settings of Argus. Copy this file to .env and change what you need.
# Made from apps/server/src/settings.ts by \`pnpm --filter server env:example\`: change it there.`;

/** What docker-compose.yml and the worker read beside the server's own settings. */
const others = `# Only for docker-compose.yml: the password of the Postgres that it starts. Choose your own.
POSTGRES_PASSWORD=

# Only for docker-compose.yml: the port that the site is reached by.
# ARGUS_SITE_PORT=8080

# Only for the worker: a port of its own for /healthz. Without it there is none.
# ARGUS_WORKER_PORT=4001`;

const exampleOf = (setting: z.ZodType): { value: string; required: boolean } => {
  const { example } = setting.meta() ?? {};
  const unset = setting.safeParse(undefined);
  const value = example ?? (Array.isArray(unset.data) ? unset.data.join(',') : unset.data);
  return { value: value === undefined ? '' : String(value), required: !unset.success };
};

/** The text of `.env.example`. */
export const envExample = (): string => {
  const parts = Object.entries(settings).map(([name, setting]) => {
    const { value, required } = exampleOf(setting);
    const note = required ? ' Required.' : '';
    return `# ${z.globalRegistry.get(setting)?.description ?? ''}${note}\n${required ? '' : '# '}${name}=${value}`;
  });
  return `${[title, ...parts, others].join('\n\n')}\n`;
};
