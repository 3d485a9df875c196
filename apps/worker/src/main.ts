import { safeError } from '@argus/db/safeError';
import closeWithGrace from 'close-with-grace';
import { OperatorProblem, readEnv } from './env.ts';
import { createLog } from './log.ts';
import { startWorker } from './startWorker.ts';

/** What is firing ends within this, in milliseconds; else another worker does it. */
const graceMs = 15_000;

const run = async (): Promise<void> => {
  const env = readEnv(process.env);
  const log = createLog(env.LOG_LEVEL);
  const worker = await startWorker({
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    relay: { url: env.REDIS_URL, cluster: env.REDIS_CLUSTER },
    keepPersonalDays: env.ARGUS_KEEP_PERSONAL_DAYS,
    healthPort: env.ARGUS_WORKER_PORT ?? null,
    log,
  });
  closeWithGrace(
    {
      delay: graceMs,
      logger: false,
      onSecondError: (err) => log.fatal({ err }, 'another mistake while it closes'),
    },
    async ({ err, signal }) => {
      if (err) log.fatal({ err }, 'a mistake in Argus ends this process');
      else log.info({ signal }, 'closing');
      await worker.close();
    },
  );
};

run().catch((error: unknown) => {
  const { message, code } = safeError(error);
  console.error(error instanceof OperatorProblem ? message : `Argus could not start: ${message || code}`);
  process.exitCode = 1;
});
