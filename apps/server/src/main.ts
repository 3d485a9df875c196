import { safeError } from '@argus/db/safeError';
import closeWithGrace from 'close-with-grace';
import { readEnv } from './env.ts';
import { createLog } from './log.ts';
import { OperatorProblem } from './problem.ts';
import { optionsOf } from './serverOptions.ts';
import { startServer } from './startServer.ts';

/** Longer than the drain and the calls that still run may take. */
const graceMs = 90_000;

const run = async (): Promise<void> => {
  const env = readEnv(process.env);
  const log = createLog(env.LOG_LEVEL, 'server');
  let stop: (() => void) | undefined;
  let fatal: OperatorProblem | undefined;
  let closing = false;
  const server = await startServer({
    ...optionsOf(env, log),
    onFatal: (problem) => {
      // Whoever leaves already needs no reason to, and goes on leaving properly.
      if (closing) return;
      log.fatal({}, problem.message);
      fatal = problem;
      stop?.();
    },
  });
  const grace = closeWithGrace(
    {
      delay: graceMs,
      logger: false,
      onSecondError: (err) => log.fatal({ err }, 'another mistake while it closes'),
    },
    async ({ err, signal }) => {
      closing = true;
      if (err) log.fatal({ err }, 'a mistake in Argus ends this process');
      else log.info({ signal }, 'closing');
      await server.close();
      // Thrown, it makes the exit code 1.
      if (fatal) throw fatal;
    },
  );
  stop = grace.close;
  const setupUrl = await server.setupUrl();
  // For the operator's eyes: it is written beside the log, works once and for a day.
  if (setupUrl) process.stdout.write(`\nOpen this once to create the administrator:\n  ${setupUrl}\n\n`);
};

run().catch((error: unknown) => {
  const { message, code } = safeError(error);
  console.error(error instanceof OperatorProblem ? message : `Argus could not start: ${message || code}`);
  process.exitCode = 1;
});
