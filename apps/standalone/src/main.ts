import { networkInterfaces } from 'node:os';
import { safeError } from '@argus/db/safeError';
import closeWithGrace from 'close-with-grace';
import { destination } from 'pino';
import { createLog } from 'server/log';
import { OperatorProblem } from 'server/problem';
import { phoneUrl } from './addresses.ts';
import { readSettings } from './env.ts';
import { followParent } from './followParent.ts';
import { type RunningArgus, startArgus } from './startArgus.ts';
import { paintFor, welcomeText } from './welcome.ts';

/** Longer than running calls, the worker and Postgres may take together, in milliseconds. */
const graceMs = 90_000;
/** A signal sent through a chain of programs arrives more than once; later ones are meant, in milliseconds. */
const echoMs = 1_500;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const show = (error: unknown): void => {
  const { message, code } = safeError(error);
  console.error(error instanceof OperatorProblem ? message : `Argus could not start: ${message || code}`);
};

const run = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const { env, dataFolder } = settings;
  const log = createLog(env.LOG_LEVEL, 'argus', destination({ dest: 2, sync: true }));
  let fatal: OperatorProblem | undefined;
  let starting: Promise<RunningArgus> | undefined;
  let leavingSince: number | undefined;

  const grace = closeWithGrace(
    {
      delay: graceMs,
      logger: false,
      skip: [...signals, 'beforeExit'],
      onSecondError: (err) => log.fatal({ err }, 'another mistake while it closes'),
    },
    async ({ err }) => {
      if (err) log.fatal({ err }, 'a mistake in Argus ends this process');
      const argus = await starting?.catch(() => null);
      await argus?.close();
      // Thrown, it makes the exit code 1.
      if (fatal) throw fatal;
    },
  );
  const leave = (): void => {
    if (leavingSince === undefined) {
      leavingSince = performance.now();
      grace.close();
    } else if (performance.now() - leavingSince > echoMs) process.exit(1);
  };
  for (const signal of signals) process.on(signal, leave);
  followParent(leave);

  starting = startArgus({
    ...settings,
    log,
    onFatal: (problem) => {
      // Whoever leaves already needs no reason to, and goes on leaving properly.
      if (leavingSince !== undefined) return;
      show(problem);
      fatal = problem;
      leave();
    },
    onFirst: (folder) => console.log(`\n  Making the database in ${folder}, once …`),
  });
  const argus = await starting;
  if (leavingSince !== undefined) return;
  const url = env.ARGUS_PUBLIC_URL ?? argus.url;
  const text = welcomeText(
    {
      url,
      phoneUrl:
        env.ARGUS_PUBLIC_URL === undefined ? phoneUrl(env.HOST, argus.port, networkInterfaces()) : null,
      data: argus.folder ?? 'in the database of DATABASE_URL',
      dataReason:
        argus.folder === null || argus.folder === dataFolder
          ? null
          : `not in ${dataFolder}, where Postgres, which may not run as root, could not reach it`,
      setupUrl: await argus.setupUrl(),
    },
    paintFor(process.stdout.isTTY && !process.env.NO_COLOR),
  );
  process.stdout.write(text);
};

run().catch((error: unknown) => {
  show(error);
  process.exit(1);
});
