import type { Db, Log } from '@argus/db/client';
import { OperatorProblem } from './problem.ts';

/** The advisory lock that every instance holds. */
export const instanceLock = 4_117_004;
const retryMs = 250;

export interface InstanceLockOptions {
  readonly db: Db;
  readonly log: Log;
  /** Whether other instances may run beside this one: only with a relay between processes. */
  readonly shared: boolean;
  /** How long a predecessor may take to go, in milliseconds. */
  readonly patienceMs: number;
  /** Called when another instance took its place while the database was away. */
  readonly onLost: (problem: OperatorProblem) => void;
}

const message =
  'Another Argus server uses this database. Set REDIS_URL to the same Redis for all of them, or stop the other one.';

/** Held as long as the process lives, so that instances that cannot hear each other never run side by side. */
export const holdInstanceLock = async (options: InstanceLockOptions): Promise<() => void> => {
  const { db, log, shared, patienceMs, onLost } = options;
  const take = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  let letGo: (() => void) | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const tryOnce = async (): Promise<boolean> => {
    const client = await db.pool.connect();
    let held = false;
    // Stays for good: a connection that breaks may say so more than once.
    client.on('error', () => {
      if (!held) return;
      held = false;
      letGo = undefined;
      client.release(true);
      if (!stopped) again();
    });
    try {
      const { rows } = await client.query<{ won: boolean }>(`select ${take}($1) as won`, [instanceLock]);
      if (rows[0]?.won !== true || stopped) {
        client.release(true);
        return stopped;
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    held = true;
    letGo = () => {
      held = false;
      // Ending the connection is what gives the lock back.
      client.release(true);
    };
    return true;
  };

  /**
   * The database went away and took the lock along, or only the way to it broke: then the database may take a while to
   * notice, and meanwhile the lock is still our own.
   */
  const again = (heldSince: number | null = null): void => {
    timer = setTimeout(() => {
      tryOnce().then(
        (won) => {
          if (won || stopped) return;
          const since = heldSince ?? performance.now();
          if (performance.now() - since > patienceMs) onLost(new OperatorProblem(message));
          else again(since);
        },
        (error: unknown) => {
          log.warn({ reason: String(error) }, 'the instance lock could not be taken again; trying on');
          if (!stopped) again();
        },
      );
    }, retryMs);
  };

  const giveUpAt = performance.now() + patienceMs;
  while (!(await tryOnce())) {
    if (performance.now() > giveUpAt) throw new OperatorProblem(message);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
    letGo?.();
  };
};
