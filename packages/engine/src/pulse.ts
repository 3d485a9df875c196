import { readDue } from '@argus/db/sessions';
import { sql } from 'drizzle-orm';
import type { Core } from './core.ts';
import { sendBeat } from './doorbell.ts';
import type { DueSteps } from './dueSteps.ts';

/** How late a step must be before the pulse takes it from the timers, in milliseconds. */
const overdueMs = 300;
const pulseLock = 4_117_003;

/** One beat: says which sessions' time runs, and moves on what the timers have missed. One worker beats at a time. */
export const pulse = async (core: Core, { fire }: DueSteps): Promise<{ beaten: number; moved: number }> => {
  const due = await core.db.drizzle.transaction(async (tx) => {
    const { rows } = await tx.execute<{ won: boolean }>(
      sql`select pg_try_advisory_xact_lock(${pulseLock}) as won`,
    );
    if (!rows[0]?.won) return [];
    const sessions = await readDue(tx, overdueMs);
    if (sessions.length > 0) {
      await sendBeat(core.relay, {
        count: Math.floor(core.clock.now() / 1_000),
        ids: sessions.map(({ id }) => id),
      });
    }
    return sessions;
  });
  const fired = await Promise.all(due.flatMap(({ id, overdue }) => (overdue ? [fire(id)] : [])));
  return { beaten: due.length, moved: fired.filter(Boolean).length };
};
