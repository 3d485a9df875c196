import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rename, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { clusterOf } from '../src/place.ts';
import { processIdentity } from '../src/processIdentity.ts';
import {
  endAll,
  makeFolder,
  postmasterOf,
  processesOn,
  query,
  readiness,
  removeFolders,
  runArgus,
} from './argusProcess.ts';

const soon = { timeout: 20_000, interval: 50 };

describe('Argus in one process', { timeout: 90_000 }, () => {
  const folders: string[] = [];
  let data: string;
  const start = (settings: Readonly<Record<string, string>> = {}) =>
    runArgus({ ARGUS_DATA_DIR: data, ...settings });

  beforeAll(async () => {
    const folder = await makeFolder();
    folders.push(folder);
    data = join(folder, 'data');
  });
  afterEach(endAll);
  afterAll(() => removeFolders(folders));

  it('makes its data, serves, shows how to become the administrator, and leaves no process behind', async () => {
    const argus = start();
    const ready = await argus.ready();
    expect(await readiness(ready.url)).toBe(200);
    expect(ready.data).toBe(data);
    expect(ready.setupUrl).toMatch(new RegExp(`^${ready.url}/admin/setup#token=[\\w-]{20,}$`));
    expect(argus.said.err).toBe('');
    expect((await stat(join(data, 'password'))).mode & 0o777).toBe(0o600);
    expect(await query(data, 'show password_encryption')).toEqual([{ password_encryption: 'scram-sha-256' }]);
    expect(await query(data, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(data, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    expect(await query(data, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(processesOn(data)).not.toEqual([]);
    expect(await argus.signal('SIGTERM')).toBe(0);
    expect(processesOn(data)).toEqual([]);
    expect(argus.said.err).toBe('');
  });

  it('is ready again with what it had', async () => {
    const first = start();
    await first.ready();
    await query(data, 'create table kept (n int)');
    await query(data, 'insert into kept values (1)');
    await first.signal('SIGINT');
    const { url } = await start().ready();
    expect(await readiness(url)).toBe(200);
    expect(await query(data, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('T15 loses nothing when it is killed, and stops the Postgres that it left at the next start', async () => {
    const first = start();
    await first.ready();
    const old = await postmasterOf(data);
    await query(data, 'insert into kept values (2)');
    await first.signal('SIGKILL');
    expect(processIdentity(old.pid)).not.toBeNull();
    const { url } = await start().ready();
    expect(processIdentity(old.pid)).toBeNull();
    expect(await readiness(url)).toBe(200);
    expect(await query(data, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('loses nothing when its Postgres is killed, too', async () => {
    const first = start();
    await first.ready();
    const old = await postmasterOf(data);
    await query(data, 'insert into kept values (3)');
    await first.signal('SIGKILL');
    process.kill(old.pid, 'SIGKILL');
    await start().ready();
    expect(await query(data, 'select max(n) as n from kept')).toEqual([{ n: 3 }]);
  });

  it('starts its Postgres again when that ends by itself', async () => {
    const argus = start();
    const { url } = await argus.ready();
    const old = await postmasterOf(data);
    process.kill(old.pid, 'SIGKILL');
    await vi.waitFor(async () => {
      const now = await postmasterOf(data);
      expect(now.pid).not.toBe(old.pid);
      expect(now.port).toBe(old.port);
      expect(await readiness(url)).toBe(200);
    }, soon);
    expect(await query(data, 'select max(n) as n from kept')).toEqual([{ n: 3 }]);
    expect(argus.said.err).toContain('starting it again');
    expect(await argus.signal('SIGTERM')).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });

  it.each([0, 150, 400])(
    'leaves properly when it is told to %i ms after its Postgres was killed',
    async (delay) => {
      const argus = start();
      await argus.ready();
      const old = await postmasterOf(data);
      process.kill(old.pid, 'SIGKILL');
      await wait(delay);
      const code = await argus.signal('SIGTERM');
      // What it says is part of the failure, should there be one.
      expect({ code, err: code === 0 ? '' : argus.said.err }).toEqual({ code: 0, err: '' });
      expect(processesOn(data)).toEqual([]);
    },
  );

  it('leaves properly although its Postgres cannot be started again meanwhile', async () => {
    const argus = start();
    const { url } = await argus.ready();
    const { pid } = await postmasterOf(data);
    // Somebody who is connected is given time to go elsewhere.
    const socket = request(`${url}/trpc?connectionParams=1`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
      },
    });
    socket.on('error', () => undefined);
    socket.end();
    await once(socket, 'upgrade');
    const [there, gone] = [join(clusterOf(data), 'global'), join(clusterOf(data), 'elsewhere')];
    const left = argus.signal('SIGTERM');
    // Later than the echo of a signal, which ends it at once.
    await wait(1_600);
    await rename(there, gone);
    process.kill(pid, 'SIGKILL');
    const code = await left;
    await rename(gone, there);
    expect({ code, err: code === 0 ? '' : argus.said.err }).toEqual({ code: 0, err: '' });
    expect(processesOn(data)).toEqual([]);
  });

  it('says in one line that its port is taken, and stops its Postgres', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const argus = start({ PORT: String(port) });
    expect(await argus.ended()).toBe(1);
    expect(argus.said.err.trim()).toBe(
      `Port ${port} is taken. Set PORT to another one, or stop what uses it.`,
    );
    expect(processesOn(data)).toEqual([]);
    other.close();
  });

  it('refuses in one line to run twice on the same data, and the first goes on', async () => {
    const first = start();
    const { url } = await first.ready();
    const second = start();
    expect(await second.ended()).toBe(1);
    expect(second.said.err.trim()).toBe(
      `Argus already runs with the data in ${data} (process ${first.child.pid}, at ${url}). Stop it first, or set ARGUS_DATA_DIR to another folder.`,
    );
    expect(await readiness(url)).toBe(200);
  });

  it('lets one of several win that start at the same time', async () => {
    const all = [start(), start(), start()];
    const outcomes = await Promise.all(
      all.map((argus) => Promise.race([argus.ready().then(() => 'ready'), argus.ended()])),
    );
    expect(outcomes.toSorted()).toEqual([1, 1, 'ready']);
  });

  it('leaves properly when it is told to while it starts', async () => {
    const argus = start();
    await vi.waitFor(() => expect(processesOn(data)).not.toEqual([]), soon);
    expect(await argus.signal('SIGTERM')).toBe(0);
    expect(processesOn(data)).toEqual([]);
  });

  it('says in one line what is wrong with its settings', async () => {
    const argus = start({ PORT: 'four' });
    expect(await argus.ended()).toBe(1);
    expect(argus.said.err.trim().split('\n')).toHaveLength(1);
    expect(argus.said.err).toContain('PORT');
  });
});
