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
  const server = await startServer({
    ...optionsOf(env, log),
    onFatal: (problem) => {
      log.fatal({}, problem.message);
      process.exitCode = 1;
      stop?.();
    },
  });
  const grace = closeWithGrace({ delay: graceMs, logger: false }, async ({ err, signal }) => {
    if (err) log.fatal({ err }, 'a mistake in Argus ends this process');
    else log.info({ signal }, 'closing');
    await server.close();
  });
  stop = grace.close;
  const setupUrl = await server.setupUrl();
  // For the operator's eyes: it is written beside the log, works once and for a day.
  if (setupUrl) process.stdout.write(`\nOpen this once to create the administrator:\n  ${setupUrl}\n\n`);
};

run().catch((error: unknown) => {
  const text = error instanceof OperatorProblem ? error.message : error;
  console.error(text);
  process.exitCode = 1;
});
