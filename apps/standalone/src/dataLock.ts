import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorProblem } from 'server/problem';
import { z } from 'zod';
import { processIdentity, stillRuns } from './processIdentity.ts';

/** Between two signs of life, in milliseconds: all that another machine on the same folder can see. */
const beatMs = 3_000;
/** Without a sign of life for so long, the holder on another machine is gone. */
const silentMs = 10_000;
/** How long two that start together wait to see who won. */
const settleMs = 60;
const attempts = 20;

const holderSchema = z.object({
  id: z.string(),
  pid: z.number(),
  identity: z.string(),
  host: z.string(),
  url: z.string().optional(),
});
type Holder = z.infer<typeof holderSchema>;

export interface DataLock {
  /** Adds the address, for the message to whoever comes second. */
  tell(url: string): Promise<void>;
  release(): Promise<void>;
}

const readHolder = (text: string): Holder | null => {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const refuse = (folder: string, { pid, host, url }: Holder): OperatorProblem => {
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  return new OperatorProblem(
    `Argus already runs with the data in ${folder} (${where}${url ? `, at ${url}` : ''}). Stop it first, or set ARGUS_DATA_DIR to another folder.`,
  );
};

const isHeld = async (file: string, holder: Holder): Promise<boolean> => {
  if (holder.host === hostname()) return stillRuns(holder.pid, holder.identity);
  const { mtimeMs } = await stat(file);
  return Date.now() - mtimeMs < silentMs;
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

const textOf = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** Takes the data folder for this process; a second Argus on it is refused, one that died is succeeded. */
export const holdDataLock = async (folder: string): Promise<DataLock> => {
  const file = join(folder, 'argus.lock');
  const own: Holder = {
    id: randomUUID(),
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    host: hostname(),
  };
  const text = JSON.stringify(own);
  const isOwn = async (): Promise<boolean> => readHolder((await textOf(file)) ?? '')?.id === own.id;

  const takeOver = async (stale: string): Promise<boolean> => {
    const next = `${file}.${own.id}`;
    await writeFile(next, text, { mode: 0o644 });
    if ((await textOf(file)) === stale) await rename(next, file);
    else await rm(next);
    await wait(settleMs);
    return isOwn();
  };

  const tryOnce = async (): Promise<boolean> => {
    try {
      await writeFile(file, text, { flag: 'wx', mode: 0o644 });
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const found = await textOf(file);
    if (found === null) return false;
    const holder = readHolder(found);
    if (holder && (await isHeld(file, holder))) throw refuse(folder, holder);
    // Somebody may be just about to write into it.
    if (!holder && Date.now() - (await stat(file)).mtimeMs < settleMs * 5) return false;
    return takeOver(found);
  };

  for (let attempt = 1; !(await tryOnce()); attempt += 1) {
    if (attempt === attempts)
      throw new OperatorProblem(`${file} cannot be taken. Remove it and start again.`);
    await wait(settleMs);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    tell: async (url) => {
      await writeFile(file, JSON.stringify({ ...own, url }));
    },
    release: async () => {
      clearInterval(beat);
      if (await isOwn()) await rm(file, { force: true });
    },
  };
};
