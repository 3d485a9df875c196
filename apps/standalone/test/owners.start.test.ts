import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isRoot, type Owner, systemOwner } from '../src/owner.ts';
import { clusterOf, systemPlace } from '../src/place.ts';
import { systemFolder } from '../src/startDatabase.ts';
import {
  endAll,
  makeFolder,
  processesOn,
  query,
  readiness,
  removeFolders,
  runArgus,
} from './argusProcess.ts';

const root = isRoot();
/** An account that every system has and that Argus does not choose by itself. */
const daemon = (): Owner => {
  const fields = /^daemon:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
};

describe('the user that Postgres runs as', { timeout: 90_000 }, () => {
  const stranger = daemon();
  const folders: string[] = [];
  const makeHome = async (mode?: number): Promise<string> => {
    const folder = await makeFolder(mode);
    folders.push(folder);
    return folder;
  };
  afterEach(async () => {
    await endAll();
    await removeFolders(folders);
  });

  it('is whoever starts Argus, below a folder that nobody else may enter', async () => {
    const home = await makeHome(0o700);
    if (root) await chown(home, stranger.uid, stranger.gid);
    const data = join(home, 'data');
    const argus = runArgus({ ARGUS_DATA_DIR: data }, root ? stranger : undefined);
    const ready = await argus.ready();
    expect(ready.data).toBe(data);
    expect(await readiness(ready.url)).toBe(200);
    expect((await stat(clusterOf(data))).uid).toBe(root ? stranger.uid : process.getuid?.());
    expect(await argus.signal('SIGTERM')).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });

  it.runIf(root)('is an unprivileged one when root starts Argus', async () => {
    const data = join(await makeHome(), 'deeper', 'data');
    const { url } = await runArgus({ ARGUS_DATA_DIR: data }).ready();
    expect(await readiness(url)).toBe(200);
    expect((await stat(clusterOf(data))).uid).toBe(systemOwner().uid);
  });

  it.runIf(root)(
    'is the owner of the checkout when root starts Argus, who can go on without root',
    async () => {
      const home = await makeHome(0o700);
      await chown(home, stranger.uid, stranger.gid);
      const data = join(home, 'data');
      const first = runArgus({ ARGUS_DATA_DIR: data });
      await first.ready();
      await query(data, 'create table kept (n int)');
      await first.signal('SIGKILL');
      await runArgus({ ARGUS_DATA_DIR: data }, stranger).ready();
      expect(await query(data, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
    },
  );

  it.runIf(root)('has the data in the system folder when root starts Argus below a closed one', async () => {
    const wished = join(await makeHome(0o700), 'data');
    const place = systemPlace(systemFolder, wished);
    folders.push(place);
    const first = runArgus({ ARGUS_DATA_DIR: wished });
    const ready = await first.ready();
    expect(ready.data).toBe(place);
    expect(first.said.out).toContain(`not in ${wished}`);
    expect(await readiness(ready.url)).toBe(200);
    await query(place, 'create table kept (n int)');
    await first.signal('SIGTERM');
    // The data stays where it is when the folder is opened later.
    await chmod(dirname(wished), 0o755);
    const again = await runArgus({ ARGUS_DATA_DIR: wished }).ready();
    expect(again.data).toBe(place);
    expect(await query(place, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
  });

  it.runIf(root)('gets the data brought within reach when the folder has been closed meanwhile', async () => {
    const wished = join(await makeHome(), 'data');
    const place = systemPlace(systemFolder, wished);
    folders.push(place);
    const first = runArgus({ ARGUS_DATA_DIR: wished });
    expect((await first.ready()).data).toBe(wished);
    await query(wished, 'create table kept (n int)');
    await first.signal('SIGTERM');
    await chmod(dirname(wished), 0o700);
    const again = await runArgus({ ARGUS_DATA_DIR: wished }).ready();
    expect(again.data).toBe(place);
    expect(await query(place, 'select count(*)::int from kept')).toEqual([{ count: 0 }]);
    expect(existsSync(clusterOf(wished))).toBe(false);
  });

  it.runIf(root)('T16: is told when the data folder cannot be written', async () => {
    const data = join(await makeHome(0o755), 'data');
    const argus = runArgus({ ARGUS_DATA_DIR: data }, stranger);
    expect(await argus.ended()).toBe(1);
    expect(argus.said.err.trim()).toBe(
      `The data folder ${data} cannot be used (EACCES). Set ARGUS_DATA_DIR to a folder that can be written.`,
    );
    expect(existsSync(data)).toBe(false);
  });

  it.runIf(root)('is told when the data belongs to somebody else', async () => {
    const home = await makeHome(0o777);
    const data = join(home, 'data');
    const first = runArgus({ ARGUS_DATA_DIR: data });
    await first.ready();
    await first.signal('SIGTERM');
    await chmod(data, 0o755);
    const second = runArgus({ ARGUS_DATA_DIR: data }, stranger);
    expect(await second.ended()).toBe(1);
    expect(second.said.err.trim()).toMatch(/^The data in .* belongs to another user .* ARGUS_DATA_DIR .*\.$/);
  });
});
