import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { give, type Owner } from './owner.ts';

const bytes = 24;

const read = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim();

/** The password of the embedded Postgres, made at the first start; only its owner may read the file. */
export const keepPassword = async (folder: string, runAs: Owner | null): Promise<string> => {
  const file = join(folder, 'password');
  const kept = await read(file);
  if (kept !== '') return kept;
  const made = randomBytes(bytes).toString('hex');
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${made}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await give(file, runAs);
  return made;
};
