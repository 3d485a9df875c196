import { fileURLToPath } from 'node:url';
import type { LimitSettings } from '@argus/api/limits';
import type { EngineLimits } from '@argus/engine/limits';
import type { Relay } from '@argus/relay/relay';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { engineLimitsOf, limitsOf } from './limitSettings.ts';
import type { OperatorProblem } from './problem.ts';

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly databasePool?: number;
  readonly redis?: { readonly url: string; readonly cluster: boolean } | null;
  /** A relay that is shared with a worker in the same process; the caller closes it. */
  readonly relay?: Relay;
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly publicUrl?: string | null;
  /** Where phones reach this server; `publicUrl` unless it is said. */
  readonly joinUrl?: string | null;
  readonly secret?: string | null;
  readonly admin?: { readonly email: string; readonly password: string } | null;
  readonly trustedProxies?: readonly string[];
  readonly trustedOrigins?: readonly string[];
  readonly lobbyCreate?: boolean;
  /** Days that personal data is kept, as the privacy page says it; the worker sees to it. */
  readonly keepPersonalDays?: number;
  readonly graceMs?: number;
  readonly limits?: Partial<LimitSettings>;
  readonly engineLimits?: Partial<EngineLimits>;
  readonly metricsToken?: string | null;
  /** How long `/readyz` says 503 before the server stops taking connections, in milliseconds. */
  readonly drainMs?: number;
  /** How long to wait for a predecessor to go, in milliseconds. */
  readonly patienceMs?: number;
  readonly folders?: Partial<Folders>;
  readonly version?: string;
  /** Called when the server cannot go on; the caller closes it. */
  readonly onFatal?: (problem: OperatorProblem) => void;
}

export interface Folders {
  readonly player: string;
  readonly admin: string;
  readonly migrations: string;
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where things lie in the repository and in the container's image alike. */
export const defaultFolders = (): Folders => ({
  player: folder('../../player/dist'),
  admin: folder('../../admin/dist'),
  migrations: folder('../../../drizzle'),
});

/** The server's options as its environment gives them. */
export const optionsOf = (env: Env, log: Logger): ServerOptions => ({
  log,
  databaseUrl: env.DATABASE_URL,
  databasePool: env.DATABASE_POOL,
  redis: env.REDIS_URL === undefined ? null : { url: env.REDIS_URL, cluster: env.REDIS_CLUSTER },
  host: env.HOST,
  port: env.PORT,
  publicUrl: env.ARGUS_PUBLIC_URL ?? null,
  secret: env.ARGUS_SECRET ?? null,
  admin:
    env.ARGUS_ADMIN_EMAIL !== undefined && env.ARGUS_ADMIN_PASSWORD !== undefined
      ? { email: env.ARGUS_ADMIN_EMAIL, password: env.ARGUS_ADMIN_PASSWORD }
      : null,
  trustedProxies: env.ARGUS_TRUSTED_PROXIES,
  trustedOrigins: env.ARGUS_TRUSTED_ORIGINS,
  lobbyCreate: env.ARGUS_LOBBY_CREATE,
  keepPersonalDays: env.ARGUS_KEEP_PERSONAL_DAYS,
  graceMs: env.ARGUS_GRACE_MS,
  limits: limitsOf(env),
  engineLimits: engineLimitsOf(env),
  metricsToken: env.ARGUS_METRICS_TOKEN ?? null,
  drainMs: env.ARGUS_DRAIN_MS,
});
