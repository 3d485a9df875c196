import { readDue } from '@argus/db/sessions';
import { sql } from 'drizzle-orm';
import type { Core } from './core.ts';
import { sendBeat } from './doorbell.ts';
import { transition } from './transition.ts';

/** How late a step must be before the pulse takes it from the timers, in milliseconds. */
const overdueMs = 300;
const pulseLock = 4_117_003;

/** Moves a session on when its time has come; a nudge that is early, late or double changes nothing. */
export const fireDue = async (core: Core, sessionId: string): Promise<boolean> => {
  const outcome = await transition(core, sessionId, { type: 'due' }, null, 'clock');
  if (outcome.ok) return true;
  const dueAt = outcome.details?.dueAt;
  if (outcome.reason === 'not-due' && typeof dueAt === 'number') {
    await core.timers.schedule({ name: 'due', key: sessionId, at: dueAt });
  }
  return false;
};

/** One beat: says which sessions' time runs, and moves on what the timers have missed. One worker beats at a time. */
export const pulse = async (core: Core): Promise<{ beaten: number; moved: number }> => {
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
  let moved = 0;
  for (const { id, overdue } of due) {
    if (overdue && (await fireDue(core, id))) moved += 1;
  }
  return { beaten: due.length, moved };
};
