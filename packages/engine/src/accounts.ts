import {
  countUsers,
  findUserByEmail,
  replaceSetupToken,
  sharedSecret,
  takeSetupToken,
} from '@argus/db/accounts';
import { authAccount, authSession, authUser, authVerification } from '@argus/db/authSchema';
import type { Db } from '@argus/db/client';
import { accept, type Outcome, reject } from '@argus/game/rejection';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { z } from 'zod';
import { quietly } from './quietly.ts';
import { hashToken, makeToken } from './tokens.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface AccountsOptions {
  readonly db: Db;
  /** Signs cookies; made and kept in the database when the operator gives none. */
  readonly secret: string | null;
  readonly publicUrl: string | null;
  readonly trustedOrigins: readonly string[];
  readonly secureCookies: boolean;
}

export const accountLimits = { passwordMin: 10, passwordMax: 128, nameMax: 80 } as const;

const newAdmin = z.object({
  email: z.email('Enter a valid e-mail address.').max(254),
  name: z.string().trim().min(1, 'Enter a name.').max(accountLimits.nameMax),
  password: z
    .string()
    .min(accountLimits.passwordMin, `Use at least ${accountLimits.passwordMin} characters.`)
    .max(accountLimits.passwordMax, `Use at most ${accountLimits.passwordMax} characters.`),
});

/** Hosts and administrators: who they are, how they sign in, and how the first one comes to be. */
export const createAccounts = async (options: AccountsOptions) => {
  const { drizzle } = options.db;
  const secret = options.secret ?? (await sharedSecret(drizzle, 'sign-in', makeToken()));
  const auth = betterAuth({
    appName: 'Argus',
    secret,
    ...(options.publicUrl === null ? {} : { baseURL: options.publicUrl }),
    basePath: '/api/auth',
    trustedOrigins: async (request) => {
      // Without a fixed address the host that was asked is the only one that may ask.
      const host = options.publicUrl === null ? request?.headers.get('host') : null;
      return [...options.trustedOrigins, ...(host ? [`http://${host}`, `https://${host}`] : [])];
    },
    database: drizzleAdapter(drizzle, {
      provider: 'pg',
      schema: {
        user: authUser,
        session: authSession,
        account: authAccount,
        verification: authVerification,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: accountLimits.passwordMin,
      maxPasswordLength: accountLimits.passwordMax,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: { cookiePrefix: 'argus', useSecureCookies: options.secureCookies },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });

  const createUser = (input: z.infer<typeof newAdmin>): Promise<User> =>
    quietly(async () => {
      const context = await auth.$context;
      const user = await context.internalAdapter.createUser(
        { email: input.email.toLowerCase(), name: input.name, emailVerified: true },
        { method: 'email-password' },
      );
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(input.password),
      });
      return { id: user.id, name: user.name, email: user.email };
    });

  return {
    handle: (request: Request): Promise<Response> => quietly(() => auth.handler(request)),
    user: async (headers: Headers): Promise<User | null> => {
      const found = await quietly(() => auth.api.getSession({ headers }));
      return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null;
    },
    needsAdmin: async (): Promise<boolean> => (await countUsers(drizzle)) === 0,
    /** A new one-time link's secret; earlier ones stop working. */
    issueSetupToken: async (): Promise<string> => {
      const token = makeToken();
      await replaceSetupToken(drizzle, hashToken(token));
      return token;
    },
    /** Creates the first administrator from the one-time link. */
    createFirst: async (input: {
      token: string;
      email: string;
      name: string;
      password: string;
    }): Promise<Outcome<{ created: true }>> => {
      const parsed = newAdmin.safeParse(input);
      if (!parsed.success) {
        return reject('bad-input', parsed.error.issues[0]?.message ?? 'Check what you entered.');
      }
      if ((await countUsers(drizzle)) > 0) {
        return reject('forbidden', 'There is an administrator already: sign in instead.');
      }
      if (!(await takeSetupToken(drizzle, hashToken(input.token)))) {
        return reject('forbidden', 'This link was used or is too old: start Argus again to get a new one.');
      }
      await createUser(parsed.data);
      return accept({ created: true });
    },
    /** Creates the administrator of the settings when there is none of that address. */
    ensureAdmin: async ({ email, password }: { email: string; password: string }): Promise<void> => {
      if (await findUserByEmail(drizzle, email.toLowerCase())) return;
      const parsed = newAdmin.safeParse({ email, password, name: email.split('@')[0] ?? email });
      if (!parsed.success)
        throw new Error(`ARGUS_ADMIN_*: ${parsed.error.issues[0]?.message ?? 'not valid'}`);
      await createUser(parsed.data);
    },
  };
};

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;
