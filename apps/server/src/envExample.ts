import { z } from 'zod';
import { settings } from './settings.ts';

const title = `# The settings of Argus. Copy this file to .env and change what you need.
# Made from apps/server/src/settings.ts by \`pnpm --filter server env:example\`: change it there.`;

/** What docker-compose.yml and the worker read beside the server's own settings. */
const others = `# The worker: a port of its own for /healthz. Without it there is none.
# ARGUS_WORKER_PORT=4001

# docker-compose.yml only: the password of the Postgres that it starts, of letters and digits. Choose your own.
POSTGRES_PASSWORD=

# docker-compose.yml only: a domain name gets https by itself, with the ports 80 and 443 below; :80 is plain http.
# ARGUS_SITE=:80
# ARGUS_HTTP_PORT=8080
# ARGUS_HTTPS_PORT=8443

# docker-compose.yml only: how many servers and workers run.
# ARGUS_SERVERS=2
# ARGUS_WORKERS=2`;

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
