import { deleteExpiredSignIns, listOldSessions } from '@argus/db/erasure';
import type { Core } from './core.ts';
import { transition } from './transition.ts';

const dayMs = 86_400_000;
/** Sessions that one run erases: a short one, since others may take over a job that takes long. */
const sessionsAtOnce = 5;
/** When there is more to do, and after a start, in milliseconds. */
const soonMs = 5_000;
const job = { name: 'retention', key: 'daily' } as const;

/** Ends what nobody has touched for so long, and erases it, unless another run has. False when that did not work out. */
const eraseOld = async (
  core: Core,
  { id, finished }: { id: string; finished: boolean },
): Promise<boolean> => {
  if (!finished) await transition(core, id, { type: 'end' }, null, 'clock');
  const erased = await transition(core, id, { type: 'erase', participantId: null }, null, 'clock');
  return erased.ok || erased.reason === 'unchanged';
};

/**
 * Erases what is personal in some sessions in which nothing has happened for so many days, and deletes sign-ins that
 * have expired. With 0 days sessions are kept until somebody erases them. Returns whether there may be more to do.
 */
const runRetention = async (core: Core, days: number): Promise<boolean> => {
  await deleteExpiredSignIns(core.db.drizzle);
  if (days === 0) return false;
  const old = await listOldSessions(core.db.drizzle, days, sessionsAtOnce);
  let erased = 0;
  for (const session of old) {
    if (await eraseOld(core, session)) erased += 1;
  }
  if (erased > 0) core.log.info({ sessions: erased, days }, 'personal data was erased from old sessions');
  // Where none could be erased the next run comes tomorrow.
  return erased > 0 && old.length === sessionsAtOnce;
};

/** The daily job that keeps personal data no longer than it may be kept; idempotent, whoever fires it how often. */
export const createRetention = (core: Core, days: number) => {
  const scheduleIn = (ms: number): Promise<void> =>
    core.timers.schedule({ ...job, at: core.clock.now() + ms });
  core.timers.handle(job.name, async () => {
    let wait = dayMs;
    try {
      if (await runRetention(core, days)) wait = soonMs;
    } catch (error) {
      core.log.warn(
        { reason: String(error) },
        'old sessions could not be erased; it is tried again tomorrow',
      );
    }
    await scheduleIn(wait);
  });
  return { start: () => scheduleIn(soonMs) };
};
