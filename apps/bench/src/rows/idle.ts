import { setTimeout as wait } from 'node:timers/promises';
import type { ArgusProcess } from '../argus/argusProcess.ts';
import { queriesDuring } from '../argus/queryLog.ts';
import type { Lab } from '../lab.ts';
import { cpuMsOf } from '../machine.ts';

/** What a server does for players who only wait: its share of a core, and what it asks the database. */
export const watchIdle = async (lab: Lab, argus: ArgusProcess) => {
  // What joining has left to do is over by then.
  await wait(lab.size.settleMs);
  const { result, queries } = await queriesDuring(lab.folder, argus.database, async () => {
    const [from, cpu] = [performance.now(), cpuMsOf(argus.pid)];
    await wait(lab.size.idleMs);
    const ms = performance.now() - from;
    return { ms, share: ((cpuMsOf(argus.pid) - cpu) / ms) * 100 };
  });
  return { share: result.share, perSecond: (queries.length / result.ms) * 1_000 };
};
