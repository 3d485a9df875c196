import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server';
import { account } from './account.ts';
import { brand } from './brand.ts';
import type { ErrorShape } from './errorShape.ts';
import { lobby } from './lobby.ts';
import { play } from './play.ts';
import { quizzes } from './quizzes.ts';
import { reviews } from './reviews.ts';
import { sessions } from './sessions.ts';
import { setup } from './setup.ts';
import { t } from './trpc.ts';

const record = { account, brand, lobby, play, quizzes, reviews, sessions, setup };

/** The whole API. */
export const appRouter = t.router(record);

/** What a client may know of the API: inputs, outputs and errors, nothing of the server's inside. */
export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  TRPCDecorateCreateRouterOptions<typeof record>
>;
