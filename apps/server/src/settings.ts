import { keptDays } from '@argus/engine/limits';
import { z } from 'zod';
import { limitSettings } from './limitSettings.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const webOrigin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text).origin)
  .describe('An origin such as https://quiz.example.org');

const count = (most: number) => z.coerce.number().int().min(0).max(most);

/** Every setting of the server, with what it means and what it is when nobody sets it. */
export const settings = {
  PORT: count(65_535).default(4_000).describe('The port to listen on; 0 lets the system choose.'),
  HOST: z.string().default('0.0.0.0').describe('The address to listen on; 127.0.0.1 hides the server.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, hostname: /.*/ })
    .meta({ example: 'postgres://argus:password@localhost:5432/argus' })
    .describe('Postgres 15 or newer, where everything is kept.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(4)
    .max(1_000)
    .default(20)
    .describe('Connections to Postgres that this process may hold.'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, hostname: /.*/ })
    .optional()
    .meta({ example: 'redis://localhost:6379' })
    .describe('Redis 7 or newer. Needed as soon as more than one process runs.'),
  REDIS_CLUSTER: z
    .stringbool()
    .default(false)
    .describe('REDIS_URL names a node of a Redis cluster; its sharded pub/sub is used.'),
  ARGUS_PUBLIC_URL: webOrigin
    .optional()
    .meta({ example: 'https://quiz.example.org' })
    .describe('The address that browsers use. With https, cookies are sent over https only.'),
  ARGUS_SECRET: z
    .string()
    .min(32)
    .max(512)
    .optional()
    .meta({ example: '' })
    .describe('Signs sign-in cookies, at least 32 characters. Without it the database keeps one for all.'),
  ARGUS_ADMIN_EMAIL: z
    .email()
    .optional()
    .meta({ example: 'admin@example.org' })
    .describe('The first administrator, created at the start. Without it a one-time link is shown.'),
  ARGUS_ADMIN_PASSWORD: z
    .string()
    .min(10)
    .max(128)
    .optional()
    .meta({ example: '' })
    .describe('The password of ARGUS_ADMIN_EMAIL, at least 10 characters.'),
  ARGUS_TRUSTED_PROXIES: list
    .default([])
    .meta({ example: '10.0.0.0/8' })
    .describe('Proxies whose X-Forwarded-For is believed: addresses and networks, or the word private.'),
  ARGUS_TRUSTED_ORIGINS: list
    .pipe(z.array(webOrigin))
    .default([])
    .meta({ example: 'https://display.example.org' })
    .describe('Origins of other sites whose pages may call the API, separated by commas.'),
  ARGUS_LOBBY_CREATE: z
    .stringbool()
    .default(true)
    .describe(
      'Whether anybody may start a session from a public quiz in the main room, or practise it alone.',
    ),
  ARGUS_GRACE_MS: count(2_000)
    .default(250)
    .describe('Milliseconds after the close in which an answer still counts, in sessions made from now on.'),
  ARGUS_KEEP_PERSONAL_DAYS: count(keptDays.most)
    .default(keptDays.usual)
    .describe(
      'Days that names, away times and messages of players are kept after a session; 0 keeps them until a host erases them. For the worker, too.',
    ),
  ...limitSettings,
  ARGUS_METRICS_TOKEN: z
    .string()
    .min(16)
    .max(512)
    .optional()
    .meta({ example: '' })
    .describe('Lets others than this machine read /metrics, as a bearer token.'),
  ARGUS_DRAIN_MS: count(60_000)
    .default(1_000)
    .describe('Milliseconds that /readyz says 503 before the server stops taking connections.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is written to the log.'),
} as const;
